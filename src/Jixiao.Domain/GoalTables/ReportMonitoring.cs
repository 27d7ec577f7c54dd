using Jixiao.Domain.Bureau;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Domain.Units;

namespace Jixiao.Domain.GoalTables;

/// <summary>
/// Hands in the monitoring form of a round (填报执行监控表), again until the bureau has accepted it. What is red or yellow needs a cause and a corrective measure with its day, a
/// forecast that misses its target how likely the target still is. After the round's closing day is late and allowed.
/// </summary>
/// <param name="Round">A monitoring round of the table's year that calls the unit, begun and not ended.</param>
/// <param name="Unit">The table's unit.</param>
/// <param name="Funds">Of the spending.</param>
/// <param name="Indicators">One for every indicator, in any order.</param>
/// <param name="Thresholds">Those in force on the last day of the round's period.</param>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Files">佐证材料; null for none.</param>
public sealed record ReportMonitoring(
    Round Round, UnitCode Unit, MonitoredFunds Funds, IReadOnlyList<MonitoredIndicator> Indicators, Thresholds Thresholds, DateOnly On, IReadOnlyList<Evidence>? Files = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.ReportMonitoring);
        var asOf = MonitoringRules.AsOf(Round, Unit, table, On);
        if (table.MonitoredIn(Round.Id) is { Stage: MonitoringStage.Accepted })
            throw new RuleBroken("monitoring/accepted", "执行监控表已审核通过，不能再填报。");
        var lights = TableLight.Of(LightBasis.Of(table, asOf), Thresholds);
        MonitoringRules.Check(Funds, lights.Budget.Light, asOf);
        var rows = MonitoringRules.InOrder(Indicators, table);
        foreach (var (row, indicator) in rows.Zip(table.Indicators))
            MonitoringRules.Check(row, indicator, lights[indicator.Id]!.Light, asOf);
        return [new MonitoringReported(Round.Id, Round.ClosesOn, asOf, Funds, rows, Thresholds, On, Files)];
    }
}

/// <summary>What a monitoring form must say.</summary>
static class MonitoringRules
{
    /// <summary>The last day of the round's period, when the form of the day belongs to the round.</summary>
    /// <exception cref="RuleBroken">As <see cref="RoundCalls.RequireCall"/>.</exception>
    public static DateOnly AsOf(Round round, UnitCode unit, GoalTable table, DateOnly on)
    {
        round.RequireCall(RoundKind.Monitoring, unit, table.Year, on);
        return round.Period?.To ?? throw new RuleBroken("monitoring/other-round", "该轮次不是绩效监控轮次。");
    }

    /// <summary>The rows as the table has its indicators.</summary>
    /// <exception cref="RuleBroken"><c>indicator/unknown</c>, <c>monitoring/row-twice</c>, <c>monitoring/row-missing</c>.</exception>
    public static IReadOnlyList<MonitoredIndicator> InOrder(IReadOnlyList<MonitoredIndicator> rows, GoalTable table)
    {
        if (rows.FirstOrDefault(row => table.Indicators.All(i => i.Id != row.Indicator)) is { } unknown)
            throw new RuleBroken("indicator/unknown", $"本表没有编号为{unknown.Indicator}的指标。");
        var byId = rows.ToLookup(row => row.Indicator);
        return [.. table.Indicators.Select(indicator => byId[indicator.Id].ToList() switch
        {
            [var row] => row,
            [] => throw new RuleBroken("monitoring/row-missing", $"指标“{indicator.Name}”没有填写全年预计完成。"),
            _ => throw new RuleBroken("monitoring/row-twice", $"指标“{indicator.Name}”填写了不止一次。"),
        })];
    }

    /// <exception cref="RuleBroken"><c>monitoring/forecast-negative</c> and what a deviation must say.</exception>
    public static void Check(MonitoredFunds funds, Light light, DateOnly asOf)
    {
        if (funds.Forecast < Money.Zero)
            throw new RuleBroken("monitoring/forecast-negative", "全年预计执行数不能小于0。");
        Check("预算执行", funds.Cause, funds.Explanation, funds.Measure, light, asOf);
    }

    /// <exception cref="RuleBroken">As <see cref="ActualRules.Check"/>, <c>monitoring/no-possibility</c>, and what a deviation must say.</exception>
    public static void Check(MonitoredIndicator row, Indicator indicator, Light light, DateOnly asOf)
    {
        ActualRules.Check(indicator, row.Forecast, row.Judged);
        if (row.Possibility is null && !indicator.WouldMeet(row.Forecast, row.Judged))
            throw new RuleBroken("monitoring/no-possibility", $"指标“{indicator.Name}”预计不能达到指标值，必须填写完成可能性。");
        Check(indicator.Name, row.Cause, row.Explanation, row.Measure, light, asOf);
    }

    static void Check(string name, DeviationCause? cause, string? explanation, CorrectiveMeasure? measure, Light light, DateOnly asOf)
    {
        var deviates = light is Light.Red or Light.Yellow;
        if (deviates && cause is null)
            throw new RuleBroken("monitoring/no-cause", $"“{name}”为{Named(light)}灯，必须填写偏差原因。");
        if (cause is DeviationCause.Other && string.IsNullOrWhiteSpace(explanation))
            throw new RuleBroken("monitoring/no-explanation", $"“{name}”的偏差原因为其他，必须说明。");
        if (deviates && measure is null || measure is { Text: "" })
            throw new RuleBroken("monitoring/no-measure", $"“{name}”为{Named(light)}灯，必须填写纠偏措施和完成日期。");
        if (measure is { } given && given.DueOn < asOf)
            throw new RuleBroken("monitoring/measure-too-early", $"“{name}”的纠偏措施完成日期早于监控期末。");
    }

    static string Named(Light light) => light is Light.Red ? "红" : "黄";
}
