using Jixiao.Domain.Bureau;
using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;
using Jixiao.Rounds;

namespace Jixiao.UnitGoals;

/// <summary>The way of a unit's goals to their approval: handed in, taken back, passed, returned, reviewed, approved.</summary>
public static class ReviewUnitGoalsEndpoint
{
    public static void Map(RouteGroupBuilder goals)
    {
        goals.MapPost("/submit", Submit).By(Permission.Declare);
        goals.MapPost("/withdraw", Withdraw).By(Permission.Declare);
        goals.MapPost("/department-pass", Pass).By(Permission.PassDepartment);
        goals.MapPost("/return", Return).By(Permission.ReturnDeclared);
        goals.MapPost("/review", Review).By(Permission.Review);
        goals.MapPost("/approve", Approve).By(Permission.Approve);
    }

    static async Task<CommandAnswer> Submit(UnitGoalsRoute goals, RoundsView rounds, HttpContext http, CommandDoor door, Today today, CancellationToken stop)
    {
        var round = await rounds.For(goals.Unit, goals.Year, RoundKind.Declaration, today.Date, stop);
        return await http.Answer(door, goals, new SubmitUnitGoals(today.Date, round?.ToWindow()), http.ToReplace(), stop, nameof(SubmitUnitGoals));
    }

    static Task<CommandAnswer> Withdraw(UnitGoalsRoute goals, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door, goals, new WithdrawUnitGoals(), http.ToReplace(), stop);

    static Task<CommandAnswer> Pass(UnitGoalsRoute goals, OpinionBody? body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door, goals, new PassUnitGoals(body?.Opinion.OrNothing()), http.ToReplace(), stop);

    static Task<CommandAnswer> Return(UnitGoalsRoute goals, ReturnBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop)
    {
        var (by, permission) = body.Returner(http.Entered().Access);
        return http.Answer(door, goals, new ReturnUnitGoals(body.ToReturning(by, today.Date)), http.ToReplace() with { By = http.Actor(permission) }, stop, body);
    }

    static Task<CommandAnswer> Review(UnitGoalsRoute goals, ReviewBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, goals, new ReviewUnitGoals(body.ToReview(), today.Date), http.ToReplace(), stop, body);

    static async Task<CommandAnswer> Approve(UnitGoalsRoute goals, ApprovalBody body, HttpContext http, CommandDoor door, SourceFiles files, Today today, CancellationToken stop) => await http.Answer(
        door, goals, new ApproveUnitGoals(body.ApprovedOn ?? today.Date, body.Document.Trim(), await files.Named(goals.Tenant, body.Files, stop)), http.ToReplace(), stop, body);
}
