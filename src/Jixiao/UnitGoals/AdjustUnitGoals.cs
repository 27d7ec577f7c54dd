using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;

namespace Jixiao.UnitGoals;

/// <summary>Adjustments of approved unit goals: asked for and taken back by the unit, approved or returned by the bureau.</summary>
public static class AdjustUnitGoalsEndpoint
{
    public static void Map(RouteGroupBuilder goals)
    {
        goals.MapPost("/adjustments", Request).By(Permission.Declare);
        goals.MapPost("/adjustments/withdraw", Withdraw).By(Permission.Declare);
        goals.MapPost("/adjustments/approve", Approve).By(Permission.Approve);
        goals.MapPost("/adjustments/return", Return).By(Permission.Approve);
    }

    static async Task<CommandAnswer> Request(UnitGoalsRoute goals, ProposalBody body, HttpContext http, CommandDoor door, SourceFiles files, CancellationToken stop)
    {
        var command = new RequestUnitGoalsAdjustment(body.Content.ToContent(), body.Reason.Trim(), body.Document.OrNothing(), await files.Named(goals.Tenant, body.Files, stop));
        return await http.Answer(door.Save(goals, command, http.ToReplace(), stop));
    }

    static Task<CommandAnswer> Withdraw(UnitGoalsRoute goals, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door, goals, new WithdrawUnitGoalsAdjustment(), http.ToReplace(), stop);

    static async Task<CommandAnswer> Approve(UnitGoalsRoute goals, ApprovalBody body, HttpContext http, CommandDoor door, SourceFiles files, Today today, CancellationToken stop) => await http.Answer(
        door, goals, new ApproveUnitGoalsAdjustment(body.ApprovedOn ?? today.Date, body.Document.Trim(), await files.Named(goals.Tenant, body.Files, stop)), http.ToReplace(), stop, body);

    static Task<CommandAnswer> Return(UnitGoalsRoute goals, ReasonBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door, goals, new ReturnUnitGoalsAdjustment(body.Reason.Trim()), http.ToReplace(), stop);

    /// <param name="Content">The whole of the goals as they should read.</param>
    public sealed record ProposalBody(UnitGoalsContentBody Content, string Reason, string? Document = null, IReadOnlyList<string>? Files = null);
}
