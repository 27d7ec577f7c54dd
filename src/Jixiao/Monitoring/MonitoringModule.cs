using JasperFx.Events.Projections;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Monitoring.Scanning;
using Jixiao.Monitoring.Trial;
using Marten;

namespace Jixiao.Monitoring;

/// <summary>Rules that watch, jobs that run them, alerts that are raised and cleared.</summary>
public sealed class MonitoringModule : IModule
{
    public const string ScanJob = "daily-scan";

    public IEnumerable<RecurringJob> Jobs => [new(ScanJob, "30 1 * * *", day => new DailyScan(day))];

    public void Store(StoreOptions store)
    {
        store.Projections.Add(new StreamOf<Alert>(), ProjectionLifecycle.Inline);
        store.Projections.Add(new StreamOf<RuleBook>(), ProjectionLifecycle.Inline);
        store.Schema.For<Alert>().Duplicate(alert => alert.IsOpen);
    }

    public void Services(IServiceCollection services) => services
        .AddScoped<AlertsView>().AddScoped<RuleBookView>().AddScoped<LightsView>().AddScoped<RuleBookTrialView>().AddScoped<UnitScan>().AddScoped<BureauScan>().AddSingleton<AlertLedger>();

    public void Routes(ApiRoutes api)
    {
        AlertsView.Map(api);
        RuleBookView.Map(api);
        RuleBookTrialView.Map(api);
        SetThresholdsEndpoint.Map(api.Bureau);
        SetWatchRuleEndpoint.Map(api.Bureau);
        LightsView.Map(api.Tables);
    }
}
