using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>How its unit evaluated the table, and what the bureau said of that.</summary>
public sealed partial record GoalTable
{
    /// <summary>The self-evaluation (自评) as last handed in; null before.</summary>
    public SelfEvaluation? SelfEvaluation { get; init; }

    /// <summary>The self-evaluation of a round; null when none was handed in.</summary>
    public SelfEvaluation? SelfEvaluatedIn(string round) => SelfEvaluation is { } own && own.Round == round ? own : null;

    GoalTable? AfterSelfEvaluation(object @event) => @event switch
    {
        SelfEvaluated e => this with { SelfEvaluation = Of(e) },
        SelfEvaluationReturned e => this with { SelfEvaluation = SelfEvaluation! with { Stage = SelfEvaluationStage.Returned, Returned = new(Holder.Bureau, e.Reason, e.Places, e.On) } },
        SelfEvaluationReviewed e => this with
        {
            Standing = Standing.SelfEvaluated(),
            SelfEvaluation = SelfEvaluation! with
            {
                Stage = SelfEvaluationStage.Accepted, Changed = e.Changed, ReviewedTotal = e.Total, ReviewedGrade = e.Grade, Opinion = e.Opinion, AcceptedOn = e.On,
            },
        },
        _ => null,
    };

    /// <summary>It takes the place of the one handed in before; its sheet is that of what is known by now.</summary>
    SelfEvaluation Of(SelfEvaluated e) => new(
        e.Round, e.DueOn, e.Indicators, e.Outcome, e.Execution, e.Rules, ScoreSheet.Of(this, e.Rules, e.Indicators.Chosen()), e.Total, e.Grade, Version + 1,
        SelfEvaluatedIn(e.Round)?.FirstOn ?? e.On, e.On, e.Files ?? []);
}
