using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;

namespace Jixiao.UnitGoals;

/// <summary>Gives the unit's goals up before approval, or ends the life of those whose year is over.</summary>
public static class EndUnitGoalsEndpoint
{
    public static void Map(RouteGroupBuilder goals)
    {
        goals.MapPost("/discard", Discard).By(Permission.Declare, Permission.Approve);
        goals.MapPost("/archive", Archive).By(Permission.Approve);
    }

    /// <summary>The bureau gives up what it reviewed, the unit what is its own; neither the other's.</summary>
    static Task<CommandAnswer> Discard(UnitGoalsRoute goals, ReasonBody body, HttpContext http, CommandDoor door, CancellationToken stop)
    {
        var by = http.May(Permission.Declare) ? Holder.Unit : Holder.Bureau;
        return http.Answer(door, goals, new DiscardUnitGoals(body.Reason.Trim(), by), http.ToReplace(), stop);
    }

    static Task<CommandAnswer> Archive(UnitGoalsRoute goals, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, goals, new ArchiveUnitGoals(today.Date), http.ToReplace(), stop, nameof(Archive));
}
