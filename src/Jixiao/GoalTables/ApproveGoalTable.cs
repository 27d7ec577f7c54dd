using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;

namespace Jixiao.GoalTables;

/// <summary>Approves a goal with its budget; without a day, today.</summary>
public static class ApproveGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/approve", Post);

    static Task<CommandAnswer> Post(TableRoute table, ApprovalBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door.Send(table.Tenant, table.Stream, new ApproveGoalTable(body.ApprovedOn ?? today.Date, body.Document.Trim()), http.ToReplace(Roles.Officer), stop));

    public sealed record ApprovalBody(string Document, DateOnly? ApprovedOn = null);
}
