using System.Globalization;
using Jixiao.Domain.Comparing;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>Everything that a unit's goals of a year consist of: the overall goal, where they stand, items and safeguards by their numbers.</summary>
public static class UnitGoalsFields
{
    /// <summary>The fields and lists.</summary>
    public static Fields<UnitYearGoals> All { get; } = new(
    [
        Is("version", g => g.Version, (g, value) => g with { Version = value }, isInner: true),
        Is("year", g => g.Year, (g, value) => g with { Year = value }),
        Is("overall", g => g.Content.Overall, (g, value) => g with { Content = g.Content with { Overall = value } }),
        .. StandingFields.Of<UnitYearGoals>(g => g.Standing, (g, standing) => g with { Standing = standing }),
        Field.Of<UnitYearGoals, UnitGoalsAdjustmentRequested>("pendingAdjustment", g => g.PendingAdjustment, (g, value) => g with { PendingAdjustment = value }, SayTheSame),
    ],
    [
        ListField.Of<UnitYearGoals, GoalItem>("items", g => g.Content.Items, (g, items) => g with { Content = g.Content with { Items = items } }, item => Key(item.No),
            Row<GoalItem>("title", i => i.Title), Row<GoalItem>("purpose", i => i.Purpose), Row<GoalItem>("amount", i => i.Amount), Row<GoalItem>("goal", i => i.Goal),
            Row<GoalItem>("indicator", i => i.Indicator), Row<GoalItem>("project", i => i.Project)),
        ListField.Of<UnitYearGoals, Safeguard>("safeguards", g => g.Content.Safeguards, (g, rows) => g with { Content = g.Content with { Safeguards = rows } }, safeguard => Key(safeguard.No),
            Row<Safeguard>("title", s => s.Title), Row<Safeguard>("text", s => s.Text)),
        ListField.Of<UnitYearGoals, UnitSelfEvaluation>("selfEvaluation", g => g.SelfEvaluation is { } own ? [own] : [], (g, rows) => g with { SelfEvaluation = rows.Count > 0 ? rows[0] : null }, own => own.Round,
            [.. SelfEvaluationFields.Of<UnitSelfEvaluation>(), Own("outcome", s => s.Outcome), Own("execution", s => s.Execution), Own("funds", s => s.Sheet.Funds), Own("executionWeight", s => s.Sheet.ExecutionWeight), Own("tasks", s => s.Sheet.Tasks), Own("files", s => s.Files), Own("version", s => s.Version)]),
        ListField.Numbered<UnitYearGoals, Evidence>("approvalFiles", g => g.ApprovalFiles, (g, files) => g with { ApprovalFiles = files }, EvidenceFields.All),
    ]);

    static Field<UnitYearGoals> Is<TValue>(string name, Func<UnitYearGoals, TValue> read, Func<UnitYearGoals, TValue, UnitYearGoals> put, bool isInner = false) => Field.Of(name, read, put, isInner);

    static Field<TRow> Row<TRow>(string name, Func<TRow, object?> read) => Field.Following(name, read);

    static Field<UnitSelfEvaluation> Own(string name, Func<UnitSelfEvaluation, object?> read) => Field.Following(name, read);

    static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);

    static bool SayTheSame(UnitGoalsAdjustmentRequested one, UnitGoalsAdjustmentRequested other) =>
        (one.Reason, one.Document) == (other.Reason, other.Document) && (one.Files ?? []).SequenceEqual(other.Files ?? []) && (one.Files is null) == (other.Files is null)
        && one.Proposal.SaysTheSameAs(other.Proposal);
}
