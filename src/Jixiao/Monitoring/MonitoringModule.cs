using JasperFx.Events.Projections;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Monitoring.Alerts;
using Jixiao.Monitoring.Jobs;
using Jixiao.Monitoring.Scanning;
using Jixiao.Monitoring.Trial;
using Jixiao.Units;
using Marten;

namespace Jixiao.Monitoring;

/// <summary>Rules that watch, jobs that run them, alerts that are raised and cleared.</summary>
public sealed class MonitoringModule : IModule
{
    public const string ScanJob = "daily-scan";
    public const string EscalateJob = "escalate";

    public const string PlatformJob = "watch-platform";

    public IEnumerable<RecurringJob> Jobs =>
    [
        new(ScanJob, "30 1 * * *", UnitsView.EachDivisionAndUnit, (scope, day) => scope.Length == 6 ? new ScanDivision(scope, day) : new ScanUnit(scope, day)),
        new(EscalateJob, "0 7 * * *", UnitsView.EachUnit, (unit, day) => new EscalateUnit(unit, day)),
        new(PlatformJob, "*/5 * * * *", UnitsView.EachDivision, (division, day) => new WatchPlatform(division, day)) { Every = TimeSpan.FromMinutes(5) },
    ];

    public void Store(StoreOptions store)
    {
        store.Projections.Add(new StreamOf<Alert>(), ProjectionLifecycle.Inline);
        store.Projections.Add(new StreamOf<RuleBook>(), ProjectionLifecycle.Inline);
        // Lists are read in the order of the index over all of this, a page at a time, however many there are.
        store.Schema.For<Alert>()
            .Index([alert => alert.Urgency, alert => alert.RaisedOn, alert => alert.Id], index => index.Name = "mt_doc_alert_idx_in_order")
            .Duplicate(alert => alert.Urgency).Duplicate(alert => alert.IsOpen).Duplicate(alert => alert.Rule).Duplicate(alert => alert.Severity).Duplicate(alert => alert.Handling).Duplicate(alert => alert.HeldBy)
            .Duplicate(alert => alert.RaisedOn).Duplicate(alert => alert.MeasureDueOn!).Duplicate(alert => alert.MutedUntil!);
    }

    public void Services(IServiceCollection services) => services
        .AddScoped<AlertsView>().AddScoped<RuleBookView>().AddScoped<LightsView>().AddScoped<RuleBookTrialView>().AddScoped<UnitScan>().AddScoped<BureauScan>().AddScoped<UnitEscalation>().AddScoped<PlatformScan>().AddScoped<PlatformFacts>().AddScoped<JobsView>().AddScoped<RunJob>()
        .AddScoped<AlertBatch>().AddSingleton<AlertLedger>().AddSingleton<RuleMeter>();

    public void Routes(ApiRoutes api)
    {
        AlertsView.Map(api);
        HandleAlertEndpoint.Map(api);
        SettleAlertEndpoint.Map(api);
        SettleBatchEndpoint.Map(api.Bureau);
        SetEscalationEndpoint.Map(api.Bureau);
        RuleBookView.Map(api);
        RuleBookTrialView.Map(api);
        SetThresholdsEndpoint.Map(api.Bureau);
        SetWatchRuleEndpoint.Map(api.Bureau);
        LightsView.Map(api.Tables);
        JobsView.Map(api.Bureau);
        RunJobEndpoint.Map(api.Bureau);
    }
}
