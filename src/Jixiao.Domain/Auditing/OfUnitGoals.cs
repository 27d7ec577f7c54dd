using Jixiao.Domain.UnitGoals;
using static Jixiao.Domain.Auditing.Particulars;

namespace Jixiao.Domain.Auditing;

/// <summary>What a unit's goals and their life are looked up by.</summary>
static class OfUnitGoals
{
    public static Particulars? Of(object @event) => @event switch
    {
        OverallGoalStated e => new(Wording: e.Text),
        GoalItemSet e => new(e.Amount, Wording: Joined(e.Title, e.Purpose, e.Goal, e.Indicator)),
        GoalItemRemoved => None,
        SafeguardStated e => new(Wording: Joined(e.Title, e.Text)),
        SafeguardRemoved => None,
        UnitGoalsSubmitted e => new(EffectiveOn: e.On),
        UnitGoalsWithdrawn => None,
        UnitGoalsReturned e => new(EffectiveOn: e.On, Reason: OfGoalTables.With(e.Reason, e.Places)),
        UnitGoalsDepartmentPassed e => new(Reason: e.Opinion),
        UnitGoalsReviewed e => new(Reason: Joined(e.Opinion)),
        UnitGoalsApproved e => new(EffectiveOn: e.ApprovedOn, Document: e.Document),
        UnitGoalsAdjustmentRequested e => new(Document: e.Document, Reason: e.Reason),
        UnitGoalsAdjusted e => new(EffectiveOn: e.ApprovedOn, Document: e.Document),
        UnitGoalsAdjustmentReturned e => new(Reason: e.Reason),
        UnitGoalsAdjustmentWithdrawn => None,
        UnitGoalsDiscarded e => new(Reason: e.Reason),
        UnitGoalsArchived e => new(EffectiveOn: e.On),
        UnitSelfEvaluated e => new(EffectiveOn: e.On, Reason: Joined(Reasons(e)), Wording: Joined([e.Outcome, .. e.Tasks.Select(task => task.Reached)])),
        UnitSelfEvaluationReturned e => new(EffectiveOn: e.On, Reason: OfGoalTables.With(e.Reason, e.Places)),
        UnitSelfEvaluationReviewed e => new(EffectiveOn: e.On, Reason: Joined([e.Opinion, .. e.Changed.Select(row => row.Reason)])),
        _ => null,
    };

    static IEnumerable<string?> Reasons(UnitSelfEvaluated e) =>
        e.Tasks.SelectMany(task => (string?[])[task.Explanation, task.Measure?.Text]).Prepend(e.Execution.Measure?.Text).Prepend(e.Execution.Explanation);
}
