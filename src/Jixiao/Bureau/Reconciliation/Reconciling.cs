using System.Data;
using Jixiao.Bureau.Facts;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Bureau.Reconciliation;

/// <summary>A figure that is not what its events say.</summary>
/// <param name="Version">The version that the row includes; the events were folded as far.</param>
/// <param name="Stored">As it stands in the flat tables; null where there is nothing.</param>
/// <param name="Folded">As the events give it.</param>
public sealed record Difference(string Unit, string Stream, long Version, string Figure, string? Stored, string Folded);

/// <summary>
/// Compares the flat tables with a fold of the raw events up to the version stored in each row. The fold is the domain's alone, so that a mistake of
/// the facts' own is found. Both sides are read as of one moment.
/// </summary>
public static class Reconciling
{
    static readonly string Stored = $"""
        select fact.stream, fact.version, {string.Join(", ", CheckedFigures.All.Select(f => $"({f.Sql})::text"))}
        from {Store.Schema}.goal_table_fact fact where fact.tenant_id = $1
        """;

    // What the daemon has passed must be in the rows.
    const string Due = $"""
        select stream_id, max(version) from {Store.Schema}.mt_events
        where tenant_id = $1 and stream_id like 'goal-table/%' and seq_id <= (select coalesce(max(last_seq_id), 0) from {Store.Schema}.mt_event_progression where name = '{GoalTableFacts.Progress}:All')
        group by stream_id
        """;

    public static async Task<IReadOnlyList<Difference>> Compare(NpgsqlDataSource database, string unit, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var stored = (await Ask(connection, Stored, unit, row => (Stream: row.GetString(0), Version: row.GetInt64(1), Figures: Texts(row)), stop)).ToDictionary(r => r.Stream);
        var due = await Ask(connection, Due, unit, row => (Stream: row.GetString(0), Version: row.GetInt64(1)), stop);
        var folded = await Fold(connection, unit, stored.ToDictionary(s => s.Key, s => s.Value.Version), stop);
        return
        [
            .. from table in stored.Values
               from at in CheckedFigures.All.Select((figure, i) => (figure, i))
               let expected = folded.TryGetValue(table.Stream, out var state) ? at.figure.Folded(state) : ""
               where table.Figures[at.i] != expected
               select new Difference(unit, table.Stream, table.Version, at.figure.Name, table.Figures[at.i], expected),
            .. due.Where(d => !stored.TryGetValue(d.Stream, out var row) || row.Version < d.Version)
                .Select(d => new Difference(unit, d.Stream, d.Version, "version", stored.TryGetValue(d.Stream, out var row) ? $"{row.Version}" : null, $"{d.Version}")),
        ];
    }

    static string?[] Texts(NpgsqlDataReader row) => [.. CheckedFigures.All.Select((_, i) => row.IsDBNull(i + 2) ? null : row.GetString(i + 2))];

    static async Task<Dictionary<string, GoalTable>> Fold(NpgsqlConnection connection, string unit, Dictionary<string, long> versions, CancellationToken stop)
    {
        var folded = new Dictionary<string, GoalTable>();
        await foreach (var e in RawEvents.Of(connection, [.. versions.Keys.Select(stream => (unit, stream))], stop))
        {
            if (e.Version <= versions[e.Stream])
                folded[e.Stream] = (folded.GetValueOrDefault(e.Stream) ?? GoalTable.Empty(e.Stream)).Evolve(e.Fact);
        }
        return folded;
    }

    static async Task<IReadOnlyList<T>> Ask<T>(NpgsqlConnection connection, string sql, string unit, Func<NpgsqlDataReader, T> row, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = unit } } };
        return await command.Read(row, stop);
    }
}
