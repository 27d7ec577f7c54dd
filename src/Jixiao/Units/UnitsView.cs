using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Units;

/// <summary>Who is registered where.</summary>
public sealed class UnitsView(IDocumentStore store)
{
    /// <summary>The units of a division by their numbers, each with its department's name.</summary>
    public async Task<IReadOnlyList<RegisteredUnit>> Of(DivisionCode division, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        var departments = await Departments(session, stop);
        var units = await session.Query<Unit>().ToListAsync(stop);
        return [.. units.OrderBy(u => u.Code.Number, StringComparer.Ordinal).Select(u => new RegisteredUnit(u.Code, u.Name, u.Department, departments.GetValueOrDefault(u.Department, u.Department)))];
    }

    /// <summary>One unit; null when its bureau does not know it.</summary>
    public async Task<RegisteredUnit?> Find(UnitCode unit, CancellationToken stop)
    {
        await using var session = store.QuerySession(unit.Division.ToString());
        if (await session.LoadAsync<Unit>(Unit.Key(unit), stop) is not { } found)
            return null;
        var department = await session.LoadAsync<Department>(Department.Key(found.Department), stop);
        return new(found.Code, found.Name, found.Department, department?.Name ?? found.Department);
    }

    /// <summary>Every division that has a unit.</summary>
    public async Task<IReadOnlyList<DivisionCode>> Divisions(CancellationToken stop) =>
        [.. (await Everywhere(stop)).Select(u => u.Division).Distinct().OrderBy(d => d.ToString(), StringComparer.Ordinal)];

    /// <summary>Every unit of the instance, for jobs.</summary>
    public async Task<IReadOnlyList<UnitCode>> Everywhere(CancellationToken stop)
    {
        await using var session = store.QuerySession(new Marten.Services.SessionOptions { AllowAnyTenant = true });
        return [.. (await session.QueryEverywhere<Unit>().ToListAsync(stop)).Select(u => u.Code)];
    }

    static async Task<Dictionary<string, string>> Departments(IQuerySession session, CancellationToken stop) =>
        (await session.Query<Department>().ToListAsync(stop)).ToDictionary(d => d.Code, d => d.Name);
}

/// <summary>A registered unit.</summary>
/// <param name="Code">Its tenant id.</param>
/// <param name="Name">Its name today.</param>
/// <param name="Department">Three digits.</param>
/// <param name="DepartmentName">The department's name, or its digits while it is not registered.</param>
public sealed record RegisteredUnit(UnitCode Code, string Name, string Department, string DepartmentName);
