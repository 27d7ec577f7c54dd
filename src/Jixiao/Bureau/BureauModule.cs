using Jixiao.Bureau.Facts;
using Jixiao.Bureau.Indicators;
using Jixiao.Bureau.Ledger;
using Jixiao.Bureau.Reconciliation;
using Jixiao.Bureau.Rollups;
using Jixiao.Bureau.UnitProfile;
using Jixiao.Hosting;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Marten;

namespace Jixiao.Bureau;

/// <summary>What the finance bureau sees across its units: facts, sums, curves.</summary>
public sealed class BureauModule : IModule
{
    public const string ReconcileFactsJob = "reconcile-facts";

    public IEnumerable<RecurringJob> Jobs => [new(ReconcileFactsJob, "15 3 * * *", UnitsView.EachUnit, (unit, _) => new ReconcileUnitFacts(unit))];

    public IEnumerable<OwnRebuild> Rebuilds => [GoalTableFlattening.Instance.ToRebuild()];

    public void Store(StoreOptions store)
    {
        foreach (var table in FactTables.All)
            store.Storage.ExtendedSchemaObjects.Add(table.Table);
        store.Storage.ExtendedSchemaObjects.Add(ReconciliationView.Table);
        store.Projections.Subscribe(new GoalTableFacts());
    }

    public void Services(IServiceCollection services) => services
        .AddScoped<RollupView>().AddScoped<TablesView>().AddScoped<EntriesView>().AddScoped<CompareView>()
        .AddScoped<LedgerView>().AddScoped<UnitTablesView>().AddScoped<IndicatorsView>()
        .AddScoped<ReconciliationView>().AddSingleton<ReconciliationMeter>().AddSingleton<KnownLights>();

    public void Routes(ApiRoutes api)
    {
        RollupView.Map(api.Bureau);
        TablesView.Map(api.Bureau);
        EntriesView.Map(api.Bureau);
        CompareView.Map(api.Bureau);
        ExportEndpoint.Map(api.Bureau);
        ReconciliationView.Map(api.Bureau);
    }
}
