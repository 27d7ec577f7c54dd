using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;

namespace Jixiao.MonitoringRounds;

/// <summary>What the bureau says of a monitoring form: it accepts it, with what has to be put right where it is red, or returns it.</summary>
public static class ReviewMonitoringEndpoint
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapPost("/{code}/monitoring/{no:int}/accept", Accept).By(Permission.Review);
        tables.MapPost("/{code}/monitoring/{no:int}/return", Return).By(Permission.Review);
    }

    static Task<CommandAnswer> Accept(MonitoringRoute route, AcceptBody? body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, route, (body ?? new()).ToCommand(route.Round, today.Date), http.ToReplace(), stop, new object?[] { route.Round, body });

    static Task<CommandAnswer> Return(MonitoringRoute route, ReturnBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop)
    {
        var (_, reason, places, on) = body.ToReturning(Holder.Bureau, today.Date);
        return http.Answer(door, route, new ReturnMonitoring(route.Round, reason, places, on), http.ToReplace(), stop, new object?[] { route.Round, body });
    }
}

/// <summary>An acceptance.</summary>
/// <param name="Rectification">What has to be put right, required where the form is red.</param>
public sealed record AcceptBody(string? Opinion = null, RectificationDemand? Rectification = null)
{
    public AcceptMonitoring ToCommand(string round, DateOnly today) => new(round, Opinion.OrNothing(), today, Rectification);
}
