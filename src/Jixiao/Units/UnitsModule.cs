using JasperFx.Events.Projections;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Units;

/// <summary>Departments and units of a division, registered, renamed, moved and closed in its bureau's tenant.</summary>
public sealed class UnitsModule : IModule
{
    public void Store(StoreOptions store)
    {
        store.Projections.Add(new StreamOf<Unit>(), ProjectionLifecycle.Inline);
        store.Projections.Add(new StreamOf<Department>(), ProjectionLifecycle.Inline);
        store.Schema.For<Unit>().Duplicate(unit => unit.Department);
    }

    public void Services(IServiceCollection services) => services.AddScoped<UnitsView>().AddScoped<RegistryView>();

    public void Routes(ApiRoutes api)
    {
        RegisterUnitEndpoint.Map(api.Bureau);
        RenameUnitEndpoint.Map(api.Bureau);
        AssignSectionEndpoint.Map(api.Bureau);
        MoveUnitEndpoint.Map(api.Bureau);
        CloseUnitEndpoint.Map(api.Bureau);
        RegistryView.Map(api.Bureau);
    }
}
