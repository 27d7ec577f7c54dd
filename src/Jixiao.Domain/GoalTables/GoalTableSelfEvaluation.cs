using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>How its unit evaluated the table, and what the bureau said of that.</summary>
public sealed partial record GoalTable
{
    /// <summary>The self-evaluation (自评) as last handed in; null before.</summary>
    public SelfEvaluation? SelfEvaluation { get; init; }

    /// <summary>Whether a self-evaluation waits for the bureau's re-check.</summary>
    public bool AwaitsRecheck => SelfEvaluation?.Stage is SelfEvaluationStage.Reported;

    /// <summary>The self-evaluation of a round; null when none was handed in.</summary>
    public SelfEvaluation? SelfEvaluatedIn(string round) => SelfEvaluation is { } own && own.Round == round ? own : null;

    GoalTable? AfterSelfEvaluation(object @event) => @event switch
    {
        SelfEvaluated e => this with { SelfEvaluation = Of(e) },
        SelfEvaluationReturned e => this with { SelfEvaluation = SelfEvaluation!.SentBack(new(Holder.Bureau, e.Reason, e.Places, e.On)) },
        SelfEvaluationReviewed e => this with { Standing = Standing.SelfEvaluated(), SelfEvaluation = SelfEvaluation!.Accepted(e.Changed, e.Total, e.Grade, e.Opinion, e.On) },
        _ => null,
    };

    /// <summary>It takes the place of the one handed in before; its sheet is that of what is known by now.</summary>
    SelfEvaluation Of(SelfEvaluated e) => new(
        e.Round, e.DueOn, e.Indicators, e.Outcome, e.Execution, e.Rules, ScoreSheet.Of(this, e.Rules, e.Indicators.Chosen()), e.Total, e.Grade, Version + 1,
        SelfEvaluatedIn(e.Round)?.FirstOn ?? e.On, e.On, e.Files ?? []);
}
