using Jixiao.Hosting;
using Marten;

namespace Jixiao.Treasury;

/// <summary>The treasury's batches: what was paid is recorded as it was paid.</summary>
public sealed class TreasuryModule : IModule
{
    public void Store(StoreOptions store)
    {
        store.Storage.ExtendedSchemaObjects.Add(KnownRows.Table);
        store.Schema.For<TreasuryBatch>().UseOptimisticConcurrency(true).Duplicate(batch => batch.SentAt);
    }

    public void Services(IServiceCollection services)
    {
        services.AddSingleton<RecordPayments>();
        services.AddScoped<RefusalWords>();
        services.AddScoped<TreasuryView>();
    }

    public void Routes(ApiRoutes api) => RecordPaymentsEndpoint.Map(api.Bureau);
}
