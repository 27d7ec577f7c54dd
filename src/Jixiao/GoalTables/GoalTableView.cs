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
    public static async Task<GoalTable?> Find(IQuerySession session, string stream, PointInTime point, CancellationToken stop)
    {
        if (point.IsNow)
            return await session.LoadAsync<GoalTable>(stream, stop);
        var history = await session.History(stream, stop);
        return point.Of(history, EditionOf)?.Fold<GoalTable>(stream);
    }

    /// <summary>The session's unit's tables of a year, by project code.</summary>
    public static async Task<IReadOnlyList<GoalTable>> OfYear(IQuerySession session, FiscalYear year, CancellationToken stop) =>
        [.. (await session.Query<GoalTable>().Where(t => t.Year == year.Number).ToListAsync(stop)).OrderBy(t => t.Project.ToString(), StringComparer.Ordinal)];

    static int? EditionOf(object fact) => fact switch
    {
        GoalTableApproved approved => approved.Edition,
        AdjustmentApproved adjusted => adjusted.Edition,
        _ => null,
    };

    static async Task<GoalTableBody> Get(TableRoute route, [AsParameters] PointInTime point, IQuerySession session, HttpContext http, CancellationToken stop)
    {
        var table = await Find(session, route.Stream, point, stop) ?? throw Refused.NotFound();
        http.Response.Headers.ETag = Orders.ETag(table.Version);
        return GoalTableBody.Of(table);
    }
}
