using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.LifeCycle;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.Evaluation;

/// <summary>What two people said in one self-evaluation, line by line.</summary>
static class SelfEvaluationLines
{
    public static IReadOnlyList<BothLine> Compare(TypedSelfEvaluation mine, TypedSelfEvaluation now, GoalTable table, IStringLocalizer<Texts> texts) =>
    [
        new(texts["SelfEvaluation.Outcome"], mine.Outcome, now.Outcome),
        new(texts["SelfEvaluation.Execution"], Said(texts, mine.Cause, mine.Explanation, mine.Measure, mine.MeasureDue), Said(texts, now.Cause, now.Explanation, now.Measure, now.MeasureDue)),
        .. table.Indicators.Select(indicator => new BothLine(indicator.Name, Said(texts, mine.RowOf(indicator.Id)), Said(texts, now.RowOf(indicator.Id)))),
    ];

    public static IReadOnlyList<BothLine> Compare(TypedUnitSelfEvaluation mine, TypedUnitSelfEvaluation now, IReadOnlyList<UnitTaskScored> tasks, IStringLocalizer<Texts> texts) =>
    [
        new(texts["SelfEvaluation.Outcome"], mine.Outcome, now.Outcome),
        new(texts["SelfEvaluation.Execution"], Said(texts, mine.Cause, mine.Explanation, mine.Measure, mine.MeasureDue), Said(texts, now.Cause, now.Explanation, now.Measure, now.MeasureDue)),
        .. tasks.Select(task => new BothLine(task.Title, Said(texts, mine.RowOf(task.No)), Said(texts, now.RowOf(task.No)))),
    ];

    static string Said(IStringLocalizer<Texts> texts, TypedTask row) =>
        Said(texts, row.Cause, row.Reached, TypedCells.Chosen<Attainment>(row.Answer) is { } answer ? texts[$"Attainment.{answer}"] : "", row.Percent, row.Explanation, row.Measure, row.MeasureDue);

    static string Said(IStringLocalizer<Texts> texts, TypedSelfEvaluationRow row) => Said(texts, row.Cause, row.Percent, row.Explanation, row.Measure, row.MeasureDue);

    static string Said(IStringLocalizer<Texts> texts, string cause, params IEnumerable<string> others) =>
        string.Join(' ', others.Prepend(TypedCells.Chosen<DeviationCause>(cause) is { } named ? texts[$"Cause.{named}"] : "").Where(text => text.Length > 0));
}
