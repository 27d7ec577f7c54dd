using Jixiao.Domain;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;

namespace Jixiao.LifeCycle;

/// <summary>A route that names one stream of a unit, which every command sent to it is for.</summary>
public interface IRouteTo<TState>
    where TState : class, IFolded<TState>
{
    string Tenant { get; }

    string Stream { get; }
}

static class Sending
{
    /// <summary>One command for the stream, and its answer over HTTP.</summary>
    public static Task<CommandAnswer> Answer<TState>(
        this HttpContext http, CommandDoor door, IRouteTo<TState> to, ICommand<TState> command, Order order, CancellationToken stop, object? asked = null)
        where TState : class, IFolded<TState> =>
        http.Answer(door.Send(to.Tenant, to.Stream, command, order, stop, asked));

    /// <summary>One command that saves what the person has typed: the working copy goes with it.</summary>
    /// <param name="require">What else must hold in the same transaction; null for nothing.</param>
    public static Task<Answer> Save<TState>(this CommandDoor door, IRouteTo<TState> to, ICommand<TState> command, Order order, CancellationToken stop, Func<Writing, Task>? require = null)
        where TState : class, IFolded<TState>
    {
        var name = command.GetType().Name;
        return door.Send(to.Tenant, name, Order.HashOf(to.Stream, name, command, order.IfMatch), order, async writing =>
        {
            if (require is not null)
                await require(writing);
            var state = await writing.Decide(to.Stream, command, stop, order.IfMatch);
            WorkingCopy.Saved(writing, to.Stream, order);
            return new(to.Stream, state.Version);
        }, stop);
    }
}
