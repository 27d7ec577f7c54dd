namespace Jixiao.Domain.GoalTables;

/// <summary>Records one payment from the project's funds on the day it was paid. The same payment again changes nothing.</summary>
/// <param name="SpendId">Identifies the payment within the table.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="Source">The money it was paid from.</param>
/// <param name="PaidOn">A day of the budget year.</param>
/// <param name="Voucher">凭证号, required.</param>
public sealed record RecordSpend(string SpendId, Money Amount, FundSource Source, DateOnly PaidOn, string Voucher) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table) => table switch
    {
        _ when table.Spends.Any(s => s == AsSpend()) => [],
        _ when table.Spends.Any(s => s.Id == SpendId) => throw new RuleBroken("spend/id-reused", "同一支出编号已用于另一笔支出。"),
        { Stage: not Stage.Approved } => throw new RuleBroken("spend/not-approved", "未批复的项目不能登记支出。"),
        _ when Amount <= Money.Zero => throw new RuleBroken("spend/not-positive", "支出金额应大于零。"),
        _ when Voucher.Length == 0 => throw new RuleBroken("spend/no-voucher", "支出必须填写凭证号。"),
        _ when !new FiscalYear(table.Year).Contains(PaidOn) => throw new RuleBroken("spend/outside-year", "支付日期不在预算年度内。"),
        _ when table.Executed + Amount > table.Adjusted => throw new RuleBroken("spend/over-budget", "支出超过全年预算数。"),
        _ when table.ExecutedOf(Source) + Amount > table.AdjustedOf(Source) => throw new RuleBroken("spend/over-source", "支出超过该资金来源的全年预算数。"),
        _ => [new SpendRecorded(SpendId, Amount, Source, PaidOn, Voucher)],
    };

    Spend AsSpend() => new(SpendId, Amount, Source, PaidOn, Voucher);
}
