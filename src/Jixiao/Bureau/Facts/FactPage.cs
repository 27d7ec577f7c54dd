using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Bureau.Facts;

/// <summary>
/// Brings the facts forward by a page of events, in one transaction of its own. What a stream's rows include already is left out, so a page delivered
/// again adds nothing; a stream of which something between was never delivered is folded from its first event.
/// </summary>
public static class FactPage
{
    /// <summary>Whoever writes facts holds this advisory lock until he commits.</summary>
    public const long Lock = 0x4A58_4641_4354_0001;

    // The daemon's own commit, which follows, makes this one durable too: the log is written in order. Until then a crash only delivers the page again.
    static readonly string Begin = $"select pg_advisory_xact_lock({Lock}); set local synchronous_commit = off;";

    const string Known = $"""
        select tenant_id, stream, carried.version, carried.carried, case when page.indicated then carried.indicators end from {Store.Schema}.goal_table_carried carried
        join unnest($1::text[], $2::text[], $3::boolean[]) as page(tenant_id, stream, indicated) using (tenant_id, stream)
        """;

    public static async Task Apply(NpgsqlConnection connection, IReadOnlyList<RawEvent> page, CancellationToken stop)
    {
        await connection.OpenAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var begin = new NpgsqlCommand(Begin, connection))
            await begin.ExecuteNonQueryAsync(stop);
        var streams = page.GroupBy(e => (e.Tenant, e.Stream)).ToList();
        var known = await Read(connection, streams, stop);
        var (rows, broken) = (new FactRows(), new List<(string, string)>());
        foreach (var stream in streams)
        {
            var from = known.GetValueOrDefault(stream.Key, Kept.Nothing);
            if (!Fold(from, [.. stream.Where(e => e.Version > from.Version).OrderBy(e => e.Version)], rows))
                broken.Add(stream.Key);
        }
        await Refold(connection, broken, rows, stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Folds the streams from their first events and writes them anew, with whatever else there is to write.</summary>
    public static async Task Refold(NpgsqlConnection connection, IReadOnlyCollection<(string Tenant, string Stream)> streams, FactRows rows, CancellationToken stop)
    {
        var anew = new List<long>();
        if (streams.Count > 0)
        {
            var folding = new StreamByStream(rows);
            await foreach (var e in RawEvents.Of(connection, streams, stop))
            {
                if (e.Version == 1)
                    anew.Add(e.Sequence);
                folding.Take(e);
            }
            folding.End();
        }
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        foreach (var command in FactTables.Forget(anew).Concat(FactTables.Write(rows)))
            batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Whether the events could be folded onto what is known: none is missing between.</summary>
    static bool Fold(Kept kept, List<RawEvent> fresh, FactRows rows)
    {
        if (fresh is [])
            return true;
        if (fresh[0].Version != kept.Version + 1 || fresh[^1].Version != kept.Version + fresh.Count)
            return false;
        var fold = kept.Carried is null ? TableFold.Begin(fresh[0]) : TableFold.Resume(fresh[0], Carried.Read(kept.Carried), CarriedIndicators.Read(kept.Indicators));
        foreach (var e in fresh)
            fold.Take(e, rows);
        fold.End(rows);
        return true;
    }

    static async Task<Dictionary<(string, string), Kept>> Read(NpgsqlConnection connection, List<IGrouping<(string Tenant, string Stream), RawEvent>> streams, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Known, connection);
        command.Parameters.Add(new() { Value = streams.Select(s => s.Key.Tenant).ToArray() });
        command.Parameters.Add(new() { Value = streams.Select(s => s.Key.Stream).ToArray() });
        command.Parameters.Add(new() { Value = streams.Select(s => s.Any(e => IndicatorFold.Needs(e.Fact))).ToArray() });
        var rows = await command.Read(row => (Key: (row.GetString(0), row.GetString(1)), Kept: new Kept(row.GetInt64(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4))), stop);
        return rows.ToDictionary(r => r.Key, r => r.Kept);
    }

    sealed record Kept(long Version, string? Carried, string? Indicators)
    {
        public static Kept Nothing { get; } = new(0, null, null);
    }
}
