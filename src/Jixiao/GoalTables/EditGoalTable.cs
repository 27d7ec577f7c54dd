using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;

namespace Jixiao.GoalTables;

/// <summary>Replaces a draft's content; only what differs becomes events.</summary>
public static class EditGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPut("/{code}/content", Put);

    static Task<CommandAnswer> Put(TableRoute table, ContentBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door.Send(table.Tenant, table.Stream, new EditGoalTable(body.ToContent()), http.ToReplace(), stop));
}
