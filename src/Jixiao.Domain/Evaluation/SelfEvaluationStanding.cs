using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.Evaluation;

/// <summary>How a self-evaluation (自评) stands between its unit and the bureau, be it of a table or of the unit as a whole.</summary>
/// <param name="Round">Key of the bureau's round.</param>
/// <param name="DueOn">The round's closing day as it was then.</param>
/// <param name="Rules">By which it is scored.</param>
/// <param name="Total">总分 by the unit itself.</param>
/// <param name="Grade">Of the unit's total.</param>
/// <param name="FirstOn">The day it was handed in first, which says whether it was late.</param>
/// <param name="On">The day it was handed in last.</param>
public abstract record SelfEvaluationStanding(string Round, DateOnly DueOn, ScoringRules Rules, decimal Total, Grade Grade, DateOnly FirstOn, DateOnly On)
{
    /// <summary>Where it stands.</summary>
    public SelfEvaluationStage Stage { get; init; }

    /// <summary>Why the unit has it back; null once it is handed in again.</summary>
    public Returning? Returned { get; init; }

    /// <summary>What the bureau scored again.</summary>
    public IReadOnlyList<Rescored> Changed { get; init; } = [];

    /// <summary>总分 after the re-check; null before.</summary>
    public decimal? ReviewedTotal { get; init; }

    /// <summary>The grade after the re-check; null before.</summary>
    public Grade? ReviewedGrade { get; init; }

    /// <summary>复核意见; null for none.</summary>
    public string? Opinion { get; init; }

    /// <summary>The day it was accepted; null before.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>The total that counts: the bureau's, else the unit's.</summary>
    public decimal FinalTotal => ReviewedTotal ?? Total;

    /// <summary>The grade that counts: the bureau's, else the unit's.</summary>
    public Grade FinalGrade => ReviewedGrade ?? Grade;

    /// <summary>Days between the closing day and the first time it was handed in; 0 on time.</summary>
    public int DaysLate => Math.Max(0, FirstOn.DayNumber - DueOn.DayNumber);
}

static class SelfEvaluationReview
{
    /// <summary>The self-evaluation of a round that waits for the bureau.</summary>
    /// <exception cref="RuleBroken"><c>self-evaluation/not-reported</c>, <c>self-evaluation/decided</c>.</exception>
    public static T ToReview<T>(this T? own, string round)
        where T : SelfEvaluationStanding => own switch
        {
            null => throw NotReported(),
            _ when own.Round != round => throw NotReported(),
            { Stage: SelfEvaluationStage.Reported } => own,
            _ => throw new RuleBroken("self-evaluation/decided", "绩效自评已经退回或复核通过。"),
        };

    /// <summary>It came back to the unit.</summary>
    public static T SentBack<T>(this T own, Returning returned)
        where T : SelfEvaluationStanding => own with { Stage = SelfEvaluationStage.Returned, Returned = returned };

    /// <summary>The bureau accepted it, as it was or with some rows scored again.</summary>
    public static T Accepted<T>(this T own, IReadOnlyList<Rescored> changed, decimal total, Grade grade, string? opinion, DateOnly on)
        where T : SelfEvaluationStanding => own with
        {
            Stage = SelfEvaluationStage.Accepted, Changed = changed, ReviewedTotal = total, ReviewedGrade = grade, Opinion = opinion, AcceptedOn = on,
        };

    /// <summary>Refuses scores that no row can have.</summary>
    /// <param name="changed">What is scored otherwise.</param>
    /// <param name="weights">分值 of every row.</param>
    /// <param name="unknown">What is wrong with a row that there is none of.</param>
    /// <exception cref="RuleBroken"><c>self-evaluation/score-out-of-range</c>, <c>self-evaluation/no-rescore-reason</c>, <c>self-evaluation/row-twice</c>, and that of a row there is none of.</exception>
    public static void Check(this IReadOnlyList<Rescored> changed, IReadOnlyDictionary<int, decimal> weights, Func<int, RuleBroken> unknown)
    {
        foreach (var row in changed)
            Check(row, weights.TryGetValue(row.Indicator, out var weight) ? weight : throw unknown(row.Indicator));
        if (changed.GroupBy(row => row.Indicator).Any(same => same.Count() > 1))
            throw new RuleBroken("self-evaluation/row-twice", "同一行只能改分一次。");
    }

    static void Check(Rescored row, decimal weight)
    {
        if (row.Score < 0 || row.Score > weight || decimal.Round(row.Score, 2) != row.Score)
            throw new RuleBroken("self-evaluation/score-out-of-range", $"复核得分应在0至{weight:0.00}分之间，最多两位小数。");
        if (string.IsNullOrWhiteSpace(row.Reason))
            throw new RuleBroken("self-evaluation/no-rescore-reason", "改分必须说明理由。");
    }

    static RuleBroken NotReported() => new("self-evaluation/not-reported", "该轮次的绩效自评尚未报送。");
}
