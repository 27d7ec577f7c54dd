using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Domain.Auditing.Particulars;

namespace Jixiao.Domain.Auditing;

/// <summary>What a goal table's form and its life are looked up by.</summary>
static class OfGoalTables
{
    public static Particulars? Content(object @event) => @event switch
    {
        GoalTableDrafted e => new(Wording: e.ProjectName),
        ProjectRenamed e => new(Wording: e.ProjectName),
        BudgetSet e => new(e.Total),
        FundsUseStated e => new(Wording: e.Use),
        SpendingPlanSet => None,
        GoalsStated e => new(Wording: Joined(e.Goals)),
        IndicatorSet e => new(Wording: Joined(e.Level1, e.Level2, e.Name, e.Description, e.Target.Raw, e.Basis)),
        IndicatorRemoved => None,
        ActualReported e => new(EffectiveOn: e.AsOf, Reason: e.Note),
        ActualCorrected e => new(Reason: Joined(e.Reason, e.Note)),
        _ => null,
    };

    public static Particulars? LifeCycle(object @event) => @event switch
    {
        GoalTableSubmitted e => new(EffectiveOn: e.On),
        GoalTableWithdrawn => None,
        GoalTableReturned e => new(EffectiveOn: e.On, Reason: With(e.Reason, e.Places)),
        DepartmentReviewPassed e => new(Reason: e.Opinion),
        BureauReviewed e => new(Reason: Joined(e.Opinion)),
        GoalTableApproved e => new(EffectiveOn: e.ApprovedOn, Document: e.Document),
        GoalTableDiscarded e => new(Reason: e.Reason),
        GoalTableArchived e => new(EffectiveOn: e.On),
        AdjustmentRequested e => new(e.Proposal.Budget.Total, Document: e.Document, Reason: e.Reason, Wording: e.Proposal.ProjectName),
        AdjustmentApproved e => new(EffectiveOn: e.ApprovedOn, Document: e.Document),
        AdjustmentReturned e => new(Reason: e.Reason),
        AdjustmentWithdrawn => None,
        _ => null,
    };

    public static string? With(string reason, IReadOnlyList<ReturnedPlace> places) => Joined(places.Select(place => place.Note).Prepend(reason));
}
