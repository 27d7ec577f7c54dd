using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.LifeCycle;
using Jixiao.Web;

namespace Jixiao.MonitoringRounds;

/// <summary>What a unit says in a monitoring form as it stands in the editor, letter by letter: amounts in 万元, days as date fields write them.</summary>
public sealed record TypedMonitoring(string Forecast, string Cause, string Explanation, string Measure, string MeasureDue, IReadOnlyList<TypedMonitoringRow> Rows) : ITyped<TypedMonitoring>
{
    /// <summary>What was handed in last; blank where nothing was.</summary>
    public static TypedMonitoring Of(MonitoringReport? report) => report is null
        ? new("", "", "", "", "", [])
        : new(
            report.Funds.Forecast.InWanYuan.ToString("0.00####", CultureInfo.InvariantCulture), $"{report.Funds.Cause}", report.Funds.Explanation ?? "",
            report.Funds.Measure?.Text ?? "", TypedCells.Day(report.Funds.Measure), [.. report.Indicators.Select(TypedMonitoringRow.Of)]);

    /// <inheritdoc/>
    public static TypedMonitoring Of(IFormCollection form) => new(
        form.One("forecast"), form.One("cause"), form.One("explanation"), form.One("measure"), form.One("measureDue"),
        [.. form.Lines("rows.", "indicator", "forecast", "cause", "explanation", "possibility", "measure", "measureDue", "remark").Select(c => new TypedMonitoringRow(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]))]);

    /// <inheritdoc/>
    public TypedMonitoring After(string act) => this;

    /// <summary>The row of an indicator; blank where there is none.</summary>
    public TypedMonitoringRow RowOf(int indicator) => Rows.FirstOrDefault(row => row.Indicator == indicator.ToString(CultureInfo.InvariantCulture)) ?? TypedMonitoringRow.Blank;

    /// <summary>What it says; an indicator without a forecast is left out.</summary>
    /// <exception cref="RuleBroken">What cannot be read.</exception>
    public SaidInForm Read() => new(
        new(Forecast.Length > 0 ? HttpJson.WanYuan(Forecast) : throw new RuleBroken("monitoring/no-forecast", "请填写全年预计执行数。"), TypedCells.Chosen<DeviationCause>(Cause), Explanation.OrNothing(), TypedCells.MeasureOf(Measure, MeasureDue)),
        [.. Rows.Where(row => row.Forecast.Length > 0).Select(row => row.Read())]);

    /// <summary>Whether both say the same; rows that say nothing are none.</summary>
    public bool SaysTheSameAs(TypedMonitoring other) => this with { Rows = other.Rows } == other && Rows.Where(row => !row.IsBlank).SequenceEqual(other.Rows.Where(row => !row.IsBlank));
}

/// <summary>A row of the form's indicators.</summary>
/// <param name="Indicator">Its id.</param>
/// <param name="Forecast">A number, or the name of a judgement.</param>
public sealed record TypedMonitoringRow(string Indicator, string Forecast, string Cause, string Explanation, string Possibility, string Measure, string MeasureDue, string Remark)
{
    public static TypedMonitoringRow Blank { get; } = new("", "", "", "", "", "", "", "");

    public bool IsBlank => this with { Indicator = "" } == Blank;

    public static TypedMonitoringRow Of(MonitoredIndicator row) => new(
        row.Indicator.ToString(CultureInfo.InvariantCulture), row.Forecast?.ToString(CultureInfo.InvariantCulture) ?? $"{row.Judged}", $"{row.Cause}", row.Explanation ?? "", $"{row.Possibility}",
        row.Measure?.Text ?? "", TypedCells.Day(row.Measure), row.Remark ?? "");

    public MonitoredIndicator Read()
    {
        var (value, answer) = ActualWords.Read(Forecast);
        return new(
            int.Parse(Indicator, CultureInfo.InvariantCulture), value, answer, TypedCells.Chosen<DeviationCause>(Cause), Explanation.OrNothing(), TypedCells.Chosen<Possibility>(Possibility),
            TypedCells.MeasureOf(Measure, MeasureDue), Remark.OrNothing());
    }
}
