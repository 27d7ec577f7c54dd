using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Marten;
using Marten.Events;

namespace Jixiao.Units;

/// <summary>The register of a division: its departments and units as they are on a day, each with every fact recorded about it, those to come included.</summary>
public sealed class RegistryView(IQuerySession session, UnitsView units, Today today)
{
    public static void Map(RouteGroupBuilder bureau)
    {
        bureau.MapGet("/units", async (DivisionCode division, DateOnly? on, RegistryView view, CancellationToken stop) => (await view.Units(division, on, stop)).Select(UnitBody.Of)).By(Permission.ReadUnitList);
        bureau.MapGet("/departments", (DateOnly? on, RegistryView view, CancellationToken stop) => view.Departments(on, stop)).By(Permission.ReadUnitList);
    }

    /// <summary>The units by their numbers on the day.</summary>
    public async Task<IReadOnlyList<UnitEntry>> Units(DivisionCode division, DateOnly? on, CancellationToken stop)
    {
        var facts = await Facts(stop, Unit.Events);
        return [.. (await units.Of(division, on ?? today.Date, stop)).Select(unit => new UnitEntry(unit, [.. facts[Unit.Key(unit.Code)]]))];
    }

    /// <summary>The departments by their codes.</summary>
    public async Task<IReadOnlyList<DepartmentEntry>> Departments(DateOnly? on, CancellationToken stop)
    {
        var facts = await Facts(stop, Department.Events);
        var departments = await session.Query<Department>().OrderBy(d => d.Code).ToListAsync(stop);
        return [.. departments.Select(d => new DepartmentEntry(d.Code, d.NameOn(on ?? today.Date), d.SectionOn(on ?? today.Date), d.Version, [.. facts[d.Id]]))];
    }

    /// <summary>One unit today; null when the bureau does not know it.</summary>
    public async Task<UnitEntry?> Find(UnitCode unit, CancellationToken stop) => await units.Find(unit, stop) is { } registered
        ? new(registered, [.. (await session.History(Unit.Key(unit), stop)).Select(e => RegistryFact.Of(e.Event))])
        : null;

    async Task<ILookup<string, RegistryFact>> Facts(CancellationToken stop, IReadOnlyList<Type> kinds)
    {
        var events = await session.Events.QueryAllRawEvents().Where(e => e.EventTypesAre(kinds.ToArray())).OrderBy(e => e.Sequence).ToListAsync(stop);
        return events.ToLookup(e => e.StreamKey!, RegistryFact.Of);
    }
}

/// <summary>A unit and every fact about it, in the order recorded.</summary>
public sealed record UnitEntry(RegisteredUnit Unit, IReadOnlyList<RegistryFact> Facts);

/// <summary>A department and every fact about it, in the order recorded.</summary>
/// <param name="Section">The bureau's section it is with; null while there is none.</param>
public sealed record DepartmentEntry(string Code, string Name, string? Section, long Version, IReadOnlyList<RegistryFact> Facts);

/// <summary>A unit as programs read it.</summary>
/// <param name="Unit">The tenant id.</param>
/// <param name="Code">The six digits that documents print.</param>
public sealed record UnitBody(string Unit, string Code, string Name, string Department, string DepartmentName, DateOnly? ClosedOn, int Version, IReadOnlyList<RegistryFact> Facts)
{
    public static UnitBody Of(UnitEntry entry) => new(
        entry.Unit.Code.ToString(), entry.Unit.Number, entry.Unit.Name, entry.Unit.Department, entry.Unit.DepartmentName, entry.Unit.ClosedOn, entry.Facts.Count, entry.Facts);
}
