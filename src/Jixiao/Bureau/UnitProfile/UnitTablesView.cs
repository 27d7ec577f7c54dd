using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Monitoring;
using Marten;

namespace Jixiao.Bureau.UnitProfile;

/// <summary>A unit's tables with everything behind their lights, from the tables themselves.</summary>
public sealed class UnitTablesView(IDocumentStore store, LightsView lights)
{
    /// <summary>Tables on a page: each is lit, and for the past folded, while the page waits.</summary>
    public const int PageSize = 25;

    /// <summary>By project code; those given up aside, and those that were not there yet.</summary>
    /// <param name="day">The day that the lights are of.</param>
    /// <param name="at">As known then; null for now.</param>
    public async Task<UnitTables> Of(UnitCode unit, FiscalYear year, DateOnly day, DateTimeOffset? at, int page, CancellationToken stop)
    {
        await using var session = store.QuerySession(unit.ToString());
        var all = (await OfYear(session, year, at, stop)).Where(table => table.Standing.Stage is not Stage.Discarded).ToList();
        var before = year.Number > 2000 ? (await OfYear(session, new(year.Number - 1), at, stop)).ToDictionary(table => table.Project) : [];
        var tables = all.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var lit = await lights.Of(unit.Division, tables, day, at, stop);
        return new(all.Count, [.. tables.Select(table => new UnitTable(table, lit.GetValueOrDefault(table.Id), before.GetValueOrDefault(table.Project)))]);
    }

    static Task<IReadOnlyList<GoalTable>> OfYear(IQuerySession session, FiscalYear year, DateTimeOffset? at, CancellationToken stop) =>
        at is { } moment ? GoalTableView.OfYear(session, year, moment, stop) : GoalTableView.OfYear(session, year, stop);
}

/// <summary>A page of a unit's tables.</summary>
/// <param name="Count">Of all of them.</param>
public sealed record UnitTables(int Count, IReadOnlyList<UnitTable> Rows);

/// <summary>A table, its lights, and the same project's table of the year before.</summary>
/// <param name="Lights">Null before approval.</param>
/// <param name="LastYear">Null where there is none.</param>
public sealed record UnitTable(GoalTable Table, LightsOfTable? Lights, GoalTable? LastYear);
