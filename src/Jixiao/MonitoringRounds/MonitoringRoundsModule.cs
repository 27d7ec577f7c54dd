using Jixiao.Hosting;
using Jixiao.LifeCycle;

namespace Jixiao.MonitoringRounds;

/// <summary>What units hand in for a monitoring round (执行监控), what the bureau says of it, and what has to be put right (整改).</summary>
public sealed class MonitoringRoundsModule : IModule
{
    public void Services(IServiceCollection services) =>
        services.AddScoped<MonitoringFormView>().AddScoped<MonitoredView>().AddScoped<MonitoringBoardView>().AddScoped<RectificationsView>().AddScoped<ManyTables>();

    public void Routes(ApiRoutes api)
    {
        MonitoringFormView.Map(api.Tables);
        ReportMonitoringEndpoint.Map(api.Tables);
        WorkingCopyEndpoint.Map(api.Tables, "/{code}/monitoring/{no:int}/working-copy", async http => (await MonitoringRoute.BindAsync(http))!.Copy);
        ReviewMonitoringEndpoint.Map(api.Tables);
        RectifyEndpoint.Map(api.Tables);
        MonitoringBoardView.Map(api);
        AcceptMany.Map(api.Bureau);
        RectificationsView.Map(api);
    }
}
