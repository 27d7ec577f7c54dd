using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Hosting;

/// <summary>One part of the product, listed in Modules.cs: what it keeps, what it answers, what it repeats.</summary>
public interface IModule
{
    /// <summary>Its streams, projections and tables.</summary>
    void Store(StoreOptions store)
    {
    }

    /// <summary>Its services.</summary>
    void Services(IServiceCollection services)
    {
    }

    /// <summary>Its HTTP routes.</summary>
    void Routes(ApiRoutes api)
    {
    }

    /// <summary>Its recurring jobs.</summary>
    IEnumerable<RecurringJob> Jobs => [];

    /// <summary>What it makes anew from the events by itself.</summary>
    IEnumerable<OwnRebuild> Rebuilds => [];
}

/// <summary>Where a module hangs its routes: under a unit, under a bureau or beside it for its auditors, all behind the one gate, or at the session of whoever asks.</summary>
public sealed record ApiRoutes(RouteGroupBuilder Unit, RouteGroupBuilder Bureau, RouteGroupBuilder Audit, RouteGroupBuilder Session)
{
    /// <summary>The unit's tables of one year.</summary>
    public RouteGroupBuilder Tables { get; } = Unit.MapGroup("/years/{year}/goal-tables");
}
