using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Records money that arrived (资金到位), or went back when negative. The same receipt again changes nothing.</summary>
/// <param name="ReceiptId">Identifies the receipt within the table.</param>
/// <param name="Amount">Never zero.</param>
/// <param name="Source">The money it is of.</param>
/// <param name="ReceivedOn">A day of the budget year.</param>
/// <param name="Voucher">凭证号 or 额度文号, required.</param>
public sealed record ReceiveFunds(string ReceiptId, Money Amount, FundSource Source, DateOnly ReceivedOn, string Voucher) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        var receipt = new Receipt(ReceiptId, Amount, Source, ReceivedOn, Voucher);
        if (table.Receipts.Contains(receipt))
            return [];
        table.Standing.Require(Step.Spend);
        var after = table.ReceivedOf(Source) + Amount;
        return receipt switch
        {
            _ when table.Receipts.Any(r => r.Id == ReceiptId) => throw new RuleBroken("receipt/id-reused", "同一到位编号已用于另一笔到位资金。"),
            _ when Amount == Money.Zero => throw new RuleBroken("receipt/no-amount", "到位金额不能为零。"),
            _ when Voucher.Length == 0 => throw new RuleBroken("receipt/no-voucher", "资金到位必须填写凭证号或额度文号。"),
            _ when !new FiscalYear(table.Year).Contains(ReceivedOn) => throw new RuleBroken("receipt/outside-year", "到位日期不在预算年度内。"),
            _ when after < Money.Zero => throw new RuleBroken("receipt/below-zero", "退回金额超过该资金来源的到位数。"),
            _ when Amount > Money.Zero && after > table.AdjustedOf(Source) => throw new RuleBroken("receipt/over-budget", "到位数超过该资金来源的全年预算数。"),
            _ => [new FundsReceived(ReceiptId, Amount, Source, ReceivedOn, Voucher)],
        };
    }
}
