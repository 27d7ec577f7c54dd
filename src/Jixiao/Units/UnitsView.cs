using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Marten;
using Marten.Events;

namespace Jixiao.Units;

/// <summary>Who is registered where, as it is on a day: today in Beijing where none is named.</summary>
public sealed class UnitsView(IDocumentStore store, Today today)
{
    /// <summary>The units of a division by their numbers today, each with its department's name; closed ones too, as their tables stay.</summary>
    public Task<IReadOnlyList<RegisteredUnit>> Of(DivisionCode division, CancellationToken stop) => Of(division, today.Date, stop);

    /// <summary>The units of a division as they are on a day.</summary>
    public async Task<IReadOnlyList<RegisteredUnit>> Of(DivisionCode division, DateOnly day, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        return On(day, await session.Query<Unit>().ToListAsync(stop), await session.Query<Department>().ToListAsync(stop));
    }

    /// <summary>The units of a division as they are on a day, as was known at a moment; null for now.</summary>
    public Task<IReadOnlyList<RegisteredUnit>> Of(DivisionCode division, DateOnly day, DateTimeOffset? at, CancellationToken stop) =>
        at is { } moment ? AsKnown(division, day, moment, stop) : Of(division, day, stop);

    async Task<IReadOnlyList<RegisteredUnit>> AsKnown(DivisionCode division, DateOnly day, DateTimeOffset moment, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        var events = await session.Events.QueryAllRawEvents().Where(e => e.EventTypesAre(Unit.Events.Concat(Department.Events).ToArray())).OrderBy(e => e.Sequence).ToListAsync(stop);
        var known = events.GroupBy(e => e.StreamKey!).ToLookup(stream => stream.Key.Split('/')[0], stream => (stream.Key, Events: stream.UpTo(moment)));
        return On(day, known["unit"].Select(s => s.Events.Fold<Unit>(s.Key)).OfType<Unit>(), known["department"].Select(s => s.Events.Fold<Department>(s.Key)).OfType<Department>());
    }

    static IReadOnlyList<RegisteredUnit> On(DateOnly day, IEnumerable<Unit> units, IEnumerable<Department> departments)
    {
        var byCode = departments.ToDictionary(d => d.Code);
        return [.. units.Select(u => RegisteredUnit.On(day, u, byCode.GetValueOrDefault(u.DepartmentOn(day)))).OrderBy(u => u.Number, StringComparer.Ordinal).ThenBy(u => u.Code.Number, StringComparer.Ordinal)];
    }

    /// <summary>One unit today; null when its bureau does not know it.</summary>
    public Task<RegisteredUnit?> Find(UnitCode unit, CancellationToken stop) => Find(unit, today.Date, stop);

    /// <summary>One unit as it is on a day; null when its bureau does not know it.</summary>
    public async Task<RegisteredUnit?> Find(UnitCode unit, DateOnly day, CancellationToken stop)
    {
        await using var session = store.QuerySession(unit.Division.ToString());
        return await session.LoadAsync<Unit>(Unit.Key(unit), stop) is { } found
            ? RegisteredUnit.On(day, found, await session.LoadAsync<Department>(Department.Key(found.DepartmentOn(day)), stop))
            : null;
    }

    /// <summary>Refuses, in the transaction of what a unit begins, a unit that its bureau does not know or that is no more on that day.</summary>
    public static async Task RequireOpen(Writing writing, UnitCode unit, DateOnly day, CancellationToken stop) =>
        (await writing.Session.ForTenant(unit.Division.ToString()).LoadAsync<Unit>(Unit.Key(unit), stop) ?? throw Refused.NotFound()).RequireOpenOn(day);

    /// <summary>Every division that has a unit.</summary>
    public async Task<IReadOnlyList<DivisionCode>> Divisions(CancellationToken stop) =>
        [.. (await Everywhere(stop)).Select(u => u.Division).Distinct().OrderBy(d => d.ToString(), StringComparer.Ordinal)];

    /// <summary>Every unit of the instance, for jobs.</summary>
    public async Task<IReadOnlyList<UnitCode>> Everywhere(CancellationToken stop)
    {
        await using var session = store.QuerySession(new Marten.Services.SessionOptions { AllowAnyTenant = true });
        return [.. (await session.QueryEverywhere<Unit>().ToListAsync(stop)).Select(u => u.Code)];
    }

    /// <summary>A piece of a job for each unit.</summary>
    public static async Task<IReadOnlyList<string>> EachUnit(IServiceProvider services, CancellationToken stop) =>
        [.. (await services.GetRequiredService<UnitsView>().Everywhere(stop)).Select(unit => unit.ToString())];

    /// <summary>A piece of a job for each division that has a unit.</summary>
    public static async Task<IReadOnlyList<string>> EachDivision(IServiceProvider services, CancellationToken stop) =>
        [.. (await services.GetRequiredService<UnitsView>().Divisions(stop)).Select(division => division.ToString())];

    /// <summary>A piece of a job for each division, and for each unit.</summary>
    public static async Task<IReadOnlyList<string>> EachDivisionAndUnit(IServiceProvider services, CancellationToken stop) =>
        [.. await EachDivision(services, stop), .. await EachUnit(services, stop)];
}

/// <summary>A registered unit as it is on a day.</summary>
/// <param name="Code">Its tenant id, for ever.</param>
/// <param name="Name">Its name.</param>
/// <param name="Department">Three digits.</param>
/// <param name="DepartmentName">The department's name, or its digits while it is not registered.</param>
/// <param name="Number">The six digits that documents print.</param>
/// <param name="ClosedOn">The first day it is no more, past or to come; null while nobody closed it.</param>
/// <param name="Section">The bureau's section that its department is with; null where there is none.</param>
public sealed record RegisteredUnit(UnitCode Code, string Name, string Department, string DepartmentName, string Number, DateOnly? ClosedOn, string? Section = null)
{
    public static RegisteredUnit On(DateOnly day, Unit unit, Department? department) =>
        new(unit.Code, unit.NameOn(day), unit.DepartmentOn(day), department?.NameOn(day) ?? unit.DepartmentOn(day), unit.CodeOn(day), unit.ClosedOn, department?.SectionOn(day));
}
