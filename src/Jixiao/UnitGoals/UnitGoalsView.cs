using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.UnitGoals;

/// <summary>A unit's own goals of a year, now or at any point of their past.</summary>
public static class UnitGoalsView
{
    public static void Map(RouteGroupBuilder goals) => goals.MapGet("/", Get).By(Permission.ReadUnit);

    /// <summary>The goals at a point; null when there were none.</summary>
    public static Task<UnitYearGoals?> Find(IQuerySession session, string stream, PointInTime point, CancellationToken stop) => session.At<UnitYearGoals>(stream, point, EditionOf, stop);

    /// <summary>The edition that an event approves; null for any other.</summary>
    public static int? EditionOf(object fact) => fact switch
    {
        UnitGoalsApproved approved => approved.Edition,
        UnitGoalsAdjusted adjusted => adjusted.Edition,
        _ => null,
    };

    static async Task<UnitGoalsBody> Get(UnitGoalsRoute route, [AsParameters] PointAsked asked, IQuerySession session, HttpContext http, CancellationToken stop)
    {
        var goals = await Find(session, route.Stream, asked.Point, stop) ?? throw Refused.NotFound();
        http.Response.Headers.ETag = Orders.ETag(goals.Version);
        return UnitGoalsBody.Of(goals);
    }
}
