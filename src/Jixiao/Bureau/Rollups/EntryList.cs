using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Bureau.Rollups;

/// <summary>What stands behind one table's figures by a day, as known at a moment: every payment, receipt and change of its budget, and what its indicators had reached.</summary>
/// <param name="Table">The same figures as in the list of tables.</param>
/// <param name="Spends">They add up to what is executed.</param>
/// <param name="Changes">With the initial budget they add up to the adjusted one.</param>
/// <param name="Receipts">They add up to what was received.</param>
public sealed record EntryList(
    string Division, int Year, DateOnly On, DateTimeOffset? At, DateTimeOffset? TrueFor, TableLine Table,
    IReadOnlyList<SpendEntry> Spends, IReadOnlyList<ChangeEntry> Changes, IReadOnlyList<ReceiptEntry> Receipts, IReadOnlyList<ActualEntry> Actuals);

/// <summary>A payment, or what came back of one, then negative.</summary>
/// <param name="Version">Of the table, at which it was recorded; its event's address ends with it.</param>
/// <param name="IsLate">Whether it was recorded in a later month than it counts in.</param>
public sealed record SpendEntry(
    long Version, DateTimeOffset RecordedAt, bool IsLate, DateOnly PaidOn, FundSource Source, Money AmountYuan, string SpendId, string? ReversalId, string Voucher, string? Line, SpendOrigin Origin, IReadOnlyList<string> Broken);

/// <summary>A change of the budget.</summary>
public sealed record ChangeEntry(
    long Version, DateTimeOffset RecordedAt, bool IsLate, DateOnly EffectiveOn, FundSource Source, Money AmountYuan, BudgetChangeKind Kind, string Reason, string Document, int? Edition, string? With);

/// <summary>Money that arrived, or went back when negative.</summary>
public sealed record ReceiptEntry(long Version, DateTimeOffset RecordedAt, bool IsLate, DateOnly ReceivedOn, FundSource Source, Money AmountYuan, string Voucher);

/// <summary>What an indicator had reached.</summary>
/// <param name="Met">Whether by its day the indicator met its whole target.</param>
public sealed record ActualEntry(int Indicator, string Level1, string Level2, string Name, string Target, DateOnly AsOf, decimal? Value, Attainment? Answer, bool Met, DateTimeOffset RecordedAt);
