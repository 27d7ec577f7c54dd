namespace Jixiao.Domain.Comparing;

/// <summary>Two states of the same thing, field by field and row by row; complete: put onto the older state it gives the newer.</summary>
/// <param name="Fields">Every field that stands once, in the form's order.</param>
/// <param name="Lists">Every list of rows.</param>
public sealed record Difference(IReadOnlyList<FieldDifference> Fields, IReadOnlyList<ListDifference> Lists)
{
    /// <summary>Whether both states are the same.</summary>
    public bool IsEmpty => Fields.All(one => !one.Differs) && Lists.All(list => list.IsEmpty);

    /// <summary>What a person is told: everything but what is kept for the machinery alone.</summary>
    public Difference Told => new([.. Fields.Where(one => !one.IsInner)], Lists);

    /// <summary>What differs, alone.</summary>
    public Difference Changes => new([.. Fields.Where(one => one.Differs)], [.. Lists.Where(list => !list.IsEmpty).Select(list => list.Changes)]);

    /// <summary>The field of that name; null when there is none.</summary>
    public FieldDifference? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>The list of that name; empty when there is none.</summary>
    public ListDifference List(string name) => Lists.FirstOrDefault(list => list.Name == name) ?? new(name, []);
}

/// <summary>What one field said before and says after.</summary>
/// <param name="Name">As its <see cref="Field{T}"/>.</param>
/// <param name="Before">Null for blank, and for a row that was not there.</param>
/// <param name="After">Null for blank, and for a row that is gone.</param>
/// <param name="Differs">Whether both say something else.</param>
/// <param name="IsInner">Whether it is told to nobody.</param>
public sealed record FieldDifference(string Name, object? Before, object? After, bool Differs, bool IsInner = false)
{
    /// <summary>How much more money it is, less than zero for less; a blank counts as nothing. Null for what is no money, and where both are blank.</summary>
    public Money? Change => (Before, After) switch
    {
        (Money before, Money after) => after - before,
        (null, Money after) => after,
        (Money before, null) => -before,
        _ => null,
    };

    /// <summary>Word by word, of a text and of a list of texts; none of anything else.</summary>
    public IReadOnlyList<TextPart> Marks => (TextOf(Before), TextOf(After)) switch
    {
        (null, null) => [],
        var (before, after) => TextMarks.Between(before ?? "", after ?? ""),
    };

    static string? TextOf(object? value) => value switch
    {
        string text => text,
        IEnumerable<string> texts => string.Join('\n', texts),
        _ => null,
    };
}

/// <summary>What became of a row.</summary>
public enum RowChange
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It says something else; it may have been moved too.</summary>
    Changed,

    /// <summary>It says the same in another place.</summary>
    Moved,
}

/// <summary>The rows of a list in the newer order, those that are gone where they had been.</summary>
public sealed record ListDifference(string Name, IReadOnlyList<RowDifference> Rows)
{
    /// <summary>Whether all rows are the same.</summary>
    public bool IsEmpty => Rows.All(row => row.Change is RowChange.Same);

    /// <summary>The rows that differ, alone.</summary>
    public ListDifference Changes => this with { Rows = [.. Rows.Where(row => row.Change is not RowChange.Same)] };

    /// <summary>The row of that key; null when neither state has it.</summary>
    public RowDifference? Row(string key) => Rows.FirstOrDefault(row => row.Key == key);
}

/// <summary>One row of two lists.</summary>
/// <param name="Key">Its id, or what it is known by.</param>
/// <param name="PlaceBefore">1 for the first; null for a new row.</param>
/// <param name="PlaceAfter">1 for the first; null for a row that is gone.</param>
/// <param name="IsMoved">Whether it stands elsewhere among the rows that both have. A row that others were put before is not moved.</param>
/// <param name="Before">The row; null for a new one.</param>
/// <param name="After">The row; null for one that is gone.</param>
/// <param name="Fields">Each of its fields.</param>
public sealed record RowDifference(string Key, int? PlaceBefore, int? PlaceAfter, bool IsMoved, object? Before, object? After, IReadOnlyList<FieldDifference> Fields)
{
    /// <summary>What became of it.</summary>
    public RowChange Change => (PlaceBefore, PlaceAfter) switch
    {
        (null, _) => RowChange.Added,
        (_, null) => RowChange.Removed,
        _ when Fields.Any(one => one.Differs) => RowChange.Changed,
        _ when IsMoved => RowChange.Moved,
        _ => RowChange.Same,
    };

    /// <summary>The field of that name.</summary>
    public FieldDifference? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
