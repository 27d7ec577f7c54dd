using Jixiao.Domain;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;

namespace Jixiao.UnitGoals;

/// <summary>The unit's goals of the year that a route names.</summary>
public sealed record UnitGoalsRoute(UnitCode Unit, FiscalYear Year)
{
    public string Tenant => Unit.ToString();

    public string Stream => UnitYearGoals.Key(Year);

    /// <summary>Bound from the route; a year that cannot be one names nothing.</summary>
    public static ValueTask<UnitGoalsRoute?> BindAsync(HttpContext http) => http.Unit() is { } unit && http.Year() is { } year
        ? ValueTask.FromResult<UnitGoalsRoute?>(new(unit, year))
        : throw Refused.NotFound();
}

static class Sending
{
    /// <summary>One command for the goals, and its answer over HTTP.</summary>
    public static Task<CommandAnswer> Answer(this HttpContext http, CommandDoor door, UnitGoalsRoute goals, ICommand<UnitYearGoals> command, Order order, CancellationToken stop, object? asked = null) =>
        http.Answer(door.Send(goals.Tenant, goals.Stream, command, order, stop, asked));

    /// <summary>One command that saves what the person has typed: the working copy goes with it.</summary>
    public static Task<Answer> Save(this CommandDoor door, UnitGoalsRoute goals, ICommand<UnitYearGoals> command, Order order, CancellationToken stop)
    {
        var name = command.GetType().Name;
        return door.Send(goals.Tenant, name, Order.HashOf(goals.Stream, name, command, order.IfMatch), order, async writing =>
        {
            var state = await writing.Decide(goals.Stream, command, stop, order.IfMatch);
            LifeCycle.WorkingCopy.Saved(writing, goals.Stream, order);
            return new(goals.Stream, state.Version);
        }, stop);
    }
}
