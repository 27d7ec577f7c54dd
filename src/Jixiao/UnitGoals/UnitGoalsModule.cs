using JasperFx.Events.Projections;
using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.UnitGoals;

/// <summary>A unit's own goals of a year, and the year's view with its tables and sums.</summary>
public sealed class UnitGoalsModule : IModule
{
    public void Store(StoreOptions store) => store.Projections.Add(new StreamOf<UnitYearGoals>(), ProjectionLifecycle.Inline);

    public void Services(IServiceCollection services) => services.AddScoped<UnitYearView>();

    public void Routes(ApiRoutes api) => UnitYearView.Map(api.Unit);
}
