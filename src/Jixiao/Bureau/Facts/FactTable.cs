using Jixiao.Hosting.Persistence;
using Npgsql;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Jixiao.Bureau.Facts;

/// <summary>A flat table, whatever its rows are.</summary>
public abstract class FactTable(string name)
{
    public string Name => name;

    /// <summary>As Marten makes it.</summary>
    public Table Table { get; } = new(new PostgresqlObjectName(Store.Schema, name, SchemaUtils.IdentifierUsage.General));

    /// <summary>The statement that writes those of the rows that are this table's; null when there are none.</summary>
    public abstract NpgsqlBatchCommand? Write(FactRows rows);

    /// <summary>Appends them to the table of that name in another schema, where none of them is yet.</summary>
    public abstract Task Copy(NpgsqlConnection connection, string schema, FactRows rows, CancellationToken stop);
}

/// <summary>
/// A flat table and how its rows are written: a page of them in one statement, or any number by COPY. A row that is there already gives way to one of the
/// same or a later version of the stream.
/// </summary>
public sealed class FactTable<TRow> : FactTable
{
    readonly IReadOnlyList<Column<TRow>> columns;
    readonly string insert;

    public FactTable(string name, string[] key, string[][] indexes, params Column<TRow>[] columns)
        : base(name)
    {
        this.columns = columns;
        insert = Insert(name, key, columns);
        foreach (var column in columns)
            Declare(column, key.Contains(column.Name));
        foreach (var index in indexes)
            Table.Indexes.Add(new IndexDefinition($"ix_{name}_{string.Join('_', index)}") { Columns = index });
    }

    public override NpgsqlBatchCommand? Write(FactRows rows)
    {
        if (rows.Of(this) is not { Count: > 0 } mine)
            return null;
        var command = new NpgsqlBatchCommand(insert);
        foreach (var column in columns)
            command.Parameters.Add(column.Page(mine));
        return command;
    }

    public override async Task Copy(NpgsqlConnection connection, string schema, FactRows rows, CancellationToken stop)
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

    void Declare(Column<TRow> column, bool isKey)
    {
        var declared = Table.AddColumn(column.Name, column.Type);
        if (isKey)
            declared.AsPrimaryKey();
        else if (!column.MayBeNull)
            declared.NotNull();
    }

    static string Insert(string name, string[] key, Column<TRow>[] columns) => $"""
        insert into {Store.Schema}.{name} as old ({Names(columns)})
        select {string.Join(", ", columns.Select(c => $"{c.Name}::{c.Type}"))}
        from unnest({string.Join(", ", columns.Select((c, i) => $"${i + 1}::{c.PageType}[]"))}) as page({Names(columns)})
        on conflict ({string.Join(", ", key)}) do update set {string.Join(", ", columns.Where(c => !key.Contains(c.Name)).Select(Replaced))}
        where old.version <= excluded.version
        """;

    static string Replaced(Column<TRow> column) => column is { MayBeNull: true, KeepsUnlessGiven: true } ? $"{column.Name} = coalesce(excluded.{column.Name}, old.{column.Name})" : $"{column.Name} = excluded.{column.Name}";

    static string Names(IEnumerable<Column<TRow>> columns) => string.Join(", ", columns.Select(c => c.Name));
}

/// <summary>A column and what a row has there.</summary>
public abstract class Column<TRow>(string name, string type, string? pageType)
{
    public string Name => name;

    public string Type => type;

    /// <summary>The type in which a page carries it: arrays of arrays cannot be unnested.</summary>
    public string PageType => pageType ?? type;

    public abstract bool MayBeNull { get; }

    /// <summary>Whether null leaves what is there.</summary>
    public bool KeepsUnlessGiven { get; init; }

    /// <summary>All values of a page as one parameter.</summary>
    public abstract NpgsqlParameter Page(IReadOnlyList<TRow> rows);

    /// <summary>One value of a COPY.</summary>
    public abstract void Write(NpgsqlBinaryImporter copy, TRow row);
}

/// <inheritdoc/>
public sealed class Column<TRow, T>(string name, string type, bool mayBeNull, Func<TRow, T> value) : Column<TRow>(name, type, null)
{
    public override bool MayBeNull => mayBeNull;

    public override NpgsqlParameter Page(IReadOnlyList<TRow> rows) => new NpgsqlParameter<T[]> { TypedValue = [.. rows.Select(value)], DataTypeName = $"{Type}[]" };

    public override void Write(NpgsqlBinaryImporter copy, TRow row)
    {
        if (value(row) is { } given)
            copy.Write(given, Type);
        else
            copy.WriteNull();
    }
}

/// <summary>A column of whole numbers, carried in a page as PostgreSQL writes an array.</summary>
public sealed class NumbersColumn<TRow>(string name, Func<TRow, long[]> value) : Column<TRow>(name, "bigint[]", "text")
{
    public override bool MayBeNull => false;

    public override NpgsqlParameter Page(IReadOnlyList<TRow> rows) =>
        new NpgsqlParameter<string[]> { TypedValue = [.. rows.Select(row => $"{{{string.Join(',', value(row))}}}")], DataTypeName = "text[]" };

    public override void Write(NpgsqlBinaryImporter copy, TRow row) => copy.Write(value(row), Type);
}
