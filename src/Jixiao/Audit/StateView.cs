using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Audit;

/// <summary>The state of any stream of a division as it was at a version or a moment.</summary>
public sealed class StateView(NpgsqlDataSource database)
{
    public static void Map(ApiRoutes api) => api.Audit.MapGet("/states/{tenant}/{**stream}", async (HttpContext http, long? version, string? at, StreamGate gate, StateView view, CancellationToken stop) =>
        await view.Find(await gate.Enter(http, stop), version, MomentField.Read(at), stop) ?? throw Refused.NotFound()).By(StreamGate.Permissions);

    /// <summary>Null where the stream had nothing yet, or never came so far.</summary>
    /// <param name="version">Number of events; null for all.</param>
    /// <param name="at">Only what was recorded by then; null for all.</param>
    public async Task<PastState?> Find(StreamPlace place, long? version, DateTimeOffset? at, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        var history = await RawEvents.Of(connection, [new StreamSpan(place.Tenant, place.Stream, long.MaxValue, version ?? long.MaxValue)], stop).ToListAsync(stop);
        var known = CommandsOf.Stream(history).SelectMany(command => command).TakeWhile(e => at is null || e.At <= at.Value.UtcDateTime).ToList();
        if (known is [] || (version is { } wanted && known.Count < wanted))
            return null;
        var state = known.Aggregate(StreamState.Of(place.Stream)!, (state, e) => state.After(e.Event.Fact));
        return new(place.Tenant, place.Stream, known.Count, new(known[^1].At), state.Now);
    }
}

/// <summary>A stream's state at a point.</summary>
/// <param name="RecordedAt">When its latest event counts as recorded.</param>
/// <param name="State">As the domain has it.</param>
public sealed record PastState(string Tenant, string Stream, long Version, DateTimeOffset RecordedAt, object State);
