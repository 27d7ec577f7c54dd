using Jixiao.Hosting;

namespace Jixiao.Audit;

/// <summary>What was so, when it was known, who changed it and why.</summary>
public sealed class AuditModule : IModule
{
    public void Services(IServiceCollection services)
    {
        services.AddScoped<HistoryView>();
        services.AddScoped<EventWords>();
    }

    public void Routes(ApiRoutes api) => HistoryView.Map(api.Tables);
}
