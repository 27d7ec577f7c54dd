using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.GoalTables;

/// <summary>One line of a table's ledger: a payment, or what came back of one.</summary>
/// <param name="Day">The day it counts from.</param>
/// <param name="Voucher">With its line where it has one.</param>
/// <param name="Amount">Negative for what came back.</param>
/// <param name="Executed">Everything paid by then less what came back.</param>
/// <param name="Left">The budget as it was on that day, less that.</param>
/// <param name="Spend">The payment, or the one it came back of.</param>
/// <param name="Reason">Why it came back; null for a payment.</param>
/// <param name="Broken">Codes of the rules that it breaks.</param>
public sealed record LedgerLine(DateOnly Day, string Voucher, FundSource Source, SpendOrigin Origin, Money Amount, Money Executed, Money Left, Spend Spend, string? Reason, IReadOnlyList<string> Broken)
{
    /// <summary>The ledger by day; of one day payments come first, each in the order recorded.</summary>
    public static IReadOnlyList<LedgerLine> Of(GoalTable table)
    {
        var executed = Money.Zero;
        return
        [
            .. Entries(table).OrderBy(entry => entry.Day).Select(entry => new LedgerLine(
                entry.Day, entry.Voucher, entry.Spend.Source, entry.Origin, entry.Amount, executed += entry.Amount, table.AdjustedBy(entry.Day) - executed, entry.Spend, entry.Reason, entry.Broken ?? [])),
        ];
    }

    static IEnumerable<(DateOnly Day, string Voucher, SpendOrigin Origin, Money Amount, Spend Spend, string? Reason, IReadOnlyList<string>? Broken)> Entries(GoalTable table)
    {
        foreach (var spend in table.Spends)
            yield return (spend.PaidOn, spend.Line is { } line ? $"{spend.Voucher}#{line}" : spend.Voucher, spend.Origin, spend.Amount, spend, null, spend.Broken);
        foreach (var reversal in table.Reversals)
            yield return (reversal.ReversedOn, reversal.Voucher, reversal.Origin, -reversal.Amount, table.Spends.First(s => s.Id == reversal.SpendId), reversal.Reason, reversal.Broken);
    }
}
