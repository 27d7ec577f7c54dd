using JasperFx.Events;
using Jixiao.Domain;
using Jixiao.Hosting.Http;
using Marten;

namespace Jixiao.Hosting.Commands;

/// <summary>One transaction in which commands are decided on their streams; all of them take effect, or none.</summary>
public sealed class Writing(IDocumentSession session)
{
    /// <summary>Documents that belong to the same transaction.</summary>
    public IDocumentSession Session => session;

    /// <summary>Number of events decided on so far.</summary>
    public int Events { get; private set; }

    /// <summary>Decides a command on a stream of the transaction's own tenant.</summary>
    public Task<TState> Decide<TState>(string stream, ICommand<TState> command, CancellationToken stop, long? ifMatch = null)
        where TState : class, IFolded<TState> =>
        Decide<TState>(stream, command is IBegin, command.Decide, stop, ifMatch);

    /// <summary>The first command of a stream whose number was just counted out; somebody else who took it meanwhile won a race, and the next number is tried.</summary>
    public Task<TState> Begin<TState>(string stream, ICommand<TState> command, CancellationToken stop)
        where TState : class, IFolded<TState> =>
        Decide<TState>(stream, true, state => state.Version == 0 ? command.Decide(state) : throw new ExistingStreamIdCollisionException(stream, typeof(TState)), stop);

    /// <summary>Decides on a stream of any tenant of the same bureau.</summary>
    /// <param name="placeOf">Where in the source file an event was read; written on the event.</param>
    /// <returns>The state after the decision.</returns>
    public async Task<TState> Decide<TState>(
        string stream, bool mayBegin, Func<TState, IEnumerable<object>> decide, CancellationToken stop,
        long? ifMatch = null, string? tenant = null, Func<object, string?>? placeOf = null)
        where TState : class, IFolded<TState>
    {
        var events = tenant is null ? session.Events : session.ForTenant(tenant).Events;
        var writing = await events.FetchForWriting<TState>(stream, stop);
        var state = writing.Aggregate ?? (mayBegin ? TState.Empty(stream) : throw Refused.NotFound());
        if (ifMatch is { } expected && expected != state.Version)
            throw Refused.Stale(state.Version);
        foreach (var @event in decide(state).ToList())
        {
            writing.AppendOne(Placed(events, @event, placeOf?.Invoke(@event)));
            state = state.Evolve(@event);
            Events++;
        }
        return state;
    }

    static object Placed(Marten.Events.IEventStoreOperations events, object @event, string? place)
    {
        if (place is null)
            return @event;
        var wrapped = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(@event.GetType()), @event)!;
        wrapped.SetHeader(Headers.Place, place);
        return wrapped;
    }
}
