using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Hosting;

/// <summary>The role that this process runs as. Nothing that was recorded may be changed by it, whatever becomes of the program.</summary>
public sealed class RunningRole(NpgsqlDataSource database, IHostEnvironment environment, ILogger<RunningRole> log)
{
    // A member may become what he is a member of, and who makes roles may make himself one. Before the first migration there is nothing to rewrite.
    const string MayRewrite = $"""
        select current_user::text, exists (
          select from pg_class history
          join pg_namespace schema on schema.oid = history.relnamespace
          join pg_database on datname = current_database()
          join pg_roles me on rolname = current_user
          where format('%s.%s', nspname, relname) = any(string_to_array('{Rights.WrittenOnce}, {Store.Schema}.mt_streams', ', ')) and (rolsuper or rolcreaterole
            or pg_has_role(relowner, 'member') or pg_has_role(nspowner, 'member') or pg_has_role(datdba, 'member')
            or has_table_privilege(history.oid, 'update, delete, truncate, trigger') or relname <> 'mt_streams' and has_any_column_privilege(history.oid, 'update')))
        """;

    /// <summary>What is wrong with the role, as a sentence for the operator; null when it can rewrite nothing.</summary>
    public async Task<string?> Excess(CancellationToken stop)
    {
        await using var command = database.CreateCommand(MayRewrite);
        var (role, may) = (await command.Read(row => (row.GetString(0), row.GetBoolean(1)), stop))[0];
        return may ? $"The role {role} may change or delete recorded events: name one that only appends in ConnectionStrings__jixiao, and this one in ConnectionStrings__jixiao_owner (ops/runbooks/deploy.md)." : null;
    }

    /// <summary>A developer's own server is his own business; anywhere else a process that could rewrite does not start.</summary>
    /// <exception cref="RoleMistaken">The role can rewrite.</exception>
    public async Task Require(CancellationToken stop)
    {
        if (await ExcessNow(stop) is not { } excess)
            return;
        if (!environment.IsDevelopment())
            throw new RoleMistaken(excess);
        log.LogWarning("{Excess}", excess);
    }

    // A database that is away at the start is asked again by whoever asks for health.
    async Task<string?> ExcessNow(CancellationToken stop)
    {
        try
        {
            return await Excess(stop);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}

/// <summary>The database's role is one that must not run the application; the process does not start.</summary>
public sealed class RoleMistaken(string sentence) : Exception(sentence);
