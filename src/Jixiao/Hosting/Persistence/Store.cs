using JasperFx;
using JasperFx.Events;
using JasperFx.MultiTenancy;
using Marten;
using Npgsql;
using Weasel.Core;
using Wolverine.Marten;

namespace Jixiao.Hosting.Persistence;

/// <summary>Marten on one PostgreSQL database: conjoined tenants, streams with string keys, every event with its metadata, recorded time from the injected clock.</summary>
public static class Store
{
    public const string Schema = "jixiao";

    public static IServiceCollection AddStore(this IServiceCollection services, Settings settings, IEnumerable<IModule> modules)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(settings.ConnectionString));
        services.AddMarten(provider => Options(provider.GetRequiredService<TimeProvider>(), settings, modules, provider.GetRequiredService<NpgsqlDataSource>()))
            .IntegrateWithWolverine(wolverine => wolverine.UseWolverineManagedEventSubscriptionDistribution = settings.RunsWork)
            .BuildSessionsWith<RouteSessions>();
        return services;
    }

    /// <summary>The store's options; the sample opens a second store under its own clock. None but the owner's makes its schema by the way.</summary>
    public static StoreOptions Options(TimeProvider clock, Settings settings, IEnumerable<IModule> modules, NpgsqlDataSource database)
    {
        var store = new StoreOptions { DatabaseSchemaName = Schema, AutoCreateSchemaObjects = settings.IsOwner ? AutoCreate.CreateOrUpdate : AutoCreate.None };
        store.Connection(database);
        store.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, StoredJson.Configure);
        store.Policies.AllDocumentsAreMultiTenanted();
        store.Advanced.DefaultTenantUsageEnabled = false;
        store.DisableNpgsqlLogging = true;
        store.OpenTelemetry.TrackEventCounters();

        store.Events.TenancyStyle = TenancyStyle.Conjoined;
        store.Events.StreamIdentity = StreamIdentity.AsString;
        store.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        store.Events.TimeProvider = clock;
        store.Events.UseListenNotifyForEventAppends = true;
        // A state is never changed in place, so what a command was decided on serves to write its successor.
        store.Events.UseIdentityMapForAggregates = true;
        store.Events.MetadataConfig.EnableAll();
        store.Events.MetadataConfig.UserNameEnabled = true;
        // Found by their stored names from the first read on, not by the .NET type that happened to write them.
        store.Events.AddEventTypes(Kinds.All);
        store.Schema.For<Commands.ProcessedCommand>();
        store.Storage.ExtendedSchemaObjects.Add(SourceFiles.Table);
        store.Storage.ExtendedSchemaObjects.Add(PendingUploads.Table);
        store.Storage.ExtendedSchemaObjects.Add(Jobs.JobTables.Runs);
        store.Storage.ExtendedSchemaObjects.Add(Jobs.JobTables.Pieces);
        foreach (var module in modules)
            module.Store(store);
        return store;
    }
}
