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
        foreach (var row in Changed)
            Check(row, own.Sheet);
        if (Changed.GroupBy(row => row.Indicator).Any(same => same.Count() > 1))
            throw new RuleBroken("self-evaluation/row-twice", "同一指标只能改分一次。");
        var total = own.Sheet.TotalWith(Changed);
        return [new SelfEvaluationReviewed(Round, Changed, total, own.Rules.Grades.Of(total), Opinion, On)];
    }

    static void Check(Rescored row, ScoreSheet sheet)
    {
        if (sheet.Indicators.FirstOrDefault(score => score.Indicator == row.Indicator) is not { } own)
            throw new RuleBroken("indicator/unknown", $"本表没有编号为{row.Indicator}的指标。");
        if (row.Score < 0 || row.Score > own.Weight || decimal.Round(row.Score, 2) != row.Score)
            throw new RuleBroken("self-evaluation/score-out-of-range", $"复核得分应在0至{own.Weight:0.00}分之间，最多两位小数。");
        if (string.IsNullOrWhiteSpace(row.Reason))
            throw new RuleBroken("self-evaluation/no-rescore-reason", "改分必须说明理由。");
    }
}

static class SelfEvaluationReview
{
    /// <summary>The self-evaluation that waits for the bureau.</summary>
    /// <exception cref="RuleBroken">The step's code, <c>self-evaluation/not-reported</c>, <c>self-evaluation/decided</c>.</exception>
    public static SelfEvaluation SelfEvaluationToReview(this GoalTable table, string round)
    {
        table.Standing.Require(Step.ReviewSelfEvaluation);
        return table.SelfEvaluatedIn(round) switch
        {
            null => throw new RuleBroken("self-evaluation/not-reported", "该轮次的绩效自评尚未报送。"),
            { Stage: SelfEvaluationStage.Reported } own => own,
            _ => throw new RuleBroken("self-evaluation/decided", "绩效自评已经退回或复核通过。"),
        };
    }
}
