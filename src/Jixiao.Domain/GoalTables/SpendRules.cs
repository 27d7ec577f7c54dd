using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>What a payment must respect.</summary>
public static class SpendRules
{
    /// <summary>Code of the rule that a line of a voucher pays once.</summary>
    public const string VoucherUsed = "spend/voucher-used";

    /// <summary>Whether the very payment is recorded already.</summary>
    /// <exception cref="RuleBroken"><c>spend/id-reused</c>; <c>spend/not-positive</c> and <c>spend/no-voucher</c> for what is no payment at all.</exception>
    public static bool IsKnown(GoalTable table, Spend spend) => table.Spends.FirstOrDefault(s => s.Id == spend.Id) switch
    {
        { } known when known.SaysTheSameAs(spend) => true,
        not null => throw new RuleBroken("spend/id-reused", "同一支出编号已用于另一笔支出。"),
        _ when spend.Amount <= Money.Zero => throw new RuleBroken("spend/not-positive", "支出金额应大于零。"),
        _ when spend.Voucher.Length == 0 => throw new RuleBroken("spend/no-voucher", "支出必须填写凭证号。"),
        _ => false,
    };

    /// <summary>Every rule that the payment breaks, the weightiest first.</summary>
    public static IEnumerable<RuleBroken> Broken(GoalTable table, Spend spend)
    {
        if (!table.Standing.Stage.Takes(Step.Spend))
            yield return table.Standing.Stage.Refuses(Step.Spend);
        if (!new FiscalYear(table.Year).Contains(spend.PaidOn))
            yield return new("spend/outside-year", "支付日期不在预算年度内。");
        if (table.Spends.Any(spend.IsSameVoucher))
            yield return UsedVoucher(spend.Voucher, spend.Line);
        if (table.Executed + spend.Amount > table.Adjusted)
            yield return new("spend/over-budget", "支出超过全年预算数。");
        else if (table.ExecutedOf(spend.Source) + spend.Amount > table.AdjustedOf(spend.Source))
            yield return new("spend/over-source", "支出超过该资金来源的全年预算数。");
        else if (table.ExecutedOf(spend.Source) + spend.Amount > table.AdjustedOf(spend.Source) - table.SuspendedOf(spend.Source))
            yield return new("spend/suspended", "支出超过暂缓拨付后可用的预算。");
    }

    /// <summary>The refusal of a voucher's line that has paid already, here or for another project.</summary>
    public static RuleBroken UsedVoucher(string voucher, string? line) => new(VoucherUsed, $"凭证{voucher}{(line is null ? "" : $"第{line}行")}已登记过支出。");
}
