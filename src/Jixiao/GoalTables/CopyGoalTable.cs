using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Units;

namespace Jixiao.GoalTables;

/// <summary>Drafts a continuing project's table from the one it had in an earlier year (复制上年); its budget is stated anew.</summary>
public static class CopyGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/copies", Post).By(Permission.Declare);

    static Task<CommandAnswer> Post(UnitCode unit, FiscalYear year, CopyBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop)
    {
        if (body.FromYear.CompareTo(year) >= 0)
            throw new RuleBroken("copy/not-earlier", "只能复制以前年度的绩效目标表。");
        var (order, table) = (http.ToAdd(), new TableRoute(unit, year, body.Code));
        return http.Answer(door.Send(table.Tenant, "CopyGoalTable", Order.HashOf(table.Stream, "CopyGoalTable", body), order, async writing =>
        {
            await UnitsView.RequireOpen(writing, unit, today.Date, stop);
            var last = await writing.Session.LoadAsync<GoalTable>(GoalTable.Key(body.FromYear, body.Code), stop) ?? throw Refused.NotFound();
            var drafted = await writing.Decide(table.Stream, new DraftGoalTable(year, body.Code, last.CarriedTo(year)), stop);
            return new(table.Stream, drafted.Version);
        }, stop));
    }

    public sealed record CopyBody(FiscalYear FromYear, ProjectCode Code);
}
