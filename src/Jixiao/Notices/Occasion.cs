using JasperFx.Events;
using Jixiao.Domain;
using Jixiao.Hosting.Jobs;

namespace Jixiao.Notices;

/// <summary>A kind of event of which somebody is told.</summary>
/// <param name="Event">The kind.</param>
/// <param name="Tell">What is told, out of a stream whose last event it is; null when this one is nobody's concern.</param>
public sealed record Occasion(Type Event, Func<IReadOnlyList<IEvent>, Told?> Tell)
{
    public static Occasion Of<TState, TEvent>(Func<Happened<TState, TEvent>, Told?> tell)
        where TState : class, IFolded<TState> =>
        new(typeof(TEvent), stream =>
        {
            var last = stream[^1];
            var before = stream.SkipLast(1).Aggregate(TState.Empty(last.StreamKey!), (state, e) => state.Evolve(e.Data));
            return tell(new(last.TenantId, (TEvent)last.Data, before, before.Evolve(last.Data), Today.In(last.Timestamp)));
        });
}
