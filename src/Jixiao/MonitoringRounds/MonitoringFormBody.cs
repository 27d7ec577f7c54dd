using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.MonitoringRounds;

/// <summary>A monitoring form as programs read it.</summary>
/// <param name="AsOf">The last day of the period.</param>
/// <param name="State">Null while nothing was handed in.</param>
/// <param name="ReadAt">The version of the table that the form shows; today's while nothing was handed in.</param>
/// <param name="Version">The version of the table now, which a decision names.</param>
/// <param name="ForecastYuan">全年预计执行; null while nothing was handed in.</param>
public sealed record MonitoringFormBody(
    string Round, string RoundName, DateOnly DueOn, DateOnly AsOf, MonitoringStage? State, DateOnly? FirstOn, DateOnly? On, int? DaysLate, string? ReturnReason, IReadOnlyList<ReturnedPlace> Places,
    string? Opinion, DateOnly? AcceptedOn, long ReadAt, long Version, Light Light, LightOf BudgetLight, FundsBody Funds, IReadOnlyList<FundsBody> BySource,
    Money? ForecastYuan, DeviationCause? Cause, string? Explanation, CorrectiveMeasure? Measure, IReadOnlyList<MonitoringRowBody> Indicators, IReadOnlyList<Evidence> Files)
{
    public static MonitoringFormBody Of(MonitoringSheet sheet)
    {
        var (report, form) = (sheet.Report, sheet.Form);
        return new(
            sheet.Round.Id, sheet.Round.Name, sheet.Round.ClosesOn, form.AsOf, report?.Stage, report?.FirstOn, report?.On, report?.DaysLate, report?.Returned?.Reason, report?.Returned?.Places ?? [],
            report?.Opinion, report?.AcceptedOn, sheet.Shown.Version, sheet.Now.Version, form.Light.Light, form.Light.Budget, FundsBody.Of(form.Funds), [.. form.BySource.Select(FundsBody.Of)],
            report?.Funds.Forecast, report?.Funds.Cause, report?.Funds.Explanation, report?.Funds.Measure,
            [.. form.Rows.Select(row => MonitoringRowBody.Of(row, report?.Indicators.FirstOrDefault(said => said.Indicator == row.Indicator.Id)))], report?.Files ?? []);
    }
}

/// <summary>One row of the form's funds.</summary>
/// <param name="Source">Null for all together.</param>
public sealed record FundsBody(FundSource? Source, Money InitialYuan, Money AdjustedYuan, Money ExecutedYuan, decimal? RatePercent)
{
    public static FundsBody Of(FundsRow row) => new(row.Source, row.Initial, row.Adjusted, row.Executed, row.Rate);
}

/// <summary>One indicator of the form: its target, what was reached, its light, and what the unit said.</summary>
/// <param name="Indicator">Its id.</param>
public sealed record MonitoringRowBody(
    int Indicator, string Name, string Target, decimal? Reached, Attainment? Answer, DateOnly? ReachedOn, LightOf Light,
    decimal? Forecast, Attainment? Judged, DeviationCause? Cause, string? Explanation, Possibility? Possibility, CorrectiveMeasure? Measure, string? Remark)
{
    public static MonitoringRowBody Of(MonitoringRow row, MonitoredIndicator? said) => new(
        row.Indicator.Id, row.Indicator.Name, row.Indicator.Target.Raw, row.Reached?.Value, row.Reached?.Answer, row.Reached?.AsOf, row.Light,
        said?.Forecast, said?.Judged, said?.Cause, said?.Explanation, said?.Possibility, said?.Measure, said?.Remark);
}
