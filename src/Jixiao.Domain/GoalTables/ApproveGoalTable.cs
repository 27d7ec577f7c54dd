namespace Jixiao.Domain.GoalTables;

/// <summary>Approves the goal together with its budget (批复): edition 1. Who approves the budget approves the goal.</summary>
/// <param name="ApprovedOn">The day it takes effect.</param>
/// <param name="Document">文号, or <see cref="AsPublished"/>.</param>
public sealed record ApproveGoalTable(DateOnly ApprovedOn, string Document) : ICommand<GoalTable>
{
    /// <summary>The document of a table whose approval is known only from its publication.</summary>
    public const string AsPublished = "as published";

    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table) => table switch
    {
        { Stage: Stage.Approved } when (table.ApprovedOn, table.ApprovalDocument) == (ApprovedOn, Document) => [],
        { Stage: Stage.Approved } => throw new RuleBroken("goal-table/already-approved", "本表已经批复。"),
        _ when Document.Length == 0 => throw new RuleBroken("approval/no-document", "批复必须填写文号。"),
        _ when Math.Abs(ApprovedOn.Year - table.Year) > 1 => throw new RuleBroken("approval/outside-year", "批复日期与预算年度不符。"),
        { Budget.Total: null } => throw new RuleBroken("goal-table/no-budget", "没有填写预算数，不能批复。"),
        _ => [new GoalTableApproved(1, ApprovedOn, Document)],
    };
}
