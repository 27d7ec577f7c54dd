using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.GoalTables;

/// <summary>One goal table, now or at any point of its past, and a unit's tables of a year.</summary>
public static class GoalTableView
{
    public static void Map(RouteGroupBuilder tables) => tables.MapGet("/{code}", Get).By(Permission.ReadUnit);

    /// <summary>The table at a point; null when there was none.</summary>
    public static Task<GoalTable?> Find(IQuerySession session, string stream, PointInTime point, CancellationToken stop) => session.At<GoalTable>(stream, point, EditionOf, stop);

    /// <summary>The session's unit's tables of a year, by project code.</summary>
    public static async Task<IReadOnlyList<GoalTable>> OfYear(IQuerySession session, FiscalYear year, CancellationToken stop) =>
        [.. (await session.Query<GoalTable>().Where(t => t.Year == year.Number).ToListAsync(stop)).OrderBy(t => t.Project.ToString(), StringComparer.Ordinal)];

    /// <summary>The session's unit's tables of a year as they were known at a moment, by project code.</summary>
    public static async Task<IReadOnlyList<GoalTable>> OfYear(IQuerySession session, FiscalYear year, DateTimeOffset at, CancellationToken stop) =>
        [.. (await session.AsKnown<GoalTable>(GoalTable.Keys(year), at, stop)).OrderBy(t => t.Project.ToString(), StringComparer.Ordinal)];

    /// <summary>The edition that an event approves; null for any other.</summary>
    public static int? EditionOf(object fact) => fact switch
    {
        GoalTableApproved approved => approved.Edition,
        AdjustmentApproved adjusted => adjusted.Edition,
        _ => null,
    };

    static async Task<GoalTableBody> Get(TableRoute route, [AsParameters] PointAsked asked, IQuerySession session, HttpContext http, CancellationToken stop)
    {
        var table = await Find(session, route.Stream, asked.Point, stop) ?? throw Refused.NotFound();
        http.Response.Headers.ETag = Orders.ETag(table.Version);
        return GoalTableBody.Of(table);
    }
}
