using Npgsql;

namespace Jixiao.Hosting.Persistence.Flat;

/// <summary>
/// Brings flat tables forward by a page of events, in one transaction of its own. What a stream's rows include already is left out, so a page delivered
/// again adds nothing; a stream of which something between was never delivered is folded from its first event.
/// </summary>
public static class FlatPage
{
    public static async Task Apply<TRows, TKept>(this Flattening<TRows, TKept> flattening, NpgsqlConnection connection, IReadOnlyList<RawEvent> page, CancellationToken stop)
        where TRows : FlatRows, new()
        where TKept : class, IKept
    {
        await connection.OpenAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        // The daemon's own commit, which follows, makes this one durable too: the log is written in order. Until then a crash only delivers the page again.
        await using (var begin = new NpgsqlCommand($"select pg_advisory_xact_lock({flattening.Writers}); set local synchronous_commit = off;", connection))
            await begin.ExecuteNonQueryAsync(stop);
        var streams = page.GroupBy(e => (e.Tenant, e.Stream)).ToList();
        var known = await flattening.Known(connection, streams, stop);
        var (rows, broken) = (new TRows(), new List<(string, string)>());
        foreach (var stream in streams)
        {
            var kept = known.GetValueOrDefault(stream.Key);
            var fresh = stream.Where(e => e.Version > (kept?.Version ?? 0)).OrderBy(e => e.Version).ToList();
            if (!Follow(fresh, kept?.Version ?? 0))
                broken.Add(stream.Key);
            else if (fresh is not [])
                flattening.Continue(kept, fresh, rows);
        }
        await flattening.Refold(connection, broken, rows, stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Folds the streams from their first events and writes them anew, with whatever else there is to write.</summary>
    public static async Task Refold<TRows, TKept>(
        this Flattening<TRows, TKept> flattening, NpgsqlConnection connection, IReadOnlyCollection<(string Tenant, string Stream)> streams, TRows rows, CancellationToken stop)
        where TRows : FlatRows, new()
        where TKept : class, IKept
    {
        var anew = new List<long>();
        if (streams.Count > 0)
        {
            var folding = flattening.Whole(rows);
            await foreach (var e in RawEvents.Of(connection, streams, stop, flattening.IsSigned))
            {
                if (e.Version == 1)
                    anew.Add(e.Sequence);
                folding.Take(e);
            }
            folding.End();
        }
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        foreach (var command in flattening.Forget(anew).Concat(flattening.Write(rows)))
            batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Whether none is missing between what is known and the last.</summary>
    static bool Follow(List<RawEvent> fresh, long known) => fresh is [] || (fresh[0].Version == known + 1 && fresh[^1].Version == known + fresh.Count);
}
