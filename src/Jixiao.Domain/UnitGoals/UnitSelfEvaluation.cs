using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>A unit's self-evaluation of its year as a whole (部门整体支出绩效自评), as last handed in.</summary>
/// <param name="Round">Key of the bureau's round.</param>
/// <param name="DueOn">The round's closing day as it was then.</param>
/// <param name="Sheet">By what was known when it was handed in.</param>
/// <param name="Outcome">年度总体目标完成情况.</param>
/// <param name="Execution">Of the execution rate.</param>
/// <param name="Rules">By which it is scored.</param>
/// <param name="Total">总分 by the unit itself.</param>
/// <param name="Grade">Of the unit's total.</param>
/// <param name="Version">The version of the goals that it is read at.</param>
/// <param name="FirstOn">The day it was handed in first, which says whether it was late.</param>
/// <param name="On">The day it was handed in last.</param>
/// <param name="Files">佐证材料.</param>
public sealed record UnitSelfEvaluation(
    string Round, DateOnly DueOn, UnitScoreSheet Sheet, string Outcome, Explained Execution, ScoringRules Rules, decimal Total, Grade Grade, long Version, DateOnly FirstOn, DateOnly On,
    IReadOnlyList<Evidence> Files)
    : SelfEvaluationStanding(Round, DueOn, Rules, Total, Grade, FirstOn, On);

/// <summary>How the unit evaluated its year, and what the bureau said of that.</summary>
public sealed partial record UnitYearGoals
{
    /// <summary>The self-evaluation as last handed in; null before.</summary>
    public UnitSelfEvaluation? SelfEvaluation { get; init; }

    /// <summary>Whether it waits for the bureau's re-check.</summary>
    public bool AwaitsRecheck => SelfEvaluation?.Stage is SelfEvaluationStage.Reported;

    /// <summary>The self-evaluation of a round; null when none was handed in.</summary>
    public UnitSelfEvaluation? SelfEvaluatedIn(string round) => SelfEvaluation is { } own && own.Round == round ? own : null;

    UnitYearGoals? AfterSelfEvaluation(object @event) => @event switch
    {
        UnitSelfEvaluated e => this with { SelfEvaluation = Of(e) },
        UnitSelfEvaluationReturned e => this with { SelfEvaluation = SelfEvaluation!.SentBack(new(Holder.Bureau, e.Reason, e.Places, e.On)) },
        UnitSelfEvaluationReviewed e => this with { Standing = Standing.SelfEvaluated(), SelfEvaluation = SelfEvaluation!.Accepted(e.Changed, e.Total, e.Grade, e.Opinion, e.On) },
        _ => null,
    };

    /// <summary>It takes the place of the one handed in before.</summary>
    UnitSelfEvaluation Of(UnitSelfEvaluated e) => new(
        e.Round, e.DueOn, UnitScoreSheet.Of(e.Funds, e.ExecutionWeight, e.Tasks, e.Rules), e.Outcome, e.Execution, e.Rules, e.Total, e.Grade, Version + 1, SelfEvaluatedIn(e.Round)?.FirstOn ?? e.On, e.On, e.Files ?? []);
}
