using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>Adjustments of an approved table: asked for and taken back by the unit, approved or returned by the bureau.</summary>
public static class AdjustGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapPost("/{code}/adjustments", Request).By(Permission.Declare);
        tables.MapPost("/{code}/adjustments/withdraw", Withdraw).By(Permission.Declare);
        tables.MapPost("/{code}/adjustments/approve", Approve).By(Permission.Approve);
        tables.MapPost("/{code}/adjustments/return", Return).By(Permission.Approve);
    }

    static async Task<CommandAnswer> Request(TableRoute table, ProposalBody body, HttpContext http, CommandDoor door, SourceFiles files, CancellationToken stop)
    {
        var command = new RequestAdjustment(body.Content.ToContent(), body.Reason.Trim(), body.Document.OrNothing(), await files.Named(table.Tenant, body.Files, stop));
        return await http.Answer(door.Save(table, command, http.ToReplace(), stop));
    }

    static Task<CommandAnswer> Withdraw(TableRoute table, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door, table, new WithdrawAdjustment(), http.ToReplace(), stop);

    static async Task<CommandAnswer> Approve(TableRoute table, ApprovalBody body, HttpContext http, CommandDoor door, SourceFiles files, Today today, CancellationToken stop) => await http.Answer(
        door, table, new ApproveAdjustment(body.ApprovedOn ?? today.Date, body.Document.Trim(), await files.Named(table.Tenant, body.Files, stop)), http.ToReplace(), stop, body);

    static Task<CommandAnswer> Return(TableRoute table, ReasonBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door, table, new ReturnAdjustment(body.Reason.Trim()), http.ToReplace(), stop);

    /// <param name="Content">The whole table as it should read.</param>
    public sealed record ProposalBody(ContentBody Content, string Reason, string? Document = null, IReadOnlyList<string>? Files = null);
}
