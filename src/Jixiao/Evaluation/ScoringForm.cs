using System.Globalization;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Web;

namespace Jixiao.Evaluation;

/// <summary>Scoring rules as a form or an address says them, by the names of <see cref="ScoringFields"/>.</summary>
static class ScoringForm
{
    /// <param name="sent">What a field says; null for one that was not sent, which stays as it is.</param>
    /// <param name="now">What stays.</param>
    /// <exception cref="Refused">What is said is no number, or half of two.</exception>
    public static ScoringRules Read(Func<string, string?> sent, ScoringRules now)
    {
        return new(
            [.. now.Weights.Select(of => of with { Execution = Number(ScoringFields.Weight(of.Framework, 0), of.Execution), Levels = [.. of.Levels.Select((level, n) => level with { Weight = Number(ScoringFields.Weight(of.Framework, n + 1), level.Weight) })] })],
            new(Number("achievedFrom", now.Bands.AchievedFrom), Number("partlyFrom", now.Bands.PartlyFrom)),
            new(Number("excellent", now.Grades.Excellent), Number("good", now.Grades.Good), Number("fair", now.Grades.Fair)),
            new(Number("deviationAbove", now.Explained.DeviationAbove), Number("executionBelow", now.Explained.ExecutionBelow)),
            [.. Enumerable.Range(0, Math.Max(ScoringFields.Caps, now.Caps.Count)).Select(n => Cap(n + 1, now.Caps.ElementAtOrDefault(n))).OfType<ExecutionCap>().OrderBy(cap => cap.ExecutionBelow)],
            Both("overshootFrom", "overshootPoints", now.Overshoot?.From, now.Overshoot?.Points) is var (from, points) ? new(from, points) : null);

        decimal Number(string name, decimal known) => sent(name) is { } text ? Parsed(text) : known;

        ExecutionCap? Cap(int n, ExecutionCap? known) => Both(ScoringFields.Cap(n).Below, ScoringFields.Cap(n).Most, known?.ExecutionBelow, known?.Most) is var (below, most) ? new(below, most) : null;

        (decimal, decimal)? Both(string one, string other, decimal? first, decimal? second) => (Optional(one, first), Optional(other, second)) switch
        {
            (null, null) => null,
            ({ } a, { } b) => (a, b),
            _ => throw Refused.Malformed("执行率上限和超额扣分的两项数字应同时填写或同时留空。"),
        };

        decimal? Optional(string name, decimal? known) => sent(name) switch { null => known, "" => null, var text => Parsed(text) };
    }

    /// <summary>The criteria of the bureau's own evaluations, each with the weight that is said.</summary>
    /// <exception cref="Refused">What is said is no number.</exception>
    public static IReadOnlyList<EvaluationCriterion> ReadCriteria(Func<string, string?> sent, IReadOnlyList<EvaluationCriterion> now) =>
        [.. now.Select((criterion, n) => criterion with { Weight = sent(ScoringFields.Criterion(n)) is { } text ? Parsed(text) : criterion.Weight })];

    static decimal Parsed(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Refused.Malformed($"“{text}”不是数字。");
}
