using System.Text.Json;
using JasperFx.Events;
using Jixiao.Domain;
using Marten;
using Npgsql;

namespace Jixiao.Hosting.Persistence;

/// <summary>A stream's past: its events in order, each with the time it counts as recorded, and the state after any of them.</summary>
public static class Replay
{
    /// <summary>Every event of a stream; empty when it does not exist in the session's tenant.</summary>
    public static async Task<IReadOnlyList<Recorded>> History(this IQuerySession session, string stream, CancellationToken stop) =>
        [.. Recorded(await session.Events.FetchStreamAsync(stream, token: stop))];

    /// <summary>The state at a point; null when there was none.</summary>
    /// <param name="editionOf">The edition that an event approves, or null.</param>
    public static async Task<T?> At<T>(this IQuerySession session, string stream, PointInTime point, Func<object, int?> editionOf, CancellationToken stop)
        where T : class, IFolded<T> => point switch
    {
        { IsNow: true } => await session.LoadAsync<T>(stream, stop),
        { Version: { } version } => await session.Folded<T>(stream, version, stop),
        _ => point.Of(await session.History(stream, stop), editionOf)?.Fold<T>(stream),
    };

    /// <summary>What of a stream's events, given in their order, was recorded by a moment.</summary>
    public static IEnumerable<Recorded> UpTo(this IEnumerable<IEvent> stream, DateTimeOffset moment) => Recorded(stream).TakeWhile(e => e.At <= moment);

    /// <summary>The states of all streams whose keys begin so, as they were known at a moment; those that began later are not among them.</summary>
    public static async Task<IReadOnlyList<T>> AsKnown<T>(this IQuerySession session, string prefix, DateTimeOffset moment, CancellationToken stop)
        where T : class, IFolded<T>
    {
        var events = await session.Events.QueryAllRawEvents().Where(e => e.StreamKey!.StartsWith(prefix)).OrderBy(e => e.StreamKey).ThenBy(e => e.Version).ToListAsync(stop);
        return [.. events.GroupBy(e => e.StreamKey!).Select(stream => stream.UpTo(moment).Fold<T>(stream.Key)).OfType<T>()];
    }

    /// <summary>From the rows themselves: of an event nothing is needed but what it says, and the rest takes as long to read again.</summary>
    static async Task<T?> Folded<T>(this IQuerySession session, string stream, long version, CancellationToken stop)
        where T : class, IFolded<T>
    {
        await using var command = new NpgsqlCommand($"select type, data from {Store.Schema}.mt_events where tenant_id = $1 and stream_id = $2 and version <= $3 order by version")
        {
            Parameters = { new() { Value = session.TenantId }, new() { Value = stream }, new() { Value = version } },
        };
        await using var reader = await session.ExecuteReaderAsync(command, stop);
        var state = T.Empty(stream);
        while (await reader.ReadAsync(stop))
            state = state.Evolve(JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(1), Kinds.ByStoredName[reader.GetString(0)], StoredJson.Options)!);
        return state.Version == version && version > 0 ? state : null;
    }

    static IEnumerable<Recorded> Recorded(IEnumerable<IEvent> stream)
    {
        var latest = DateTimeOffset.MinValue;
        foreach (var e in stream)
            yield return new(e, latest = e.Timestamp > latest ? e.Timestamp : latest);
    }

    /// <summary>The fold of some first events; null of none.</summary>
    public static T? Fold<T>(this IEnumerable<Recorded> events, string stream)
        where T : class, IFolded<T> =>
        events.Aggregate((T?)null, (state, e) => (state ?? T.Empty(stream)).Evolve(e.Event.Data));
}

/// <summary>An event and the time its revision counts as recorded: the largest timestamp of its stream so far, since clocks of several servers may disagree.</summary>
public sealed record Recorded(IEvent Event, DateTimeOffset At);
