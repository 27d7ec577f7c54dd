using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>
/// Takes a payment back, wholly or in part (支出冲销, 退回). What the unit's reversal breaks is refused; the treasury's is a fact at any stage and on any later day,
/// and what it breaks is recorded with it. The same reversal again changes nothing.
/// </summary>
/// <param name="ReversalId">Identifies the reversal within the table.</param>
/// <param name="SpendId">The payment.</param>
/// <param name="Amount">More than zero; of the unit at most what is left of the payment.</param>
/// <param name="ReversedOn">Of the unit a day of the budget year, not before the payment.</param>
/// <param name="Voucher">凭证号, required.</param>
/// <param name="Reason">Required.</param>
/// <param name="Origin">Who takes it back; what the treasury paid comes back through the treasury.</param>
public sealed record ReverseSpend(
    string ReversalId, string SpendId, Money Amount, DateOnly ReversedOn, string Voucher, string Reason, SpendOrigin Origin = SpendOrigin.Unit) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        if (table.Spends.FirstOrDefault(s => s.Id == SpendId) is not { } spend)
            throw new RuleBroken("reversal/no-spend", "没有找到要冲销的支出。");
        if (IsKnown(table, new(ReversalId, SpendId, Amount, spend.Source, ReversedOn, Voucher, Reason, Origin)))
            return [];
        var broken = Broken(table, spend).ToList();
        return Origin is SpendOrigin.Unit && broken is [var first, ..]
            ? throw first
            : [new SpendReversed(ReversalId, SpendId, Amount, spend.Source, ReversedOn, Voucher, Reason, Origin, broken is [] ? null : [.. broken.Select(rule => rule.Code)])];
    }

    static bool IsKnown(GoalTable table, SpendReversal reversal) => table.Reversals.FirstOrDefault(r => r.Id == reversal.Id) switch
    {
        { } known when known.SaysTheSameAs(reversal) => true,
        not null => throw new RuleBroken("reversal/id-reused", "同一冲销编号已用于另一笔冲销。"),
        _ when reversal.Amount <= Money.Zero => throw new RuleBroken("reversal/not-positive", "冲销金额应大于零。"),
        _ when reversal.Voucher.Length == 0 || reversal.Reason.Length == 0 => throw new RuleBroken("reversal/no-reason", "冲销必须填写凭证号和原因。"),
        _ => false,
    };

    /// <summary>Every rule that the reversal breaks, the weightiest first.</summary>
    IEnumerable<RuleBroken> Broken(GoalTable table, Spend spend)
    {
        if (Origin is SpendOrigin.Unit && !table.Standing.Stage.Takes(Step.Spend))
            yield return table.Standing.Stage.Refuses(Step.Spend);
        if (spend.Origin is SpendOrigin.Treasury && Origin is SpendOrigin.Unit)
            yield return new("reversal/treasury", "国库支付的支出由国库数据冲销。");
        if (ReversedOn < spend.PaidOn)
            yield return new("reversal/before-spend", "冲销日期早于支付日期。");
        if (Origin is SpendOrigin.Unit && !new FiscalYear(table.Year).Contains(ReversedOn))
            yield return new("reversal/outside-year", "冲销日期不在预算年度内。");
        if (Amount > table.LeftOf(spend))
            yield return new("reversal/over-spend", "冲销金额超过该笔支出的余额。");
    }
}
