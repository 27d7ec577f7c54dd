using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>Gives the unit's goals up before approval (作废), by whoever may give up a goal table; they can be drafted again.</summary>
/// <param name="Reason">Required.</param>
/// <param name="By">The unit or the bureau.</param>
public sealed record DiscardUnitGoals(string Reason, Holder By = Holder.Unit) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.RequireDiscardable(By);
        return Reason.Length > 0 ? [new UnitGoalsDiscarded(Reason)] : throw new RuleBroken("discard/no-reason", "作废必须说明原因。");
    }
}

/// <summary>Ends the life of a year's goals (归档).</summary>
/// <param name="On">The day, Beijing time, when the year is over.</param>
public sealed record ArchiveUnitGoals(DateOnly On) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.Require(Step.Archive);
        return goals switch
        {
            { PendingAdjustment: not null } => throw new RuleBroken("archive/adjustment-pending", "有待审批的调整申请，不能归档。"),
            { SelfEvaluation.Stage: not SelfEvaluationStage.Accepted } => throw new RuleBroken("archive/self-evaluation-open", "绩效自评尚未复核通过，不能归档。"),
            _ when On <= new FiscalYear(goals.Year).LastDay => throw new RuleBroken("archive/year-not-over", "预算年度结束后才能归档。"),
            _ => [new UnitGoalsArchived(On)],
        };
    }
}
