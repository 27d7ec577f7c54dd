using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;

namespace Jixiao.MonitoringRounds;

/// <summary>Accepts many monitoring forms at once. A red one, which takes what has to be put right, keeps no other from being accepted.</summary>
public static class AcceptMany
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/years/{year}/monitoring/{no:int}/accept", (
        DivisionCode division, FiscalYear year, int no, ManyTablesBody body, HttpContext http, ManyTables many, Today today, CancellationToken stop) =>
            many.Answer(division, body.Items, item => Decide(item, year, no, body.Opinion.OrNothing(), today.Date), http, stop)).By(Permission.Review);

    public static TableDecision Decide(TableItem item, FiscalYear year, int number, string? opinion, DateOnly today)
    {
        var route = new MonitoringRoute(new(item.Unit, year, item.Code), number);
        return new(route, new AcceptMonitoring(route.Round, opinion, today), new object?[] { route.Round, opinion });
    }
}
