using Npgsql;

namespace Jixiao.Hosting.Persistence.Flat;

/// <summary>
/// Makes flat tables anew beside those in use and swaps them in, while units append and workers follow. Progress is left alone: whoever delivers a
/// page next finds rows that include it already, or carries on from them.
/// </summary>
public static class FlatRebuild
{
    const string Aside = $"{Store.Schema}_aside";
    public const int RowsAtOnce = 20_000;

    // Whatever is made anew is made in the one schema aside.
    const long OneAtATime = 0x4A58_4641_4354_0002;

    public static readonly int Shares = Math.Clamp(Environment.ProcessorCount, 1, 4);

    public static async Task Run<TRows, TKept>(Flattening<TRows, TKept> flattening, NpgsqlDataSource database, CancellationToken stop)
        where TRows : FlatRows, new()
        where TKept : class, IKept
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await Execute(connection, $"select pg_advisory_lock({OneAtATime})", stop);
        try
        {
            await Execute(connection, Prepare(flattening.Tables), stop);
            await Step("rebuild-fill", () => Task.WhenAll(Enumerable.Range(0, Shares).Select(share => Task.Run(() => Fill(flattening, database, share, stop), stop))));
            await Step("rebuild-index", () => Parallel.ForEachAsync(
                flattening.Tables, new ParallelOptions { MaxDegreeOfParallelism = Shares, CancellationToken = stop }, async (table, stopped) => await Index(database, table, stopped)));
            await Step("rebuild-swap-in", () => SwapIn(flattening, connection, stop));
            await Execute(connection, $"drop schema {Aside} cascade", stop);
        }
        finally
        {
            await Execute(connection, $"select pg_advisory_unlock({OneAtATime})", CancellationToken.None);
        }
    }

    static async Task Step(string name, Func<Task> step)
    {
        using var span = Telemetry.Source.StartActivity(name);
        await step();
    }

    // What was appended meanwhile is folded while nobody else writes: the daemon may have delivered it to the old tables and will not again.
    static async Task SwapIn<TRows, TKept>(Flattening<TRows, TKept> flattening, NpgsqlConnection connection, CancellationToken stop)
        where TRows : FlatRows, new()
        where TKept : class, IKept
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await Execute(connection, Swap(flattening.Writers, flattening.Tables), stop);
        await flattening.Refold(connection, await Behind(connection, flattening.Streams, flattening.Carried.Name, stop), new(), stop);
        await transaction.CommitAsync(stop);
    }

    static string Prepare(IReadOnlyList<FlatTable> tables) => $"""
        drop schema if exists {Aside} cascade;
        create schema {Aside};
        {string.Join('\n', tables.Select(t => $"create table {Aside}.{t.Name} (like {Store.Schema}.{t.Name});"))}
        """;

    static string Swap(long writers, IReadOnlyList<FlatTable> tables) => $"""
        select pg_advisory_xact_lock({writers});
        {string.Join('\n', tables.Select(t => $"drop table {Store.Schema}.{t.Name}; alter table {Aside}.{t.Name} set schema {Store.Schema};"))}
        """;

    static async Task Fill<TRows, TKept>(Flattening<TRows, TKept> flattening, NpgsqlDataSource database, int share, CancellationToken stop)
        where TRows : FlatRows, new()
        where TKept : class, IKept
    {
        await using var reading = await database.OpenConnectionAsync(stop);
        await using var writing = await database.OpenConnectionAsync(stop);
        await Execute(writing, "set synchronous_commit = off", stop);
        var rows = new TRows();
        var folding = flattening.Whole(rows);
        await foreach (var e in RawEvents.Share(reading, flattening.Streams, share, Shares, stop, flattening.IsSigned))
        {
            folding.Take(e);
            if (rows.Count < RowsAtOnce)
                continue;
            await Copy(flattening.Tables, writing, rows, stop);
            rows.Clear();
        }
        folding.End();
        await Copy(flattening.Tables, writing, rows, stop);
    }

    static async Task Copy(IReadOnlyList<FlatTable> tables, NpgsqlConnection connection, FlatRows rows, CancellationToken stop)
    {
        foreach (var table in tables)
            await table.Copy(connection, Aside, rows, stop);
    }

    /// <summary>The keys and indexes of the table in use.</summary>
    static async Task Index(NpgsqlDataSource database, FlatTable table, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var definitions = new NpgsqlCommand($"""
            select replace(pg_get_indexdef(indexrelid), ' ON {Store.Schema}.', ' ON {Aside}.'), relname::text, indisprimary
            from pg_index join pg_class on pg_class.oid = indexrelid where indrelid = '{Store.Schema}.{table.Name}'::regclass
            """, connection);
        foreach (var (definition, name, isKey) in await definitions.Read(row => (row.GetString(0), row.GetString(1), row.GetBoolean(2)), stop))
            await Execute(connection, isKey ? $"{definition}; alter table {Aside}.{table.Name} add constraint {name} primary key using index {name}" : definition, stop);
        await Execute(connection, $"analyze {Aside}.{table.Name}", stop);
    }

    /// <summary>The streams that grew while the tables were made.</summary>
    static async Task<IReadOnlyList<(string, string)>> Behind(NpgsqlConnection connection, string streams, string carried, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"""
            select s.tenant_id, s.id from {Store.Schema}.mt_streams s left join {Store.Schema}.{carried} c on c.tenant_id = s.tenant_id and c.stream = s.id
            where s.id like '{streams}' and s.version > coalesce(c.version, 0)
            """, connection);
        return await command.Read(row => (row.GetString(0), row.GetString(1)), stop);
    }

    static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stop);
    }
}
