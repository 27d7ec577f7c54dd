using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Approves the goal together with its budget (批复): edition 1. Who approves the budget approves the goal. It must have been reviewed as 优 or 良.</summary>
/// <param name="ApprovedOn">The day it takes effect.</param>
/// <param name="Document">文号, or <see cref="AsPublished"/>.</param>
/// <param name="Files">批复文件; null for none.</param>
public sealed record ApproveGoalTable(DateOnly ApprovedOn, string Document, IReadOnlyList<Evidence>? Files = null) : ICommand<GoalTable>
{
    /// <summary>The document of a table whose approval is known only from its publication.</summary>
    public const string AsPublished = "as published";

    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.Approve);
        Review.RequirePassed(table.Standing.Review);
        return table.Indicators is [] ? throw new RuleBroken("goal-table/no-indicators", "没有绩效指标，不能批复。") : [Approved(table)];
    }

    /// <summary>The approval that a published document proves, whatever stage the table was left in.</summary>
    internal GoalTableApproved Approved(GoalTable table)
    {
        Approval.Check(ApprovedOn, Document, table.Year);
        return table.Budget.Total is null
            ? throw new RuleBroken("goal-table/no-budget", "没有填写预算数，不能批复。")
            : new(1, ApprovedOn, Document, Files);
    }
}
