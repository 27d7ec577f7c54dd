using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.GoalTables;

/// <summary>The sums of one fund source.</summary>
public sealed record SourceSums(FundSource Source, Money InitialYuan, Money AdjustedYuan, Money ReceivedYuan, Money SuspendedYuan, Money ExecutedYuan)
{
    public static SourceSums Of(GoalTable table, FundSource source) =>
        new(source, table.InitialOf(source), table.AdjustedOf(source), table.ReceivedOf(source), table.SuspendedOf(source), table.ExecutedOf(source));
}

/// <summary>One change of the budget since approval.</summary>
/// <param name="ChangeYuan">Added, or taken away when negative.</param>
/// <param name="Edition">The edition whose adjustment carries it; null otherwise.</param>
/// <param name="Decision">Id shared with the other side of a transfer.</param>
/// <param name="With">The other side of a transfer, as it was called then.</param>
public sealed record BudgetChangeBody(
    BudgetChangeKind Kind, Money ChangeYuan, FundSource Source, DateOnly EffectiveOn, string Reason, string Document, int? Edition, string? Decision, string? With)
{
    public static BudgetChangeBody Of(BudgetChange change) =>
        new(change.Kind, change.Change, change.Source, change.EffectiveOn, change.Reason, change.Document, change.Edition, change.Decision, change.With?.Name);
}

/// <summary>Money that arrived, or went back when negative.</summary>
public sealed record ReceiptBody(string Id, Money AmountYuan, FundSource Source, DateOnly ReceivedOn, string Voucher)
{
    public static ReceiptBody Of(Receipt receipt) => new(receipt.Id, receipt.Amount, receipt.Source, receipt.ReceivedOn, receipt.Voucher);
}

/// <summary>Budget that may not be spent, or may again when negative.</summary>
public sealed record SuspensionBody(Money AmountYuan, FundSource Source, DateOnly EffectiveOn, string Reason, string Document)
{
    public static SuspensionBody Of(Suspension suspension) => new(suspension.Amount, suspension.Source, suspension.EffectiveOn, suspension.Reason, suspension.Document);
}

/// <summary>A payment with what came back of it.</summary>
/// <param name="LeftYuan">The amount less its reversals.</param>
/// <param name="Broken">Codes of the rules that the treasury's payment breaks.</param>
public sealed record SpendBody(
    string Id, Money AmountYuan, Money LeftYuan, FundSource Source, DateOnly PaidOn, string Voucher, string? Line, SpendOrigin Origin, IReadOnlyList<string> Broken, IReadOnlyList<ReversalBody> Reversals)
{
    public static SpendBody Of(GoalTable table, Spend spend) => new(
        spend.Id, spend.Amount, table.LeftOf(spend), spend.Source, spend.PaidOn, spend.Voucher, spend.Line, spend.Origin, spend.Broken ?? [],
        [.. table.Reversals.Where(r => r.SpendId == spend.Id).Select(r => new ReversalBody(r.Id, r.Amount, r.ReversedOn, r.Voucher, r.Reason, r.Broken ?? []))]);
}

/// <summary>What came back of a payment.</summary>
/// <param name="Broken">Codes of the rules that the treasury's reversal breaks.</param>
public sealed record ReversalBody(string Id, Money AmountYuan, DateOnly ReversedOn, string Voucher, string Reason, IReadOnlyList<string> Broken);
