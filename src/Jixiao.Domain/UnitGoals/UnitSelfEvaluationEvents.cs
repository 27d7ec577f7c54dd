using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;

namespace Jixiao.Domain.UnitGoals;

/// <summary>A task of a unit's self-evaluation as it was scored.</summary>
/// <param name="No">1, 2, … row by row.</param>
/// <param name="Title">As the item or the project was called.</param>
/// <param name="Target">As it was stated.</param>
/// <param name="Project">The project that it is done by; null where the unit judged it.</param>
/// <param name="Weight">分值.</param>
/// <param name="Percent">The part of the weight that is reached, 0–100.</param>
/// <param name="Score">得分: two decimals, half up.</param>
/// <param name="Answer">What the unit judged; null of a project.</param>
/// <param name="Reached">实际完成情况.</param>
/// <param name="Cause">偏差原因; null where nothing deviates.</param>
/// <param name="Explanation">Its 说明; null for none.</param>
/// <param name="Measure">Null where nothing has to be done.</param>
/// <param name="IsOwnWords">Whether the unit itself said what its project reached, in the place of the project's own self-evaluation.</param>
public sealed record UnitTaskScored(
    int No, string Title, string Target, ProjectCode? Project, decimal Weight, decimal Percent, decimal Score, Attainment? Answer, string Reached,
    DeviationCause? Cause = null, string? Explanation = null, CorrectiveMeasure? Measure = null, bool IsOwnWords = false)
{
    /// <summary>Whether it is so far from its target that the cause and a measure must be given; what weighs nothing is not.</summary>
    public bool MustExplain(ScoringRules rules) => Weight > 0 && 100 - Percent > rules.Explained.DeviationAbove;
}

/// <summary>
/// The unit handed in the self-evaluation of its year as a whole (部门整体支出绩效自评). Money and results of its tables are facts of other streams, so they stand in it as they were then.
/// </summary>
/// <param name="Round">Key of the bureau's round, that of the tables.</param>
/// <param name="DueOn">The round's closing day as it was then.</param>
/// <param name="Funds">The whole first, then each source that has money.</param>
/// <param name="ExecutionWeight">分值 of the execution rate.</param>
/// <param name="Tasks">Of every task, row by row.</param>
/// <param name="Outcome">年度总体目标完成情况.</param>
/// <param name="Execution">Of the execution rate.</param>
/// <param name="Rules">By which it is scored for good.</param>
/// <param name="Total">总分.</param>
/// <param name="Grade">Of the total.</param>
/// <param name="On">The day it was handed in, Beijing time.</param>
/// <param name="Files">佐证材料; null for none.</param>
public sealed record UnitSelfEvaluated(
    string Round, DateOnly DueOn, IReadOnlyList<FundsRow> Funds, decimal ExecutionWeight, IReadOnlyList<UnitTaskScored> Tasks, string Outcome, Explained Execution, ScoringRules Rules,
    decimal Total, Grade Grade, DateOnly On, IReadOnlyList<Evidence>? Files = null);

/// <summary>The bureau sent a unit's self-evaluation back.</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Reason">退回原因.</param>
/// <param name="Places">Where; none when it is about the whole.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record UnitSelfEvaluationReturned(string Round, string Reason, IReadOnlyList<ReturnedPlace> Places, DateOnly On);

/// <summary>The bureau re-checked a unit's self-evaluation (复核): it stands as it is, or with some tasks scored again. Both scores are kept.</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Changed">What was scored again, by the tasks' rows; none where all stands.</param>
/// <param name="Total">总分 after the re-check.</param>
/// <param name="Grade">Of that total.</param>
/// <param name="Opinion">复核意见; null for none.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record UnitSelfEvaluationReviewed(string Round, IReadOnlyList<Rescored> Changed, decimal Total, Grade Grade, string? Opinion, DateOnly On);
