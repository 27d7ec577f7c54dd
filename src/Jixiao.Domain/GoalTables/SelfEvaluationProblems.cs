using System.Globalization;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.Monitoring;

namespace Jixiao.Domain.GoalTables;

/// <summary>What keeps a self-evaluation from being handed in, in the order of the form.</summary>
public static class SelfEvaluationProblems
{
    /// <summary>The place of what was reached of the year's overall goal.</summary>
    public const string OutcomePlace = "完成情况";

    /// <summary>The place of everything about the execution rate.</summary>
    public const string ExecutionPlace = ReturnMonitoring.Funds;

    /// <summary>Every problem of what is said of a table, each with its place: 预算执行, 完成情况 or the row.</summary>
    public static IReadOnlyList<PlacedProblem> Of(GoalTable table, IReadOnlyList<SelfChosen> rows, string outcome, Explained execution, ScoringRules rules, DateOnly on)
    {
        var sheet = SheetOf(table, rows, rules);
        return
        [
            .. OfWhole(outcome, execution, sheet.MustExplainExecution, on),
            .. table.Indicators.Zip(sheet.Indicators).SelectMany((row, index) => OfRow(Place(index), row.First, row.Second, rows, rules, on)),
            .. rows.Where(row => table.Indicators.All(indicator => indicator.Id != row.Indicator)).Select(row => new PlacedProblem($"{row.Indicator}", "indicator/unknown", $"本表没有编号为{row.Indicator}的指标。")),
        ];
    }

    /// <summary>The refusal that names all of them.</summary>
    internal static RuleBroken Refusal(IReadOnlyList<PlacedProblem> problems) =>
        new("self-evaluation/incomplete", $"自评表还有{problems.Count}处需要填写或改正：{string.Join("", problems.Select(problem => problem.Sentence))}", problems);

    /// <summary>Of the execution rate and the year's overall goal.</summary>
    internal static IEnumerable<PlacedProblem> OfWhole(string outcome, Explained execution, bool mustExplain, DateOnly on) =>
    [
        .. OfWording(ExecutionPlace, "预算执行率", execution, mustExplain, on),
        .. string.IsNullOrWhiteSpace(outcome) ? [new PlacedProblem(OutcomePlace, "self-evaluation/no-outcome", "请填写年度总体目标完成情况。")] : Array.Empty<PlacedProblem>(),
    ];

    /// <summary>Of a percent that has to be chosen within the band of a judgement; null where it is.</summary>
    internal static PlacedProblem? OfChoice(string place, string kind, string name, decimal? percent, (decimal From, decimal To) band) => percent switch
    {
        null => new(place, "self-evaluation/not-chosen", $"{kind}“{name}”请在{band.From:0.##}%至{band.To:0.##}%之间选择得分比例。"),
        _ when percent < band.From || percent > band.To => new(place, "score/outside-band", $"{kind}“{name}”的得分比例应在{band.From:0.##}%至{band.To:0.##}%之间。"),
        _ => null,
    };

    /// <summary>The sheet of what is said so far: what cannot be scored as it was chosen waits to be chosen.</summary>
    public static ScoreSheet SheetOf(GoalTable table, IReadOnlyList<SelfChosen> rows, ScoringRules rules) => ScoreSheet.Of(table, rules, Chosen(rows.Where(row => IsWithinBand(row, table, rules))));

    /// <summary>Percents chosen, by indicator; of an indicator said twice the first.</summary>
    public static IReadOnlyDictionary<int, decimal> Chosen(IEnumerable<SelfChosen> rows) => rows.Where(row => row.Percent is not null).DistinctBy(row => row.Indicator).ToDictionary(row => row.Indicator, row => row.Percent!.Value);

    internal static IReadOnlyDictionary<int, decimal> Chosen(this IReadOnlyList<SelfScored> rows) => rows.Where(row => row.Percent is not null).ToDictionary(row => row.Indicator, row => row.Percent!.Value);

    static IEnumerable<PlacedProblem> OfRow(string place, Indicator indicator, IndicatorScore score, IReadOnlyList<SelfChosen> rows, ScoringRules rules, DateOnly on)
    {
        var said = rows.Where(row => row.Indicator == indicator.Id).ToList();
        if (said is [_, _, ..])
            yield return new(place, "self-evaluation/row-twice", $"指标“{indicator.Name}”填写了不止一次。");
        if (score.Grounds is ScoreGrounds.NoActual)
            yield return new(place, "self-evaluation/no-actual", $"指标“{indicator.Name}”没有填报实际完成值。");
        else if (score.Grounds is ScoreGrounds.ToChoose && OfChoice(place, "指标", indicator.Name, said is [var chosen, ..] ? chosen.Percent : null, rules.Bands.Of(score.Actual!.Answer!.Value)) is { } choice)
            yield return choice;
        foreach (var problem in OfWording(place, indicator.Name, said is [var first, ..] ? first.Explained : Explained.Nothing, score.MustExplain, on))
            yield return problem;
    }

    internal static IEnumerable<PlacedProblem> OfWording(string place, string name, Explained explained, bool must, DateOnly on)
    {
        if (must && explained.Cause is null)
            yield return new(place, "self-evaluation/no-cause", $"“{name}”偏离目标较大，请填写偏差原因。");
        if (explained.Cause is DeviationCause.Other && string.IsNullOrWhiteSpace(explained.Explanation))
            yield return new(place, "self-evaluation/no-explanation", $"“{name}”的偏差原因为其他，请说明。");
        if (must && explained.Measure is null || explained.Measure is { } given && string.IsNullOrWhiteSpace(given.Text))
            yield return new(place, "self-evaluation/no-measure", $"“{name}”偏离目标较大，请填写改进措施和完成日期。");
        if (explained.Measure is { } measure && measure.DueOn < on)
            yield return new(place, "self-evaluation/measure-too-early", $"“{name}”的改进措施完成日期早于报送日期。");
    }

    /// <summary>Only a judged row is chosen.</summary>
    static bool IsWithinBand(SelfChosen row, GoalTable table, ScoringRules rules) =>
        row.Percent is { } percent && table.Indicators.Any(indicator => indicator.Id == row.Indicator && indicator.Accrual is Accrual.Qualitative)
        && table.Actuals.Where(actual => actual.Indicator == row.Indicator && actual.Answer is not null).MaxBy(actual => (actual.AsOf, actual.Id)) is { Answer: { } answer }
        && rules.Bands.Of(answer) is var (from, to) && percent >= from && percent <= to;

    static string Place(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
