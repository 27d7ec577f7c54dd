namespace Jixiao.Domain.GoalTables;

/// <summary>Keeps part of the unspent budget from being spent (暂缓拨付), as after a serious deviation.</summary>
/// <param name="Amount">More than zero, at most what is neither paid nor suspended.</param>
/// <param name="Source">The money it concerns.</param>
/// <param name="EffectiveOn">A day of the budget year.</param>
/// <param name="Reason">Required.</param>
/// <param name="Document">文号, required.</param>
public sealed record SuspendFunds(Money Amount, FundSource Source, DateOnly EffectiveOn, string Reason, string Document) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        BudgetRules.Check(table, EffectiveOn, Reason, Document);
        return BudgetRules.Positive(Amount) + table.SuspendedOf(Source) + table.ExecutedOf(Source) > table.AdjustedOf(Source)
            ? throw new RuleBroken("suspend/over-budget", "暂缓金额超过该资金来源尚未支出的预算。")
            : [new FundsSuspended(Amount, Source, EffectiveOn, Reason, Document)];
    }
}

/// <summary>Lets suspended budget be spent again (恢复拨付).</summary>
/// <param name="Amount">More than zero, at most what is suspended.</param>
/// <param name="Source">The money it concerns.</param>
/// <param name="EffectiveOn">A day of the budget year.</param>
/// <param name="Reason">Required.</param>
/// <param name="Document">文号, required.</param>
public sealed record ReleaseFunds(Money Amount, FundSource Source, DateOnly EffectiveOn, string Reason, string Document) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        BudgetRules.Check(table, EffectiveOn, Reason, Document);
        return BudgetRules.Positive(Amount) > table.SuspendedOf(Source)
            ? throw new RuleBroken("release/over-suspended", "恢复金额超过已暂缓的金额。")
            : [new FundsReleased(Amount, Source, EffectiveOn, Reason, Document)];
    }
}
