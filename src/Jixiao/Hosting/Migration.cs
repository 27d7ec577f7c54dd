using Hangfire.PostgreSql;
using Marten;
using Npgsql;
using Wolverine.Persistence.Durability;

namespace Jixiao.Hosting;

/// <summary>Brings the database's schemas up to date: Marten's and the fact tables, Wolverine's messages, Hangfire's schedule.</summary>
public sealed class Migration(IDocumentStore store, IMessageStore messages, NpgsqlDataSource database)
{
    public async Task Apply(CancellationToken stop)
    {
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await messages.Admin.MigrateAsync();
        await using var connection = await database.OpenConnectionAsync(stop);
        PostgreSqlObjectsInstaller.Install(connection, Jobs.Schedule.Schema);
    }
}
