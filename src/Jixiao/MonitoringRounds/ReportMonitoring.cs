using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;

namespace Jixiao.MonitoringRounds;

/// <summary>Hands in a monitoring form, or another in its place, in time or late.</summary>
public static class ReportMonitoringEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/monitoring/{no:int}/report", Post).By(Permission.Execute);

    /// <summary>The round and the thresholds are those of the same transaction.</summary>
    public static Task<Answer> Send(CommandDoor door, MonitoringRoute route, SaidInForm said, IReadOnlyList<Evidence>? files, DateOnly today, Order order, CancellationToken stop) =>
        door.Send(route.Tenant, nameof(ReportMonitoring), Order.HashOf(route.Stream, nameof(ReportMonitoring), route.Round, said, files), order, async writing =>
        {
            var bureau = writing.Session.ForTenant(route.Table.Unit.Division.ToString());
            var round = await bureau.LoadAsync<Round>(route.Round, stop) ?? throw Refused.NotFound();
            var book = await bureau.LoadAsync<RuleBook>(RuleBook.Key, stop) ?? RuleBook.Empty(RuleBook.Key);
            var thresholds = book.ThresholdsOn(round.Period?.To ?? today).Values;
            var table = await writing.Decide(route.Stream, new ReportMonitoring(round, route.Table.Unit, said.Funds, said.Indicators, thresholds, today, files), stop, order.IfMatch);
            WorkingCopy.Saved(writing, route.Copy, order);
            return new(route.Stream, table.Version);
        }, stop);

    static async Task<CommandAnswer> Post(MonitoringRoute route, ReportBody body, HttpContext http, CommandDoor door, SourceFiles files, Today today, CancellationToken stop)
    {
        var named = await files.Named(route.Tenant, body.Files, stop);
        return await http.Answer(Send(door, route, body.ToSaid(), named, today.Date, http.ToReplace(), stop));
    }

    /// <param name="ForecastYuan">全年预计执行.</param>
    /// <param name="Cause">Of the spending.</param>
    public sealed record ReportBody(
        Money ForecastYuan, IReadOnlyList<RowBody> Indicators, DeviationCause? Cause = null, string? Explanation = null, CorrectiveMeasure? Measure = null, IReadOnlyList<string>? Files = null)
    {
        public SaidInForm ToSaid() => new(new(ForecastYuan, Cause, Explanation.OrNothing(), Trimmed(Measure)), [.. Indicators.Whole().Select(row => row.ToRow())]);
    }

    /// <param name="Indicator">Id of the indicator, not its row.</param>
    /// <param name="Forecast">In the target's unit; null when judged.</param>
    /// <param name="Judged">Null when measured.</param>
    public sealed record RowBody(
        int Indicator, decimal? Forecast = null, Attainment? Judged = null, DeviationCause? Cause = null, string? Explanation = null, Possibility? Possibility = null, CorrectiveMeasure? Measure = null, string? Remark = null)
    {
        public MonitoredIndicator ToRow() => new(Indicator, Forecast, Judged, Cause, Explanation.OrNothing(), Possibility, Trimmed(Measure), Remark.OrNothing());
    }

    static CorrectiveMeasure? Trimmed(CorrectiveMeasure? measure) => measure is null ? null : measure with { Text = measure.Text.Trim() };
}

/// <summary>What people say in a monitoring form.</summary>
public sealed record SaidInForm(MonitoredFunds Funds, IReadOnlyList<MonitoredIndicator> Indicators);
