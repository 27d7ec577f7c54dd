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
/// wrote in another shape are made anew from their events. It takes the owner: see <see cref="DatabaseOwner"/>.
/// </summary>
public sealed class Migration(IDocumentStore store, IMessageStore messages, NpgsqlDataSource database, IServiceScopeFactory scopes, Rebuilding rebuilding, Settings settings)
{
    /// <summary>Raised whenever a stored state or fact changes its shape.</summary>
    const int Shape = 6;

    /// <param name="warned">Called with a sentence where the application's role could not be given what it needs.</param>
    public async Task Apply(Action<string> warned, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        var isOutdated = await Ask(connection, $"select coalesce(obj_description(to_regnamespace('{Store.Schema}')), '') <> '{Written}'", stop);
        // Columns cannot be added to rows that are there, and these rows come from the events anyway.
        if (isOutdated)
            await Execute(connection, string.Concat(rebuilding.FlatTables.Select(table => $"drop table if exists {table};")), stop);
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await messages.Admin.MigrateAsync();
        PostgreSqlObjectsInstaller.Install(connection, Jobs.Schedule.Schema);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PeopleDb>().Database.MigrateAsync(stop);
        if (await Rights.Grant(connection, settings.ApplicationRole, stop) is { } lacking)
            warned(lacking);
        if (isOutdated)
            await Reshape(connection, stop);
    }

    async Task Reshape(NpgsqlConnection connection, CancellationToken stop)
    {
        if (await Ask(connection, $"select exists (select from {Store.Schema}.mt_events)", stop))
            await rebuilding.Run(rebuilding.Names, _ => { }, stop);
        await Execute(connection, $"comment on schema {Store.Schema} is '{Written}'", stop);
    }

    static string Written => $"shape {Shape}";

    static async Task<bool> Ask(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var question = new NpgsqlCommand(sql, connection);
        return await question.ExecuteScalarAsync(stop) is true;
    }

    static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
