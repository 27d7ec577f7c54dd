using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Gives a table up before approval (作废): the unit its draft, the bureau one graded 差. The project can be drafted again.</summary>
/// <param name="Reason">Required.</param>
/// <param name="By">The unit or the bureau.</param>
public sealed record DiscardGoalTable(string Reason, Holder By = Holder.Unit) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.RequireDiscardable(By);
        return Reason.Length > 0 ? [new GoalTableDiscarded(Reason)] : throw new RuleBroken("discard/no-reason", "作废必须说明原因。");
    }
}

/// <summary>Ends the life of a table whose year is over (归档).</summary>
/// <param name="On">The day, Beijing time.</param>
public sealed record ArchiveGoalTable(DateOnly On) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.Archive);
        return table switch
        {
            { PendingAdjustment: not null } => throw new RuleBroken("archive/adjustment-pending", "有待审批的调整申请，不能归档。"),
            _ when table.Rectifications.Any(one => one.Stage is not RectificationStage.Accepted) => throw new RuleBroken("archive/rectification-open", "有未完成的整改事项，不能归档。"),
            { SelfEvaluation.Stage: not SelfEvaluationStage.Accepted } => throw new RuleBroken("archive/self-evaluation-open", "绩效自评尚未复核通过，不能归档。"),
            { BureauEvaluation.IsOpen: true } => throw new RuleBroken("archive/evaluation-open", "绩效评价尚未完成，不能归档。"),
            _ when On <= new FiscalYear(table.Year).LastDay => throw new RuleBroken("archive/year-not-over", "预算年度结束后才能归档。"),
            _ => [new GoalTableArchived(On)],
        };
    }
}
