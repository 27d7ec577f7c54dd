using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>Gives a table up before approval, or ends the life of one whose year is over.</summary>
public static class EndGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapPost("/{code}/discard", Discard).By(Permission.Declare, Permission.Approve);
        tables.MapPost("/{code}/archive", Archive).By(Permission.Approve);
    }

    /// <summary>The bureau gives up what it reviewed, the unit what is its own; neither the other's.</summary>
    static Task<CommandAnswer> Discard(TableRoute table, ReasonBody body, HttpContext http, CommandDoor door, CancellationToken stop)
    {
        var by = http.May(Permission.Declare) ? Holder.Unit : Holder.Bureau;
        return http.Answer(door, table, new DiscardGoalTable(body.Reason.Trim(), by), http.ToReplace(), stop);
    }

    static Task<CommandAnswer> Archive(TableRoute table, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, table, new ArchiveGoalTable(today.Date), http.ToReplace(), stop, nameof(Archive));
}
