namespace Jixiao.Domain.GoalTables;

/// <summary>Hands a draft in for review (送审). Submitted already: nothing to do.</summary>
public sealed record SubmitGoalTable : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table) => table switch
    {
        { Stage: Stage.Submitted } => [],
        { Stage: not Stage.Draft } => throw new RuleBroken("goal-table/not-draft", "只有草稿可以送审。"),
        { Indicators: [] } => throw new RuleBroken("goal-table/no-indicators", "没有绩效指标，不能送审。"),
        { Budget.Total: null } => throw new RuleBroken("goal-table/no-budget", "没有填写预算数，不能送审。"),
        _ => [new GoalTableSubmitted()],
    };
}
