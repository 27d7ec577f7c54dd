using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;

namespace Jixiao.Domain.GoalTables;

/// <summary>Why something fell short of its target, and what is done about it (未完成原因及改进措施).</summary>
/// <param name="Cause">偏差原因; null where nothing deviates.</param>
/// <param name="Explanation">Its 说明; null for none.</param>
/// <param name="Measure">Null where nothing has to be done.</param>
public sealed record Explained(DeviationCause? Cause = null, string? Explanation = null, CorrectiveMeasure? Measure = null)
{
    /// <summary>Nothing is said.</summary>
    public static Explained Nothing { get; } = new();
}

/// <summary>What a unit says of one indicator in its self-evaluation.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Percent">The part of the weight that was chosen within the band of a judgement, 0–100; null where the score is computed.</param>
/// <param name="Score">得分, as it was when it was handed in.</param>
/// <param name="Cause">偏差原因; null where nothing deviates.</param>
/// <param name="Explanation">Its 说明; null for none.</param>
/// <param name="Measure">Null where nothing has to be done.</param>
public sealed record SelfScored(int Indicator, decimal? Percent, decimal Score, DeviationCause? Cause = null, string? Explanation = null, CorrectiveMeasure? Measure = null);

/// <summary>
/// The unit handed in the self-evaluation (自评表) of a table. Its sheet is that of the events before this one by the rules in it, so that what is recorded later changes nothing of it.
/// </summary>
/// <param name="Round">Key of the bureau's round.</param>
/// <param name="DueOn">The round's closing day as it was then.</param>
/// <param name="Indicators">Of every indicator, in the form's order.</param>
/// <param name="Outcome">年度总体目标完成情况.</param>
/// <param name="Execution">Of the execution rate.</param>
/// <param name="Rules">By which it is scored for good.</param>
/// <param name="Total">总分.</param>
/// <param name="Grade">Of the total.</param>
/// <param name="On">The day it was handed in, Beijing time.</param>
/// <param name="Files">佐证材料; null for none.</param>
public sealed record SelfEvaluated(
    string Round, DateOnly DueOn, IReadOnlyList<SelfScored> Indicators, string Outcome, Explained Execution, ScoringRules Rules, decimal Total, Grade Grade, DateOnly On, IReadOnlyList<Evidence>? Files = null);

/// <summary>The bureau sent a self-evaluation back.</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Reason">退回原因.</param>
/// <param name="Places">Where; none when it is about the whole.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record SelfEvaluationReturned(string Round, string Reason, IReadOnlyList<ReturnedPlace> Places, DateOnly On);

/// <summary>A row that the bureau scored otherwise than the unit.</summary>
/// <param name="Indicator">Id of the indicator; of a unit's self-evaluation the row of the task.</param>
/// <param name="Score">The bureau's score, from 0 to the row's weight, two decimals.</param>
/// <param name="Reason">Why.</param>
public sealed record Rescored(int Indicator, decimal Score, string Reason);

/// <summary>The bureau re-checked a self-evaluation (复核): it stands as it is, or with some rows scored again. Both scores are kept.</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Changed">What was scored again; none where all stands.</param>
/// <param name="Total">总分 after the re-check.</param>
/// <param name="Grade">Of that total.</param>
/// <param name="Opinion">复核意见; null for none.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record SelfEvaluationReviewed(string Round, IReadOnlyList<Rescored> Changed, decimal Total, Grade Grade, string? Opinion, DateOnly On);
