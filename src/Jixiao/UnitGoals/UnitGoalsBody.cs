using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.LifeCycle;

namespace Jixiao.UnitGoals;

/// <summary>A unit's own goals as programs read them.</summary>
/// <param name="AdjustmentReturned">Why the latest adjustment asked for came back; null once another is asked for.</param>
public sealed record UnitGoalsBody(
    long Version, Stage Stage, Holder HeldBy, int Edition, DateOnly? ApprovedOn, string? ApprovalDocument, IReadOnlyList<Evidence> ApprovalFiles,
    SubmissionBody? Submission, string? DepartmentOpinion, ReviewedBody? Review, ReturnedBody? Returned, int TimesReturned,
    PendingAdjustmentBody? PendingAdjustment, string? AdjustmentReturned, string Overall, IReadOnlyList<GoalItemBody> Items, IReadOnlyList<Safeguard> Safeguards)
{
    public static UnitGoalsBody Of(UnitYearGoals goals)
    {
        var (standing, content) = (goals.Standing, UnitGoalsContentBody.Of(goals.Content));
        return new(
            goals.Version, standing.Stage, standing.HeldBy, standing.Edition, standing.ApprovedOn, standing.Document, goals.ApprovalFiles,
            SubmissionBody.Of(standing.Submission), standing.DepartmentOpinion, ReviewedBody.Of(standing.Review), ReturnedBody.Of(standing.Returned), standing.TimesReturned,
            PendingAdjustmentBody.Of(goals.PendingAdjustment), standing.AdjustmentReturned, content.Overall, content.Items!, content.Safeguards!);
    }
}

/// <summary>The change asked for: the whole of the goals as they should read.</summary>
public sealed record PendingAdjustmentBody(string Reason, string? Document, IReadOnlyList<Evidence> Files, UnitGoalsContentBody Proposal)
{
    public static PendingAdjustmentBody? Of(UnitGoalsAdjustmentRequested? asked) =>
        asked is null ? null : new(asked.Reason, asked.Document, asked.Files ?? [], UnitGoalsContentBody.Of(asked.Proposal));
}

/// <summary>What a unit's goals say, as programs exchange it.</summary>
public sealed record UnitGoalsContentBody(string Overall, IReadOnlyList<GoalItemBody>? Items = null, IReadOnlyList<Safeguard>? Safeguards = null)
{
    public static UnitGoalsContentBody Of(UnitGoalsContent content) => new(
        content.Overall, [.. content.Items.Select(i => new GoalItemBody(i.No, i.Title, i.Purpose, i.Amount, i.Goal, i.Indicator, i.Project))], content.Safeguards);

    public UnitGoalsContent ToContent() => new(
        Overall, [.. Items.Whole().Select(i => new GoalItem(i.No, i.Title, i.Purpose, i.AmountYuan, i.Goal, i.Indicator, i.ProjectCode)).OrderBy(i => i.No)], [.. Safeguards.Whole().OrderBy(s => s.No)]);
}

/// <summary>One itemised goal.</summary>
public sealed record GoalItemBody(int No, string Title, string Purpose, Money? AmountYuan, string Goal, string Indicator, ProjectCode? ProjectCode = null);
