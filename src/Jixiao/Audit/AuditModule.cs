using Jixiao.Audit.Changes;
using Jixiao.Audit.Entries;
using Jixiao.Audit.Samples;
using Jixiao.Audit.Search;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Audit;

/// <summary>What was so, when it was known, who changed it and why.</summary>
public sealed class AuditModule : IModule
{
    public IEnumerable<OwnRebuild> Rebuilds => [AuditFlattening.Instance.ToRebuild()];

    public void Store(StoreOptions store)
    {
        foreach (var table in AuditTables.All)
            store.Storage.ExtendedSchemaObjects.Add(table.Table);
        store.Projections.Subscribe(new AuditEntries());
    }

    public void Services(IServiceCollection services) => services.AddScoped<HistoryView>().AddScoped<EventWords>().AddScoped<StreamGate>().AddScoped<StateView>().AddScoped<RevisionsView>().AddScoped<ChangesView>().AddScoped<SampleView>().AddScoped<ReferencesView>();

    public void Routes(ApiRoutes api)
    {
        HistoryView.Map(api);
        StateView.Map(api);
        RevisionsView.Map(api.Audit);
        RevisionSheet.Map(api.Audit);
        ChangesView.Map(api.Audit);
        SampleView.Map(api.Audit);
        DifferenceView.Map(api);
    }
}
