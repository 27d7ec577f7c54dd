using Jixiao.Hosting;

namespace Jixiao.Reviewing;

/// <summary>The desk of a department's reviewer and of a bureau's officer: what waits for a decision across units, and one decision for many.</summary>
public sealed class ReviewingModule : IModule
{
    public void Services(IServiceCollection services)
    {
        services.AddScoped<WorkListView>();
        services.AddScoped<ProgressView>();
        services.AddScoped<DeskView>();
        services.AddScoped<BatchDecision>();
    }

    public void Routes(ApiRoutes api) => DecideBatchEndpoint.Map(api.Bureau);
}
