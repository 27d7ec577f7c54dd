namespace Jixiao.Domain.GoalTables;

/// <summary>Changes the budget of an approved table during the year (调整, 追加) by a decision with a number.</summary>
/// <param name="Change">Added, or taken away when negative; never zero.</param>
/// <param name="Source">The money it concerns.</param>
/// <param name="EffectiveOn">A day of the budget year.</param>
/// <param name="Reason">Required.</param>
/// <param name="Document">文号, required.</param>
public sealed record ReviseBudget(Money Change, FundSource Source, DateOnly EffectiveOn, string Reason, string Document) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table) => table switch
    {
        { Stage: not Stage.Approved } => throw new RuleBroken("budget/not-approved", "未批复的项目不能调整预算。"),
        _ when Change == Money.Zero => throw new RuleBroken("budget/no-change", "调整金额不能为零。"),
        _ when Reason.Length == 0 || Document.Length == 0 => throw new RuleBroken("budget/no-reason", "调整预算必须填写理由和文号。"),
        _ when !new FiscalYear(table.Year).Contains(EffectiveOn) => throw new RuleBroken("budget/outside-year", "生效日期不在预算年度内。"),
        _ when table.AdjustedOf(Source) + Change < Money.Zero => throw new RuleBroken("budget/below-zero", "调减后该资金来源的预算小于零。"),
        _ when table.AdjustedOf(Source) + Change < table.ExecutedOf(Source) => throw new RuleBroken("budget/below-executed", "调减后的预算小于已执行数。"),
        _ => [new BudgetRevised(Change, Source, EffectiveOn, Reason, Document)],
    };
}
