using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>Replaces a draft's content; only what differs becomes events.</summary>
public static class EditGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPut("/{code}/content", Put).By(Permission.Declare);

    static Task<CommandAnswer> Put(TableRoute table, ContentBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door.Save(table, new EditGoalTable(body.ToContent()), http.ToReplace(), stop));
}
