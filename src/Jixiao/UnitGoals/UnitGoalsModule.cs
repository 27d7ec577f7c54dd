using JasperFx.Events.Projections;
using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;
using Marten;

namespace Jixiao.UnitGoals;

/// <summary>A unit's own goals of a year, and the year's view with its tables and sums.</summary>
public sealed class UnitGoalsModule : IModule
{
    public void Store(StoreOptions store)
    {
        store.Projections.Add(new StreamOf<UnitYearGoals>(), ProjectionLifecycle.Inline);
        store.Schema.For<UnitYearGoals>().Duplicate(goals => goals.Year).Duplicate(goals => goals.Standing.Stage).Duplicate(goals => goals.Standing.HeldBy).Duplicate(goals => goals.AwaitsRecheck);
    }

    public void Services(IServiceCollection services) => services.AddScoped<UnitYearView>().AddScoped<UnitTodoView>();

    public void Routes(ApiRoutes api)
    {
        UnitYearView.Map(api.Unit);
        var goals = api.Unit.MapGroup("/years/{year}/unit-goals");
        UnitGoalsView.Map(goals);
        StateUnitGoalsEndpoint.Map(goals);
        WorkingCopyEndpoint.Map(goals, "/working-copy", async http => (await UnitGoalsRoute.BindAsync(http))!.Stream);
        ReviewUnitGoalsEndpoint.Map(goals);
        AdjustUnitGoalsEndpoint.Map(goals);
        EndUnitGoalsEndpoint.Map(goals);
    }
}
