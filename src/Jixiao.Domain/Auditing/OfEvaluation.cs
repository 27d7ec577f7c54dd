using Jixiao.Domain.GoalTables;
using static Jixiao.Domain.Auditing.Particulars;

namespace Jixiao.Domain.Auditing;

/// <summary>What evaluations are looked up by.</summary>
static class OfEvaluation
{
    public static Particulars? Of(object @event) => @event switch
    {
        SelfEvaluated e => new(EffectiveOn: e.On, Reason: Joined(Reasons(e)), Wording: e.Outcome),
        SelfEvaluationReturned e => new(EffectiveOn: e.On, Reason: OfGoalTables.With(e.Reason, e.Places)),
        SelfEvaluationReviewed e => new(EffectiveOn: e.On, Reason: Joined([e.Opinion, .. e.Changed.Select(row => row.Reason)])),
        EvaluationOrdered e => new(EffectiveOn: e.DueOn, Wording: Joined(e.Evaluators)),
        Evaluated e => new(EffectiveOn: e.On, Reason: Joined([e.Opinion, .. e.Criteria.Select(score => score.Opinion)])),
        ResultUsed e => new(EffectiveOn: e.On, Wording: e.How),
        _ => null,
    };

    static IEnumerable<string?> Reasons(SelfEvaluated e) =>
        e.Indicators.SelectMany(row => (string?[])[row.Explanation, row.Measure?.Text]).Prepend(e.Execution.Measure?.Text).Prepend(e.Execution.Explanation);
}
