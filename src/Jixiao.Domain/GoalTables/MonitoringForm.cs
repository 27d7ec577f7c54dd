using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Domain.GoalTables;

/// <summary>All that a monitoring form (执行监控表) shows without anybody filling it in, read from a table as it was known at some version.</summary>
/// <param name="AsOf">The last day of the period.</param>
/// <param name="Funds">年度资金总额.</param>
/// <param name="BySource">Of each source that has a budget or payments.</param>
/// <param name="Light">The table's lights of the day.</param>
/// <param name="Rows">In the form's order.</param>
public sealed record MonitoringForm(DateOnly AsOf, FundsRow Funds, IReadOnlyList<FundsRow> BySource, TableLight Light, IReadOnlyList<MonitoringRow> Rows)
{
    /// <summary>Of a table, by thresholds.</summary>
    public static MonitoringForm Of(GoalTable table, DateOnly asOf, Thresholds thresholds)
    {
        var light = TableLight.Of(LightBasis.Of(table, asOf), thresholds);
        return new(
            asOf, new(null, table.Initial, table.AdjustedBy(asOf), table.ExecutedBy(asOf)),
            [.. Enum.GetValues<FundSource>().Select(source => FundsRow.Of(table, source, asOf)).Where(row => !row.IsBlank)],
            light, [.. table.Indicators.Select(indicator => new MonitoringRow(indicator, table.LatestActual(indicator.Id, asOf), light[indicator.Id]!))]);
    }
}

/// <summary>One indicator of the form.</summary>
/// <param name="Indicator">With 年度指标值.</param>
/// <param name="Reached">1–N月执行情况; null when nothing was reported.</param>
/// <param name="Light">Of the day.</param>
public sealed record MonitoringRow(Indicator Indicator, Actual? Reached, LightOf Light);
