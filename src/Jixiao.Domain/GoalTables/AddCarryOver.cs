namespace Jixiao.Domain.GoalTables;

/// <summary>Adds last year's unspent money to an approved budget (上年结转).</summary>
/// <param name="Amount">More than zero.</param>
/// <param name="EffectiveOn">A day of the budget year.</param>
/// <param name="Reason">Required.</param>
/// <param name="Document">文号, required.</param>
public sealed record AddCarryOver(Money Amount, DateOnly EffectiveOn, string Reason, string Document) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        BudgetRules.Check(table, EffectiveOn, Reason, Document);
        return [new CarryOverAdded(BudgetRules.Positive(Amount), EffectiveOn, Reason, Document)];
    }
}
