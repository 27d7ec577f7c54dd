using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;

namespace Jixiao.Audit;

/// <summary>What a unit stated about its year as a whole, and what became of it, in words.</summary>
public sealed partial class EventWords
{
    string? TellGoals(object @event, UnitYearGoals before) => @event switch
    {
        OverallGoalStated e => texts[before.Content.Overall.Length > 0 ? "Told.OverallRestated" : "Told.Overall", e.Year, e.Text],
        GoalItemSet e => Tell(e, before.Content.Items.FirstOrDefault(item => item.No == e.No)),
        GoalItemRemoved e => texts["Told.ItemRemoved", e.No, before.Content.Items.FirstOrDefault(item => item.No == e.No)?.Title ?? ""],
        SafeguardStated e => Tell(e, before.Content.Safeguards.FirstOrDefault(safeguard => safeguard.No == e.No)),
        SafeguardRemoved e => texts["Told.SafeguardRemoved", e.No, before.Content.Safeguards.FirstOrDefault(safeguard => safeguard.No == e.No)?.Title ?? ""],
        _ => null,
    };

    string? TellGoalsLifeCycle(object @event, UnitYearGoals before) => @event switch
    {
        UnitGoalsSubmitted e when new Submission(e.On, e.Round, e.DueOn) is { DaysLate: > 0 and var days } => texts["Told.SubmittedLate", days],
        UnitGoalsSubmitted => texts["Told.Submitted"],
        UnitGoalsWithdrawn => texts["Told.Withdrawn"],
        UnitGoalsReturned { Places: [] } e => texts["Told.Returned", texts[$"HeldBy.{e.By}"], e.Reason],
        UnitGoalsReturned e => texts["Told.ReturnedAt", texts[$"HeldBy.{e.By}"], e.Reason, List(e.Places.Select(Place))],
        UnitGoalsDepartmentPassed { Opinion: { } opinion } => texts["Told.DepartmentPassedWith", opinion],
        UnitGoalsDepartmentPassed => texts["Told.DepartmentPassed"],
        UnitGoalsReviewed e => texts["Told.Reviewed", e.Completeness + e.Relevance + e.Suitability + e.Feasibility, texts[$"Grade.{e.Grade}"], e.Completeness, e.Relevance, e.Suitability, e.Feasibility, e.Opinion],
        UnitGoalsApproved e => texts["Told.Approved", e.Edition, e.ApprovedOn, Document(e.Document)] + Files(e.Files),
        UnitGoalsAdjustmentRequested e => texts["Told.AdjustmentRequested", e.Reason, before.Differences(new(before.Year), e.Proposal).Count()] + Files(e.Files),
        UnitGoalsAdjusted e => texts["Told.AdjustmentApproved", e.Edition, e.ApprovedOn, Document(e.Document)] + Files(e.Files),
        UnitGoalsAdjustmentReturned e => texts["Told.AdjustmentReturned", e.Reason],
        UnitGoalsAdjustmentWithdrawn => texts["Told.AdjustmentWithdrawn"],
        UnitGoalsDiscarded e => texts["Told.Discarded", e.Reason],
        UnitGoalsArchived e => texts["Told.Archived", e.On],
        _ => null,
    };

    string Tell(GoalItemSet e, GoalItem? was) => was is null
        ? texts["Told.ItemAdded", e.No, e.Title, Amount(e.Amount), e.Goal]
        : texts["Told.ItemChanged", e.No, was.Title, Changed(
            ("Item.Title", was.Title, e.Title), ("Item.Purpose", was.Purpose, e.Purpose), ("Item.Amount", Amount(was.Amount), Amount(e.Amount)), ("Item.Goal", was.Goal, e.Goal),
            ("Item.Indicator", was.Indicator, e.Indicator), ("Goals.Project", $"{was.Project}", $"{e.Project}"))];

    string Tell(SafeguardStated e, Safeguard? was) => was is null
        ? texts["Told.SafeguardAdded", e.No, e.Title, e.Text]
        : texts["Told.SafeguardChanged", e.No, was.Title, Changed(("Goals.SafeguardTitle", was.Title, e.Title), ("Goals.SafeguardText", was.Text, e.Text))];

    /// <summary>Each field that is not what it was.</summary>
    string Changed(params IEnumerable<(string Name, string Old, string New)> fields) =>
        List(fields.Where(field => field.Old != field.New).Select(field => texts["Told.Field", texts[field.Name], field.Old, field.New].Value));
}
