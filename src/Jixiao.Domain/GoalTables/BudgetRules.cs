using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>What every change of an approved budget must respect.</summary>
static class BudgetRules
{
    /// <exception cref="RuleBroken"><c>budget/not-approved</c>, <c>budget/no-reason</c>, <c>budget/outside-year</c>.</exception>
    public static void Check(GoalTable table, DateOnly effectiveOn, string reason, string document)
    {
        table.Standing.Require(Step.ChangeBudget);
        if (reason.Length == 0 || document.Length == 0)
            throw new RuleBroken("budget/no-reason", "变动预算必须填写理由和文号。");
        if (!new FiscalYear(table.Year).Contains(effectiveOn))
            throw new RuleBroken("budget/outside-year", "生效日期不在预算年度内。");
    }

    /// <summary>The change itself when the source can bear it: nothing below zero, below what is paid, or below what is paid and suspended.</summary>
    /// <exception cref="RuleBroken"><c>budget/below-zero</c>, <c>budget/below-executed</c>, <c>budget/below-suspended</c>.</exception>
    public static Money Bearable(GoalTable table, FundSource source, Money change)
    {
        var after = table.AdjustedOf(source) + change;
        // What the treasury already paid beyond the budget is no reason to refuse more budget.
        return change switch
        {
            _ when change >= Money.Zero => change,
            _ when after < Money.Zero => throw new RuleBroken("budget/below-zero", "调减后该资金来源的预算小于零。"),
            _ when after < table.ExecutedOf(source) => throw new RuleBroken("budget/below-executed", "调减后的预算小于已执行数。"),
            _ when after < table.ExecutedOf(source) + table.SuspendedOf(source) => throw new RuleBroken("budget/below-suspended", "调减后的预算小于已执行数与暂缓数之和。"),
            _ => change,
        };
    }

    /// <summary>The amount itself when it is more than nothing.</summary>
    /// <exception cref="RuleBroken"><c>budget/not-positive</c>.</exception>
    public static Money Positive(Money amount) => amount > Money.Zero ? amount : throw new RuleBroken("budget/not-positive", "金额应大于零。");
}
