using JasperFx.Events.Projections;
using Jixiao.Hosting;
using Marten;

namespace Jixiao.Bureau;

/// <summary>What the finance bureau sees across its units: facts, sums, curves.</summary>
public sealed class BureauModule : IModule
{
    public void Store(StoreOptions store)
    {
        foreach (var table in GoalTableFactTables.All)
            store.Storage.ExtendedSchemaObjects.Add(table);
        store.Projections.Add(new GoalTableFactsProjection(), ProjectionLifecycle.Async, GoalTableFactsProjection.Name, options =>
        {
            // A page is applied tenant by tenant, so a larger one is fewer statements of more rows.
            options.BatchSize = 5_000;
            foreach (var table in GoalTableFactTables.All)
                options.DeleteDataInTableOnTeardown(table.Identifier.QualifiedName);
        });
    }

    public void Services(IServiceCollection services) => services.AddScoped<RollupView>();

    public void Routes(ApiRoutes api) => RollupView.Map(api.Bureau);
}
