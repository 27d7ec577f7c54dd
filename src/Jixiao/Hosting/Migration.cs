using Hangfire.PostgreSql;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Marten;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Wolverine.Persistence.Durability;

namespace Jixiao.Hosting;

/// <summary>
/// Brings the database's schemas up to date: Marten's and the fact tables, Wolverine's messages, Hangfire's schedule, people. States that an earlier build
/// wrote in another shape are made anew from their events.
/// </summary>
public sealed class Migration(IDocumentStore store, IMessageStore messages, NpgsqlDataSource database, IServiceScopeFactory scopes)
{
    /// <summary>Raised whenever a stored state or fact changes its shape.</summary>
    const int Shape = 2;

    public async Task Apply(CancellationToken stop)
    {
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await messages.Admin.MigrateAsync();
        await using var connection = await database.OpenConnectionAsync(stop);
        PostgreSqlObjectsInstaller.Install(connection, Jobs.Schedule.Schema);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PeopleDb>().Database.MigrateAsync(stop);
        await Reshape(connection, stop);
    }

    async Task Reshape(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var written = new NpgsqlCommand($"select coalesce(obj_description('{Store.Schema}'::regnamespace), ''), exists (select from {Store.Schema}.mt_events)", connection);
        await using (var found = await written.ExecuteReaderAsync(stop))
        {
            await found.ReadAsync(stop);
            if (found.GetString(0) == Written)
                return;
            if (found.GetBoolean(1))
                await store.Rebuild(Rebuilding.Names(store), _ => { }, stop);
        }
        await using var write = new NpgsqlCommand($"comment on schema {Store.Schema} is '{Written}'", connection);
        await write.ExecuteNonQueryAsync(stop);
    }

    static string Written => $"shape {Shape}";
}
