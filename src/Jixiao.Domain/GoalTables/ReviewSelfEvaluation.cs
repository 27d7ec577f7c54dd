using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Sends a self-evaluation back to its unit (退回绩效自评).</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Reason">Required.</param>
/// <param name="Places">Rows (<c>4</c>, <c>4.4</c>), 预算执行 or 完成情况; none when it is about the whole.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record ReturnSelfEvaluation(string Round, string Reason, IReadOnlyList<ReturnedPlace> Places, DateOnly On) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        var own = table.SelfEvaluationToReview(Round);
        return Reason.Length > 0
            ? [new SelfEvaluationReturned(Round, Reason, [.. Places.Select(place => place.ResolvedIn("自评表", [.. own.Indicators.Select(row => row.Indicator)], SelfEvaluationProblems.ExecutionPlace, SelfEvaluationProblems.OutcomePlace))], On)]
            : throw new RuleBroken("return/no-reason", "退回必须说明原因。");
    }
}

/// <summary>Re-checks a self-evaluation (复核): accepts it as it is, or scores some of its rows again.</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Changed">What is scored otherwise; none where all stands.</param>
/// <param name="Opinion">复核意见; required where something is scored again.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record ReviewSelfEvaluation(string Round, IReadOnlyList<Rescored> Changed, string? Opinion, DateOnly On) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        var own = table.SelfEvaluationToReview(Round);
        if (table.PendingAdjustment is not null)
            throw new RuleBroken("self-evaluation/adjustment-pending", "有待审批的调整申请，不能复核通过。");
        Changed.Check(own.Sheet.Indicators.ToDictionary(row => row.Indicator, row => row.Weight), id => new("indicator/unknown", $"本表没有编号为{id}的指标。"));
        var total = own.Sheet.TotalWith(Changed);
        return [new SelfEvaluationReviewed(Round, Changed, total, own.Rules.Grades.Of(total), Opinion, On)];
    }
}

static class TableSelfEvaluationReview
{
    /// <summary>The self-evaluation that waits for the bureau.</summary>
    /// <exception cref="RuleBroken">The step's code, <c>self-evaluation/not-reported</c>, <c>self-evaluation/decided</c>.</exception>
    public static SelfEvaluation SelfEvaluationToReview(this GoalTable table, string round)
    {
        table.Standing.Require(Step.ReviewSelfEvaluation);
        return table.SelfEvaluation.ToReview(round);
    }
}
