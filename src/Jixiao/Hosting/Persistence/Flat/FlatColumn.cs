using Npgsql;

namespace Jixiao.Hosting.Persistence.Flat;

/// <summary>A column and what a row has there.</summary>
public abstract class FlatColumn<TRow>(string name, string type, string? pageType)
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
public sealed class FlatColumn<TRow, T>(string name, string type, bool mayBeNull, Func<TRow, T> value) : FlatColumn<TRow>(name, type, null)
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
public sealed class NumbersColumn<TRow>(string name, Func<TRow, long[]> value) : FlatColumn<TRow>(name, "bigint[]", "text")
{
    public override bool MayBeNull => false;

    public override NpgsqlParameter Page(IReadOnlyList<TRow> rows) =>
        new NpgsqlParameter<string[]> { TypedValue = [.. rows.Select(row => $"{{{string.Join(',', value(row))}}}")], DataTypeName = "text[]" };

    public override void Write(NpgsqlBinaryImporter copy, TRow row) => copy.Write(value(row), Type);
}

/// <summary>A column of texts, carried in a page as PostgreSQL writes an array; null for none.</summary>
public sealed class TextsColumn<TRow>(string name, Func<TRow, IReadOnlyCollection<string>> value) : FlatColumn<TRow>(name, "text[]", "text")
{
    public override bool MayBeNull => true;

    public override NpgsqlParameter Page(IReadOnlyList<TRow> rows) => new NpgsqlParameter<string?[]> { TypedValue = [.. rows.Select(row => Written(value(row)))], DataTypeName = "text[]" };

    public override void Write(NpgsqlBinaryImporter copy, TRow row)
    {
        if (value(row) is { Count: > 0 } given)
            copy.Write(given.ToArray(), Type);
        else
            copy.WriteNull();
    }

    static string? Written(IReadOnlyCollection<string> texts) => texts.Count == 0 ? null : $"{{{string.Join(',', texts.Select(Quoted))}}}";

    static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

/// <summary>Columns in short: those that always say something, and those that may not.</summary>
public static class FlatColumns
{
    public const string Moment = "timestamptz";

    public static FlatColumn<TRow, T> Is<TRow, T>(string name, string type, Func<TRow, T> value) => new(name, type, false, value);

    public static FlatColumn<TRow, T> Has<TRow, T>(string name, string type, Func<TRow, T> value) => new(name, type, true, value);
}
