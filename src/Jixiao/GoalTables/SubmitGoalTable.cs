using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;

namespace Jixiao.GoalTables;

/// <summary>Hands a draft in for review.</summary>
public static class SubmitGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/submit", Post);

    static Task<CommandAnswer> Post(TableRoute table, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door.Send(table.Tenant, table.Stream, new SubmitGoalTable(), http.ToReplace(), stop));
}
