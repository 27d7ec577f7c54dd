using JasperFx.Events.Projections;
using Jixiao.Domain.Bureau;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Reserves;

/// <summary>Reserves (代编预算) of the bureau and of departments, split to units with the sum kept.</summary>
public sealed class ReservesModule : IModule
{
    public void Store(StoreOptions store)
    {
        store.Projections.Add(new StreamOf<Reserve>(), ProjectionLifecycle.Inline);
        store.Schema.For<Reserve>().Duplicate(reserve => reserve.Year);
    }

    public void Routes(ApiRoutes api)
    {
        var reserves = api.Bureau.MapGroup("/years/{year}/reserves");
        ReservesView.Map(reserves);
        SetReserveEndpoint.Map(reserves);
        SplitReserveEndpoint.Map(reserves);
    }
}
