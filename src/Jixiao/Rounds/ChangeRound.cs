using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.Rounds;

/// <summary>Gives a round more time or other units, or ends it.</summary>
public static class ChangeRoundEndpoint
{
    public static void Map(RouteGroupBuilder bureau)
    {
        var round = bureau.MapGroup("/rounds/{year}/{kind}/{number}");
        round.MapPost("/extend", (RoundRoute route, ExtendRound body, HttpContext http, CommandDoor door, CancellationToken stop) =>
            http.Answer(Send(door, route, body with { Reason = body.Reason.Trim() }, http.ToAdd(), stop))).By(Permission.OrderRounds);
        round.MapPost("/units", (RoundRoute route, UnitsBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
            http.Answer(Send(door, route, new ChangeRoundUnits(CalledUnits.Of(route.Division, body.Units)), http.ToReplace(), stop))).By(Permission.OrderRounds);
        round.MapPost("/end", (RoundRoute route, HttpContext http, CommandDoor door, CancellationToken stop) =>
            http.Answer(Send(door, route, new EndRound(), http.ToAdd(), stop))).By(Permission.OrderRounds);
    }

    public static Task<Answer> Send(CommandDoor door, RoundRoute route, ICommand<Round> command, Order order, CancellationToken stop)
    {
        var name = command.GetType().Name;
        return door.Send(route.Division.ToString(), name, Order.HashOf(route.Stream, name, command, order.IfMatch), order, async writing =>
        {
            var changed = await writing.Decide(route.Stream, command, stop, order.IfMatch);
            await CalledUnits.Check(changed, writing.Session, stop);
            return new(route.Stream, changed.Version);
        }, stop);
    }

    /// <param name="Units">Six digits each, as they were registered; null for all of the division.</param>
    public sealed record UnitsBody(IReadOnlyList<string>? Units = null);
}
