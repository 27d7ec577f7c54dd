using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Where a self-evaluation stands.</summary>
public enum SelfEvaluationStage
{
    /// <summary>已填报: the bureau has it.</summary>
    Reported,

    /// <summary>已退回: the unit has it back.</summary>
    Returned,

    /// <summary>复核通过: nothing of it changes any more.</summary>
    Accepted,
}

/// <summary>A table's self-evaluation (自评), as last handed in.</summary>
/// <param name="Round">Key of the bureau's round.</param>
/// <param name="DueOn">The round's closing day as it was then.</param>
/// <param name="Indicators">Of every indicator, in the form's order.</param>
/// <param name="Outcome">年度总体目标完成情况.</param>
/// <param name="Execution">Of the execution rate.</param>
/// <param name="Rules">By which it is scored.</param>
/// <param name="Sheet">By what was known when it was handed in.</param>
/// <param name="Total">总分 by the unit itself.</param>
/// <param name="Grade">Of the unit's total.</param>
/// <param name="Version">The version of the table that it is read at.</param>
/// <param name="FirstOn">The day it was handed in first, which says whether it was late.</param>
/// <param name="On">The day it was handed in last.</param>
/// <param name="Files">佐证材料.</param>
public sealed record SelfEvaluation(
    string Round, DateOnly DueOn, IReadOnlyList<SelfScored> Indicators, string Outcome, Explained Execution, ScoringRules Rules, ScoreSheet Sheet,
    decimal Total, Grade Grade, long Version, DateOnly FirstOn, DateOnly On, IReadOnlyList<Evidence> Files)
    : SelfEvaluationStanding(Round, DueOn, Rules, Total, Grade, FirstOn, On)
{
    /// <summary>How much of its targets was reached beside the execution, in percent, two decimals, as it counts: the bureau's scores where it scored again, whatever the total is capped at.</summary>
    public decimal Reached => Points.Rounded(Math.Clamp((Sheet.SumWith(Changed) - Sheet.ExecutionScore) / (100 - Sheet.ExecutionWeight) * 100, 0, 100));
}
