using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Hands a draft in for review (送审), again after it came back.</summary>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Into">The open 申报 window of the unit; null when there is none. After its closing day is late and allowed.</param>
public sealed record SubmitGoalTable(DateOnly On, Window? Into = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.Submit);
        return table switch
        {
            { Indicators: [] } => throw new RuleBroken("goal-table/no-indicators", "没有绩效指标，不能送审。"),
            { Budget.Total: null } => throw new RuleBroken("goal-table/no-budget", "没有填写预算数，不能送审。"),
            _ => [new GoalTableSubmitted(On, Into?.Key, Into?.DueOn)],
        };
    }
}

/// <summary>Takes a table back that nobody has reviewed yet (撤回).</summary>
public sealed record WithdrawGoalTable : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.Withdraw);
        return [new GoalTableWithdrawn()];
    }
}
