using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Marten;

namespace Jixiao.Rounds;

/// <summary>Calls units to a round under the next number of its year and kind.</summary>
public static class OrderRoundEndpoint
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/rounds", Post).By(Permission.OrderRounds);

    public static Task<Answer> Send(CommandDoor door, DivisionCode division, RoundOrderBody body, Order order, CancellationToken stop) =>
        door.Send(division.ToString(), nameof(OrderRound), Order.HashOf(nameof(OrderRound), body), order, async writing =>
        {
            var number = await writing.Session.Query<Round>().CountAsync(round => round.Year == body.Year.Number && round.Kind == body.Kind, stop) + 1;
            var stream = Round.Key(body.Year, body.Kind, number);
            var ordered = await writing.Begin(stream, body.ToCommand(division, number), stop);
            await CalledUnits.Check(ordered, writing.Session, stop);
            return new(stream, ordered.Version);
        }, stop);

    static async Task<RoundAnswer> Post(DivisionCode division, RoundOrderBody body, HttpContext http, CommandDoor door, CancellationToken stop)
    {
        var answer = await Send(door, division, body, http.ToAdd(), stop);
        http.Response.Headers.ETag = Orders.ETag(answer.Version);
        return new(answer.Stream, answer.Version);
    }

    /// <param name="Id">Key of the round that was ordered.</param>
    public sealed record RoundAnswer(string Id, long Version);
}

/// <summary>A round as it is ordered.</summary>
/// <param name="Units">Six digits each, as they were registered; none for all of the division.</param>
public sealed record RoundOrderBody(
    FiscalYear Year, RoundKind Kind, string Name, DateOnly OpensOn, DateOnly ClosesOn, string FormVersion, IReadOnlyList<string>? Units = null, Period? Period = null)
{
    public OrderRound ToCommand(DivisionCode division, int number) => new(
        Year, Kind, number, Name.Trim(), CalledUnits.Of(division, Units), OpensOn, ClosesOn, FormVersion.Trim(), Period);
}
