using JasperFx.Events.Projections;
using Jixiao.Domain.Bureau;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Rounds;

/// <summary>The bureau's rounds (申报, 监控, 自评): who is called, until when, and how far they are.</summary>
public sealed class RoundsModule : IModule
{
    public void Store(StoreOptions store)
    {
        store.Projections.Add(new StreamOf<Round>(), ProjectionLifecycle.Inline);
        store.Projections.Add(new SubmissionsProjection(), ProjectionLifecycle.Inline);
        store.Schema.For<Round>().Duplicate(round => round.Year);
        store.Schema.For<Submission>().Duplicate(submission => submission.Year);
    }

    public void Services(IServiceCollection services) => services.AddScoped<RoundsView>().AddScoped<RoundProgressView>();

    public void Routes(ApiRoutes api)
    {
        OrderRoundEndpoint.Map(api.Bureau);
        ChangeRoundEndpoint.Map(api.Bureau);
        RoundsView.Map(api);
    }
}
