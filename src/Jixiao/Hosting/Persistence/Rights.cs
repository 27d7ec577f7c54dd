using Jixiao.Hosting.Identity;
using Npgsql;

namespace Jixiao.Hosting.Persistence;

/// <summary>
/// What the role may do that the application runs as: anything with what is made from the events, but with the events themselves read and append alone. Each
/// migration grants it anew, since a new release brings new tables and functions.
/// </summary>
static class Rights
{
    /// <summary>The role where no other is named: ops/postgres/1-roles.sql makes it.</summary>
    const string Usual = PrivatePostgres.DatabaseRoles.Application;

    const string Schemas = $"{Store.Schema}, {Jobs.Schedule.Schema}, {PeopleDb.Schema}";

    /// <summary>Events, the evidence they name, and who signed in and was given what.</summary>
    public const string WrittenOnce = $"{Store.Schema}.mt_events, {Store.Schema}.source_file, {PeopleDb.Schema}.sign_in, {PeopleDb.Schema}.permission_change";

    /// <summary>Whatever has to do with events and streams and does not append.</summary>
    const string Rewriting = $"""
        select coalesce(string_agg(oid::regprocedure::text, ', '), '') from pg_proc
        where pronamespace = '{Store.Schema}'::regnamespace and prosrc ~ 'mt_(events|streams)' and proname not like 'mt\_quick\_append\_events%'
        """;

    /// <param name="named">The application's role; null where only the owner is named.</param>
    /// <returns>A sentence where something is lacking.</returns>
    /// <exception cref="RoleMistaken">There is no such role.</exception>
    public static async Task<string?> Grant(NpgsqlConnection connection, string? named, CancellationToken stop)
    {
        var role = named ?? Usual;
        await using var find = new NpgsqlCommand("select pg_has_role(oid, 'pg_read_all_stats', 'member') from pg_roles where rolname = $1", connection) { Parameters = { new() { Value = role } } };
        var seesAll = await find.ExecuteScalarAsync(stop) as bool?;
        if (seesAll is null && named is not null)
            throw new RoleMistaken($"The server has no role {role}: have ops/postgres/1-roles.sql run, or name another in ConnectionStrings__jixiao.");
        if (seesAll is null)
            return $"The server has no role {role}, so the application can only run as the owner, who may rewrite history: have ops/postgres/1-roles.sql run.";
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var ask = new NpgsqlCommand(Rewriting, connection);
        await using var grant = new NpgsqlCommand(Statements(Quoted(role), (string)(await ask.ExecuteScalarAsync(stop))!), connection);
        await grant.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
        return seesAll.Value ? null : $"{role} sees its own transactions only, so nobody but the application may append events: `grant pg_read_all_stats to {role}` takes a superuser.";
    }

    // A table made later, as by a rebuild, is reached by default; functions are given one by one. An append moves a stream's version on and its time, and nothing else of it.
    static string Statements(string role, string rewriting) => $"""
        revoke all on schema {Schemas} from public, {role};
        revoke all on all tables in schema {Schemas} from public, {role};
        revoke all on all sequences in schema {Schemas} from public, {role};
        revoke all on all routines in schema {Schemas} from public, {role};
        grant usage on schema {Schemas} to {role};
        grant select, insert, update, delete on all tables in schema {Schemas} to {role};
        grant usage, select on all sequences in schema {Schemas} to {role};
        grant execute on all routines in schema {Schemas} to {role};
        revoke update, delete on {WrittenOnce}, {Store.Schema}.mt_streams from {role};
        grant update (version, timestamp) on {Store.Schema}.mt_streams to {role};
        {(rewriting == "" ? "" : $"revoke execute on routine {rewriting} from {role};")}
        alter default privileges grant select, insert, update, delete on tables to {role};
        alter default privileges grant usage, select on sequences to {role};
        alter default privileges revoke execute on routines from public;
        """;

    static string Quoted(string role) => $"\"{role.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
