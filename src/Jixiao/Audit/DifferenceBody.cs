using Jixiao.Domain;
using Jixiao.Domain.Comparing;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.GoalTables;
using Jixiao.LifeCycle;
using Jixiao.UnitGoals;

namespace Jixiao.Audit;

/// <summary>What differs between two versions, as programs read it.</summary>
/// <param name="From">The older version; 0 before the first event.</param>
/// <param name="Fields">What stands once and differs; sums of money follow from the lists.</param>
/// <param name="Lists">Rows that differ.</param>
public sealed record DifferenceBody(long From, long To, IReadOnlyList<FieldDifferenceBody> Fields, IReadOnlyList<ListDifferenceBody> Lists)
{
    public static DifferenceBody Of(long from, long to, Difference difference, FiscalYear year)
    {
        var told = difference.Told.Changes;
        return new(from, to, [.. told.Fields.Select(field => FieldDifferenceBody.Of(field, year))], [.. told.Lists.Select(list => ListDifferenceBody.Of(list, year))]);
    }
}

/// <summary>One field.</summary>
/// <param name="Kind">yuan, text or value.</param>
/// <param name="Before">Null for blank; money as text in yuan.</param>
/// <param name="After">Null for blank.</param>
/// <param name="DifferenceYuan">Of money alone.</param>
/// <param name="Marks">Of text alone, word by word.</param>
public sealed record FieldDifferenceBody(string Field, string Kind, object? Before, object? After, Money? DifferenceYuan, IReadOnlyList<TextPart>? Marks)
{
    public static FieldDifferenceBody Of(FieldDifference field, FiscalYear year) => new(
        field.Name, field switch { { Change: not null } => "yuan", { Marks: [_, ..] } => "text", _ => "value" },
        Value(field.Before, year), Value(field.After, year), field.Change, field.Marks is [_, ..] marks ? marks : null);

    /// <summary>As the state itself tells it to programs.</summary>
    static object? Value(object? value, FiscalYear year) => value switch
    {
        Submission submission => SubmissionBody.Of(submission),
        Review review => ReviewedBody.Of(review),
        Returning returned => ReturnedBody.Of(returned),
        AdjustmentRequested asked => new AskedBody(asked.Reason, asked.Document, asked.Files ?? [], ContentBody.Of(asked.Proposal, year)),
        // The other side may be a unit that the reader must know no more of than its name.
        Counterpart with => with.Name,
        UnitGoalsAdjustmentRequested asked => new AskedBody(asked.Reason, asked.Document, asked.Files ?? [], UnitGoalsContentBody.Of(asked.Proposal)),
        _ => value,
    };

    /// <summary>A change asked for: the whole as it should read.</summary>
    sealed record AskedBody(string Reason, string? Document, IReadOnlyList<Evidence> Files, object Proposal);
}

/// <summary>The rows of one list that differ.</summary>
public sealed record ListDifferenceBody(string List, IReadOnlyList<RowDifferenceBody> Rows)
{
    public static ListDifferenceBody Of(ListDifference list, FiscalYear year) => new(list.Name, [.. list.Rows.Select(row => RowDifferenceBody.Of(row, year))]);
}

/// <summary>One row.</summary>
/// <param name="Id">Its id, or what it is known by.</param>
/// <param name="Moved">Whether it stands elsewhere among the rows that both have.</param>
/// <param name="RowBefore">1 for the first; null for a new row.</param>
/// <param name="RowAfter">Null for a row that is gone.</param>
/// <param name="Fields">What of it differs; of a row that is new or gone, all that is filled in.</param>
public sealed record RowDifferenceBody(string Id, RowChange Change, bool Moved, int? RowBefore, int? RowAfter, IReadOnlyList<FieldDifferenceBody> Fields)
{
    public static RowDifferenceBody Of(RowDifference row, FiscalYear year) =>
        new(row.Key, row.Change, row.IsMoved, row.PlaceBefore, row.PlaceAfter, [.. row.Fields.Where(field => field.Differs).Select(field => FieldDifferenceBody.Of(field, year))]);
}
