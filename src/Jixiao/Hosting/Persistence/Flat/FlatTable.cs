using Npgsql;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Jixiao.Hosting.Persistence.Flat;

/// <summary>A flat table, whatever its rows are.</summary>
public abstract class FlatTable(string name)
{
    public string Name => name;

    /// <summary>As Marten makes it.</summary>
    public Table Table { get; } = new(new PostgresqlObjectName(Store.Schema, name, SchemaUtils.IdentifierUsage.General));

    /// <summary>The statement that writes those of the rows that are this table's; null when there are none.</summary>
    public abstract NpgsqlBatchCommand? Write(FlatRows rows);

    /// <summary>Appends them to the table of that name in another schema, where none of them is yet.</summary>
    public abstract Task Copy(NpgsqlConnection connection, string schema, FlatRows rows, CancellationToken stop);
}

/// <summary>
/// A flat table and how its rows are written: a page of them in one statement, or any number by COPY. A row that is there already gives way to one of the
/// same or a later version of the stream.
/// </summary>
public sealed class FlatTable<TRow> : FlatTable
{
    readonly IReadOnlyList<FlatColumn<TRow>> columns;
    readonly string insert;

    public FlatTable(string name, string[] key, string[][] indexes, params FlatColumn<TRow>[] columns)
        : base(name)
    {
        this.columns = columns;
        insert = Insert(name, key, columns);
        foreach (var column in columns)
            Declare(column, key.Contains(column.Name));
        foreach (var index in indexes)
            Table.Indexes.Add(new IndexDefinition($"ix_{name}_{string.Join('_', index)}") { Columns = index });
    }

    public override NpgsqlBatchCommand? Write(FlatRows rows)
    {
        if (rows.Of(this) is not { Count: > 0 } mine)
            return null;
        var command = new NpgsqlBatchCommand(insert);
        foreach (var column in columns)
            command.Parameters.Add(column.Page(mine));
        return command;
    }

    public override async Task Copy(NpgsqlConnection connection, string schema, FlatRows rows, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {schema}.{Name} ({Names(columns)}) from stdin (format binary)", stop);
        foreach (var row in rows.Of(this))
        {
            await copy.StartRowAsync(stop);
            foreach (var column in columns)
                column.Write(copy, row);
        }
        await copy.CompleteAsync(stop);
    }

    void Declare(FlatColumn<TRow> column, bool isKey)
    {
        var declared = Table.AddColumn(column.Name, column.Type);
        if (isKey)
            declared.AsPrimaryKey();
        else if (!column.MayBeNull)
            declared.NotNull();
    }

    static string Insert(string name, string[] key, FlatColumn<TRow>[] columns) => $"""
        insert into {Store.Schema}.{name} as old ({Names(columns)})
        select {string.Join(", ", columns.Select(c => $"{c.Name}::{c.Type}"))}
        from unnest({string.Join(", ", columns.Select((c, i) => $"${i + 1}::{c.PageType}[]"))}) as page({Names(columns)})
        on conflict ({string.Join(", ", key)}) do update set {string.Join(", ", columns.Where(c => !key.Contains(c.Name)).Select(Replaced))}
        where old.version <= excluded.version
        """;

    static string Replaced(FlatColumn<TRow> column) => column is { MayBeNull: true, KeepsUnlessGiven: true } ? $"{column.Name} = coalesce(excluded.{column.Name}, old.{column.Name})" : $"{column.Name} = excluded.{column.Name}";

    static string Names(IEnumerable<FlatColumn<TRow>> columns) => string.Join(", ", columns.Select(c => c.Name));
}
