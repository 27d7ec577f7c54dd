using Jixiao.Domain.GoalTables;
using Jixiao.LifeCycle;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.MonitoringRounds;

/// <summary>What two people said in one monitoring form, line by line.</summary>
static class MonitoringLines
{
    public static IReadOnlyList<BothLine> Compare(TypedMonitoring mine, TypedMonitoring now, GoalTable table, IStringLocalizer<Texts> texts) =>
    [
        new(texts["Monitoring.Forecast"], mine.Forecast, now.Forecast),
        new(texts["Monitoring.FundsDeviation"], Said(texts, mine.Cause, mine.Explanation, mine.Measure, mine.MeasureDue), Said(texts, now.Cause, now.Explanation, now.Measure, now.MeasureDue)),
        .. table.Indicators.Select(indicator => new BothLine(indicator.Name, Said(texts, mine.RowOf(indicator.Id)), Said(texts, now.RowOf(indicator.Id)))),
    ];

    static string Said(IStringLocalizer<Texts> texts, TypedMonitoringRow row) => Said(
        texts, row.Cause, TypedCells.Chosen<Attainment>(row.Forecast) is { } judged ? texts[$"Attainment.{judged}"] : row.Forecast, row.Explanation,
        TypedCells.Chosen<Possibility>(row.Possibility) is { } likely ? texts[$"Possibility.{likely}"] : "", row.Measure, row.MeasureDue, row.Remark);

    static string Said(IStringLocalizer<Texts> texts, string cause, params IEnumerable<string> others) =>
        string.Join(' ', others.Prepend(TypedCells.Chosen<Domain.Monitoring.DeviationCause>(cause) is { } named ? texts[$"Cause.{named}"] : "").Where(text => text.Length > 0));
}
