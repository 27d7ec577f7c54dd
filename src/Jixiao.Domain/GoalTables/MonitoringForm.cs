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

/// <summary>One row of the form's funds.</summary>
/// <param name="Source">Null for all together.</param>
/// <param name="Initial">年初预算.</param>
/// <param name="Adjusted">全年预算 as it counts on the day.</param>
/// <param name="Executed">1–N月执行数.</param>
public sealed record FundsRow(FundSource? Source, Money Initial, Money Adjusted, Money Executed)
{
    /// <summary>Whether there is nothing to show.</summary>
    public bool IsBlank => (Initial, Adjusted, Executed) == (Money.Zero, Money.Zero, Money.Zero);

    /// <summary>执行率 in percent, two decimals, half away from zero; null without a budget.</summary>
    public decimal? Rate => Adjusted == Money.Zero ? null : decimal.Round(Executed.InFen * 100m / Adjusted.InFen, 2, MidpointRounding.AwayFromZero);

    /// <summary>Of one source.</summary>
    public static FundsRow Of(GoalTable table, FundSource source, DateOnly day) => new(source, table.InitialOf(source), table.AdjustedOf(source, day), table.ExecutedOf(source, day));
}

/// <summary>One indicator of the form.</summary>
/// <param name="Indicator">With 年度指标值.</param>
/// <param name="Reached">1–N月执行情况; null when nothing was reported.</param>
/// <param name="Light">Of the day.</param>
public sealed record MonitoringRow(Indicator Indicator, Actual? Reached, LightOf Light);
