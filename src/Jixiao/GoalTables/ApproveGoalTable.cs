using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>Approves a goal with its budget; without a day, today.</summary>
public static class ApproveGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/approve", Post).By(Permission.Approve);

    static async Task<CommandAnswer> Post(TableRoute table, ApprovalBody body, HttpContext http, CommandDoor door, SourceFiles files, Today today, CancellationToken stop) => await http.Answer(
        door, table, new ApproveGoalTable(body.ApprovedOn ?? today.Date, body.Document.Trim(), await files.Named(table.Tenant, body.Files, stop)), http.ToReplace(), stop, body);
}
