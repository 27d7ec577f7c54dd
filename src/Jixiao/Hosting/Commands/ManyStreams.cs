using JasperFx.Events;
using Jixiao.Domain;
using Marten;
using Npgsql;

namespace Jixiao.Hosting.Commands;

/// <summary>A stream and the tenant that it belongs to.</summary>
public readonly record struct StreamAt(string Tenant, string Stream);

/// <summary>
/// One transaction over many streams of a bureau's units, for what is too much to be sent command by command. The streams are locked first, so that whoever writes
/// to one of them meanwhile comes before or after and nobody's fact is lost; each then takes its events at the version it was decided on.
/// </summary>
public sealed class ManyStreams<TState> : IAsyncDisposable
    where TState : class, IFolded<TState>
{
    // As an update of the row would lock it; always in one order, so that two batches never wait for each other.
    const string Lock = """
        select 1 from jixiao.mt_streams where (tenant_id, id) in (select * from unnest($1::varchar[], $2::varchar[])) order by tenant_id, id for no key update
        """;

    readonly Dictionary<StreamAt, TState> states = [];
    readonly Dictionary<StreamAt, List<object>> decided = [];

    readonly Func<TState, string> keyOf;

    ManyStreams(IDocumentSession session, Func<TState, string> keyOf) => (Session, this.keyOf) = (session, keyOf);

    /// <summary>Of the bureau's tenant; documents that belong to the same transaction.</summary>
    public IDocumentSession Session { get; }

    public static async Task<ManyStreams<TState>> Open(
        IDocumentStore store, string bureau, IReadOnlyCollection<StreamAt> streams, Func<TState, string> keyOf, Order order, CancellationToken stop)
    {
        // Its identity map hands the states that were read here to the projection that writes their successors.
        var many = new ManyStreams<TState>(store.IdentitySession(bureau), keyOf);
        try
        {
            many.Session.Sign(order);
            await many.Session.BeginTransactionAsync(stop);
            await many.Read(streams, stop);
            return many;
        }
        catch
        {
            await many.DisposeAsync();
            throw;
        }
    }

    /// <summary>The stream's state after all that was decided so far; null when there is no such stream.</summary>
    public TState? Find(StreamAt at) => states.GetValueOrDefault(at);

    /// <summary>Decides a command on a stream that was opened and exists.</summary>
    /// <param name="causation">The command's own id: its events are one revision.</param>
    /// <param name="place">Where in the source file it was read.</param>
    /// <returns>The events that followed; they are saved with all the others.</returns>
    public IReadOnlyList<object> Decide(StreamAt at, ICommand<TState> command, string causation, string place)
    {
        var state = states[at];
        var events = command.Decide(state).ToList();
        if (events is [])
            return events;
        if (!decided.TryGetValue(at, out var before))
            decided[at] = before = [];
        foreach (var @event in events)
        {
            before.Add(Signed(@event, causation, place));
            state = state.Evolve(@event);
        }
        states[at] = state;
        return events;
    }

    public async Task Save(CancellationToken stop)
    {
        foreach (var (at, events) in decided)
            Session.ForTenant(at.Tenant).Events.Append(at.Stream, states[at].Version, events);
        await Session.SaveChangesAsync(stop);
    }

    public ValueTask DisposeAsync() => Session.DisposeAsync();

    async Task Read(IReadOnlyCollection<StreamAt> streams, CancellationToken stop)
    {
        await using (var command = new NpgsqlCommand(Lock, Session.Connection))
        {
            command.Parameters.Add(new() { Value = streams.Select(s => s.Tenant).ToArray() });
            command.Parameters.Add(new() { Value = streams.Select(s => s.Stream).ToArray() });
            await command.ExecuteNonQueryAsync(stop);
        }
        foreach (var tenant in streams.GroupBy(s => s.Tenant, s => s.Stream))
            foreach (var state in await Session.ForTenant(tenant.Key).LoadManyAsync<TState>(stop, [.. tenant]))
                states[new(tenant.Key, keyOf(state))] = state;
    }

    static IEvent Signed(object @event, string causation, string place)
    {
        var signed = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(@event.GetType()), @event)!;
        signed.CausationId = causation;
        signed.SetHeader(Headers.Place, place);
        return signed;
    }
}
