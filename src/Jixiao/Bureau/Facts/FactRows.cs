using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Persistence.Flat;

namespace Jixiao.Bureau.Facts;

/// <summary>The stream a row is of.</summary>
/// <param name="Id">Number of the stream's first event in the whole store: short, unique, and the same however often the rows are made anew.</param>
/// <param name="Division">Six digits.</param>
/// <param name="Year">Of the budget.</param>
public sealed record FactKey(long Id, string Tenant, string Stream, string Division, int Year);

/// <summary>A goal table as it is now.</summary>
/// <param name="Version">Of its stream, as far as the row knows it.</param>
/// <param name="Recorded">When that version was recorded.</param>
/// <param name="Table">What it says, its money and indicators aside.</param>
public sealed record TableRow(FactKey Key, long Version, DateTime Recorded, GoalTable Table, Figures Figures);

/// <summary>What was measured of a goal table as known from one moment to another.</summary>
public sealed record HistoryRow(FactKey Key, Spell<ValueTuple, Figures> Spell);

/// <summary>An indicator as it is now.</summary>
public sealed record IndicatorRow(FactKey Key, long Version, DateTime Recorded, int Indicator, KnownIndicator Known);

/// <summary>What an indicator was and had last reached as known from one moment to another.</summary>
public sealed record IndicatorHistoryRow(FactKey Key, Spell<int, KnownIndicator> Spell);

/// <summary>What an actual said as known from one moment to another: a correction ends a row, and so does another target for what it makes of it.</summary>
public sealed record ActualRow(FactKey Key, Spell<int, Result> Spell);

/// <summary>One payment, or what came back of one, then negative.</summary>
public sealed record SpendRow(
    FactKey Key, long Version, DateTime Recorded, DateOnly PaidOn, FundSource Source, long Amount, string SpendId, string? ReversalId, string Voucher, string? Line, SpendOrigin Origin, string? Broken);

/// <summary>One change of a budget.</summary>
public sealed record BudgetRow(FactKey Key, long Version, DateTime Recorded, BudgetChange Change);

/// <summary>Money that arrived, or went back when negative.</summary>
public sealed record ReceiptRow(FactKey Key, long Version, DateTime Recorded, Receipt Receipt);

/// <summary>What a month of effective time holds of one fund source, as known from one moment to another.</summary>
public sealed record MonthRow(FactKey Key, Spell<MonthOf, MonthSum> Spell);

/// <summary>What is kept of a table to fold its next events onto.</summary>
/// <param name="Carried">JSON.</param>
/// <param name="Indicators">JSON; null leaves what there is.</param>
public sealed record CarriedRow(FactKey Key, long Version, string Carried, string? Indicators);

/// <summary>All that is to be written, table by table.</summary>
public sealed class FactRows : FlatRows
{
    /// <summary>Of which tables, and of which of their versions, all indicators are among the rows.</summary>
    public List<(long Id, long Version)> Indicated { get; } = [];

    public override void Clear()
    {
        base.Clear();
        Indicated.Clear();
    }
}
