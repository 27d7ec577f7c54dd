using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;

namespace Jixiao.Hosting.Persistence;

/// <summary>The flat tables as they stand at one moment: whatever an answer is put together from belongs together.</summary>
sealed class Snapshot : IAsyncDisposable
{
    // Groups are kept in memory rather than sorted on disk, and nothing is compiled for a query that is done before. Both end with the transaction, so any pool will do.
    const string Settings = "select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)";

    readonly NpgsqlConnection connection;
    readonly NpgsqlTransaction transaction;

    Snapshot(NpgsqlConnection connection, NpgsqlTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <summary>For what reads rows in ways of its own.</summary>
    public NpgsqlConnection Connection => connection;

    public static async Task<Snapshot> Open(NpgsqlDataSource database, CancellationToken stop)
    {
        var connection = await database.OpenConnectionAsync(stop);
        var snapshot = new Snapshot(connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop));
        await using var settings = new NpgsqlCommand(Settings, connection);
        await settings.ExecuteNonQueryAsync(stop);
        return snapshot;
    }

    /// <summary>The rows of a statement, as they come.</summary>
    public async IAsyncEnumerable<T> Stream<T>(Statement statement, string sql, Func<NpgsqlDataReader, T> row, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = statement.Command(connection, sql);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            yield return row(rows);
    }

    /// <summary>All rows of a statement.</summary>
    public async Task<List<T>> Read<T>(Statement statement, string sql, Func<NpgsqlDataReader, T> row, CancellationToken stop) => await Stream(statement, sql, row, stop).ToListAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
