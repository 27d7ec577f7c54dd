using JasperFx.Events;
using Jixiao.Domain;
using Marten;

namespace Jixiao.Hosting.Persistence;

/// <summary>A stream's past: its events in order, each with the time it counts as recorded, and the state after any of them.</summary>
public static class Replay
{
    /// <summary>Every event of a stream; empty when it does not exist in the session's tenant.</summary>
    public static async Task<IReadOnlyList<Recorded>> History(this IQuerySession session, string stream, CancellationToken stop) =>
        [.. Recorded(await session.Events.FetchStreamAsync(stream, token: stop))];

    /// <summary>What of a stream's events, given in their order, was recorded by a moment.</summary>
    public static IEnumerable<Recorded> UpTo(this IEnumerable<IEvent> stream, DateTimeOffset moment) => Recorded(stream).TakeWhile(e => e.At <= moment);

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
