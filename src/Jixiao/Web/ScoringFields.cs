using System.Globalization;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Microsoft.Extensions.Localization;

namespace Jixiao.Web;

/// <summary>One number of the scoring rules: to be read, to be typed, to be told of when it changes.</summary>
/// <param name="Group">What it belongs to, in words.</param>
/// <param name="Name">As it is sent.</param>
/// <param name="Label">In words.</param>
/// <param name="Value">As it is typed; blank where the bureau does without.</param>
public sealed record ScoringField(string Group, string Name, string Label, string Value);

/// <summary>The scoring rules as a list of numbers.</summary>
public static class ScoringFields
{
    /// <summary>So many caps a form has room for.</summary>
    public const int Caps = 4;

    public static IReadOnlyList<ScoringField> Of(IStringLocalizer<Texts> texts, ScoringRules rules) =>
    [
        .. rules.Weights.SelectMany(of => WeightsOf(texts, of)),
        Field(texts, "Bands", "achievedFrom", "Scoring.AchievedFrom", rules.Bands.AchievedFrom), Field(texts, "Bands", "partlyFrom", "Scoring.PartlyFrom", rules.Bands.PartlyFrom),
        Field(texts, "Grades", "excellent", "Scoring.ExcellentFrom", rules.Grades.Excellent), Field(texts, "Grades", "good", "Scoring.GoodFrom", rules.Grades.Good), Field(texts, "Grades", "fair", "Scoring.FairFrom", rules.Grades.Fair),
        Field(texts, "Explained", "deviationAbove", "Scoring.DeviationAbove", rules.Explained.DeviationAbove), Field(texts, "Explained", "executionBelow", "Scoring.ExecutionBelow", rules.Explained.ExecutionBelow),
        .. Enumerable.Range(0, Math.Max(Caps, rules.Caps.Count)).SelectMany(n => CapOf(texts, n + 1, rules.Caps.ElementAtOrDefault(n))),
        Field(texts, "Overshoot", "overshootFrom", "Scoring.OvershootFrom", rules.Overshoot?.From), Field(texts, "Overshoot", "overshootPoints", "Scoring.OvershootPoints", rules.Overshoot?.Points),
    ];

    /// <summary>The criteria of the bureau's own evaluations, likewise.</summary>
    public static IReadOnlyList<ScoringField> OfCriteria(IStringLocalizer<Texts> texts, IReadOnlyList<EvaluationCriterion> criteria) =>
        [.. criteria.Select((criterion, n) => new ScoringField(texts["Scoring.Criteria"], Criterion(n), criterion.Name, Text(criterion.Weight)))];

    /// <summary>How the weight of the n-th criterion is sent, the first being 0.</summary>
    public static string Criterion(int n) => $"criterion-{n}";

    /// <summary>How the weight of the execution, 0, or of the n-th level 1 of a framework is sent.</summary>
    public static string Weight(string framework, int level) => $"weight-{framework}-{level}";

    /// <summary>How the n-th cap is sent.</summary>
    public static (string Below, string Most) Cap(int n) => ($"cap{n}Below", $"cap{n}Most");

    static IEnumerable<ScoringField> WeightsOf(IStringLocalizer<Texts> texts, FrameworkWeights of) =>
        of.Levels.Select(level => (level.Level1, level.Weight)).Prepend((texts["Scoring.Execution"].Value, of.Execution))
            .Select((level, n) => new ScoringField(texts["Scoring.Weights", of.Framework], Weight(of.Framework, n), LevelOf(texts, level.Item1), Text(level.Item2)));

    /// <summary>A level 1 in the reader's language where the official frameworks know it.</summary>
    public static string LevelOf(IStringLocalizer<Texts> texts, string level) => texts[$"Level1.{level}"] is { ResourceNotFound: false } known ? known : level;

    static IEnumerable<ScoringField> CapOf(IStringLocalizer<Texts> texts, int n, ExecutionCap? cap) =>
    [
        new(texts["Scoring.Caps"], Cap(n).Below, texts["Scoring.CapBelow", n], Text(cap?.ExecutionBelow)), new(texts["Scoring.Caps"], Cap(n).Most, texts["Scoring.CapMost", n], Text(cap?.Most)),
    ];

    static ScoringField Field(IStringLocalizer<Texts> texts, string group, string name, string label, decimal? value) => new(texts[$"Scoring.{group}"], name, texts[label], Text(value));

    static string Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
