using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;

namespace Jixiao.GoalTables;

/// <summary>The goal table that a route names: unit, year, project.</summary>
public sealed record TableRoute(UnitCode Unit, FiscalYear Year, ProjectCode Project)
{
    public string Tenant => Unit.ToString();

    public string Stream => GoalTable.Key(Year, Project);

    /// <summary>Bound from the route; a year or code that cannot be one names nothing.</summary>
    public static ValueTask<TableRoute?> BindAsync(HttpContext http) =>
        http.Unit() is { } unit && http.Year() is { } year && http.Project() is { } project
            ? ValueTask.FromResult<TableRoute?>(new(unit, year, project))
            : throw Refused.NotFound();
}

static class Sending
{
    /// <summary>One command for the table, and its answer over HTTP.</summary>
    public static Task<CommandAnswer> Answer(this HttpContext http, CommandDoor door, TableRoute table, ICommand<GoalTable> command, Order order, CancellationToken stop, object? asked = null) =>
        http.Answer(door.Send(table.Tenant, table.Stream, command, order, stop, asked));

    /// <summary>One command that saves what the person has typed: the working copy goes with it.</summary>
    public static Task<Answer> Save(this CommandDoor door, TableRoute table, ICommand<GoalTable> command, Order order, CancellationToken stop)
    {
        var name = command.GetType().Name;
        return door.Send(table.Tenant, name, Order.HashOf(table.Stream, name, command, order.IfMatch), order, async writing =>
        {
            var state = await writing.Decide(table.Stream, command, stop, order.IfMatch);
            LifeCycle.WorkingCopy.Saved(writing, table.Stream, order);
            return new(table.Stream, state.Version);
        }, stop);
    }
}
