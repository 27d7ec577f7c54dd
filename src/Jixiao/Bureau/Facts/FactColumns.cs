using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence.Flat;
using static Jixiao.Hosting.Persistence.Flat.FlatColumns;

namespace Jixiao.Bureau.Facts;

/// <summary>The columns that several flat tables share.</summary>
static class FactColumns
{
    /// <summary>The stream's number, and by what most questions choose.</summary>
    public static FlatColumn<TRow>[] Keys<TRow>(Func<TRow, FactKey> key) =>
    [
        Is<TRow, long>("table_id", "bigint", r => key(r).Id),
        Is<TRow, string>("division", "varchar", r => key(r).Division),
        Is<TRow, int>("year", "integer", r => key(r).Year),
    ];

    public static FlatColumn<TRow>[] Streams<TRow>(Func<TRow, FactKey> key) =>
    [
        .. Keys(key),
        Is<TRow, string>("tenant_id", "varchar", r => key(r).Tenant),
        Is<TRow, string>("stream", "varchar", r => key(r).Stream),
    ];

    public static FlatColumn<TRow>[] Known<TRow, TKey, TValue>(Func<TRow, Spell<TKey, TValue>> spell) =>
    [
        Is<TRow, long>("version", "bigint", r => spell(r).Version),
        Is<TRow, DateTime>("recorded_from", Moment, r => spell(r).From),
        Is<TRow, DateTime>("recorded_to", Moment, r => spell(r).To),
    ];

    /// <summary>Whether a fact counts only after the day on which it was recorded: of today, or of a moment on its own day, these alone must be left out.</summary>
    public static FlatColumn<TRow> Ahead<TRow>(Func<TRow, DateTime> recorded, Func<TRow, DateOnly> from) => Is<TRow, bool>("ahead", "boolean", r => from(r) > Today.In(recorded(r)));

    public static FlatColumn<TRow>[] Measured<TRow>(Func<TRow, Figures> figures) =>
    [
        Is<TRow, string>("stage", "varchar", r => figures(r).Stage.ToString()),
        Is<TRow, string>("held_by", "varchar", r => figures(r).HeldBy.ToString()),
        Is<TRow, int>("edition", "integer", r => figures(r).Edition),
        Is<TRow, int>("days_late", "integer", r => figures(r).DaysLate),
        .. Amounts<TRow>("initial", r => figures(r).Initial),
        .. Amounts<TRow>("adjusted", r => figures(r).Adjusted),
        .. Amounts<TRow>("received", r => figures(r).Received),
        Is<TRow, long>("suspended", "bigint", r => figures(r).Suspended),
        .. Amounts<TRow>("executed", r => figures(r).Executed),
        Is<TRow, int>("revisions", "integer", r => figures(r).Revisions),
        Is<TRow, long>("revised_gross", "bigint", r => figures(r).Gross),
        Is<TRow, string>("plan", "varchar", r => figures(r).Plan),
        new NumbersColumn<TRow>("adjusted_at", r => figures(r).AdjustedAt),
        new NumbersColumn<TRow>("executed_at", r => figures(r).ExecutedAt),
        Is<TRow, int>("indicators", "integer", r => figures(r).Attained.Indicators),
        Is<TRow, int>("reported", "integer", r => figures(r).Attained.Reported),
        Is<TRow, int>("met", "integer", r => figures(r).Attained.Met),
    ];

    static FlatColumn<TRow>[] Amounts<TRow>(string name, Func<TRow, BySource> amount) =>
    [
        Is<TRow, long>(name, "bigint", r => amount(r).All),
        Is<TRow, long>($"{name}_fiscal", "bigint", r => amount(r).Fiscal),
        Is<TRow, long>($"{name}_other", "bigint", r => amount(r).Other),
        Is<TRow, long>($"{name}_carry_over", "bigint", r => amount(r).CarryOver),
    ];

    public static FlatColumn<TRow>[] Known<TRow>(Func<TRow, KnownIndicator> indicator) =>
    [
        Is<TRow, int>("place", "integer", r => indicator(r).Definition.Place),
        Is<TRow, string>("level1", "varchar", r => indicator(r).Definition.Level1),
        Is<TRow, string>("level2", "varchar", r => indicator(r).Definition.Level2),
        Is<TRow, string>("name", "varchar", r => indicator(r).Definition.Name),
        Is<TRow, string>("accrual", "varchar", r => indicator(r).Definition.Accrual.ToString()),
        Is<TRow, string>("target", "varchar", r => indicator(r).Definition.Target.Raw),
        Has<TRow, DateOnly?>("as_of", "date", r => indicator(r).Latest?.AsOf),
        Has<TRow, decimal?>("value", "numeric", r => indicator(r).Latest?.Value),
        Has<TRow, string?>("answer", "varchar", r => indicator(r).Latest?.Answer?.ToString()),
        Is<TRow, bool>("met", "boolean", r => indicator(r).Latest is { Met: true }),
    ];
}
