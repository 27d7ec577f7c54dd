using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.Units;

/// <summary>Closes a unit from a day on; its tables stay, and its successors are units that the bureau knows.</summary>
public static class CloseUnitEndpoint
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/units/{code}/close", (DivisionCode division, string code, CloseBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(Send(door, UnitRoute.Of(division, code), body.ToCommand(division), http.ToAdd(), stop))).By(Permission.AdministerUnits);

    public static Task<Answer> Send(CommandDoor door, UnitCode unit, CloseUnit command, Order order, CancellationToken stop)
    {
        var stream = Unit.Key(unit);
        return door.Send(unit.Division.ToString(), nameof(CloseUnit), Order.HashOf(stream, nameof(CloseUnit), command, order.IfMatch), order, async writing =>
        {
            var closed = await writing.Decide(stream, command, stop, order.IfMatch);
            foreach (var successor in command.Successors)
                if (await writing.Session.LoadAsync<Unit>(Unit.Key(successor), stop) is null)
                    throw new RuleBroken("unit/unknown-successor", $"承接单位{successor.Number}尚未登记。");
            return new(stream, closed.Version);
        }, stop);
    }

    /// <param name="Successors">Six digits each, as they were registered.</param>
    public sealed record CloseBody(DateOnly On, string Reason, IReadOnlyList<string>? Successors = null)
    {
        public CloseUnit ToCommand(DivisionCode division) => new(On, Reason.Trim(), [.. (Successors ?? []).Select(code => UnitCode.Parse($"{division}-{code}"))]);
    }
}
