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
