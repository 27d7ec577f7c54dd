using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>Sends a unit's self-evaluation back to it (退回部门整体支出绩效自评).</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Reason">Required.</param>
/// <param name="Places">Rows of tasks, 预算执行 or 完成情况; none when it is about the whole.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record ReturnUnitSelfEvaluation(string Round, string Reason, IReadOnlyList<ReturnedPlace> Places, DateOnly On) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.Require(Step.ReviewSelfEvaluation);
        var own = goals.SelfEvaluation.ToReview(Round);
        return Reason.Length > 0
            ? [new UnitSelfEvaluationReturned(Round, Reason, [.. Places.Select(place => place.ResolvedIn("自评表", [.. own.Sheet.Tasks.Select(task => task.No)], SelfEvaluationProblems.ExecutionPlace, SelfEvaluationProblems.OutcomePlace))], On)]
            : throw new RuleBroken("return/no-reason", "退回必须说明原因。");
    }
}

/// <summary>Re-checks a unit's self-evaluation (复核): accepts it as it is, or scores some of its tasks again.</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Changed">What is scored otherwise, by the tasks' rows; none where all stands.</param>
/// <param name="Opinion">复核意见; null for none.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record ReviewUnitSelfEvaluation(string Round, IReadOnlyList<Rescored> Changed, string? Opinion, DateOnly On) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.Require(Step.ReviewSelfEvaluation);
        var own = goals.SelfEvaluation.ToReview(Round);
        if (goals.PendingAdjustment is not null)
            throw new RuleBroken("self-evaluation/adjustment-pending", "有待审批的调整申请，不能复核通过。");
        Changed.Check(own.Sheet.Tasks.ToDictionary(task => task.No, task => task.Weight), row => new("self-evaluation/unknown-task", $"本表没有第{row}项任务。"));
        var total = own.Sheet.TotalWith(Changed);
        return [new UnitSelfEvaluationReviewed(Round, Changed, total, own.Rules.Grades.Of(total), Opinion, On)];
    }
}
