namespace Jixiao.Domain.GoalTables;

/// <summary>Changes the budget of an approved table during the year (调整, 追加) by a decision with a number.</summary>
/// <param name="Change">Added, or taken away when negative; never zero.</param>
/// <param name="Source">The money it concerns.</param>
/// <param name="EffectiveOn">A day of the budget year.</param>
/// <param name="Reason">Required.</param>
/// <param name="Document">文号, required.</param>
/// <param name="Kind">A supplement only adds.</param>
public sealed record ReviseBudget(
    Money Change, FundSource Source, DateOnly EffectiveOn, string Reason, string Document, RevisionKind Kind = RevisionKind.Adjustment) : ICommand<GoalTable>
{
    /// <summary>The edition whose adjustment carries it; null for a change of its own.</summary>
    internal int? Edition { get; init; }

    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        BudgetRules.Check(table, EffectiveOn, Reason, Document);
        return Change switch
        {
            _ when Change == Money.Zero => throw new RuleBroken("budget/no-change", "调整金额不能为零。"),
            _ when Kind is RevisionKind.Supplement && Change < Money.Zero => throw new RuleBroken("budget/supplement-negative", "追加的金额应大于零。"),
            _ => [new BudgetRevised(BudgetRules.Bearable(table, Source, Change), Source, EffectiveOn, Reason, Document, Kind, Edition)],
        };
    }
}
