using System.Net;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Jixiao.Journeys.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jixiao.Journeys.Hosting;

/// <summary>Whatever is tried over the application's own connection, what was recorded stays as it was written.</summary>
public sealed class NothingRewritesHistory(SharedInstance shared)
{
    static readonly string[] WrittenOnce = ["jixiao.mt_events", "jixiao.source_file", "people.sign_in", "people.permission_change"];

    static readonly string[] Attempts =
    [
        .. WrittenOnce.Append("jixiao.mt_streams").SelectMany(table => new[]
        {
            $"delete from {table}", $"truncate {table}", $"truncate {table} cascade", $"drop table {table}", $"drop table {table} cascade", $"lock table {table} in access exclusive mode",
            $"alter table {table} disable trigger all", $"alter table {table} disable trigger user", $"alter table {table} add column more text", $"alter table {table} rename to other",
            $"alter table {table} owner to current_user", $"alter table {table} set schema public", $"alter table {table} disable row level security",
            $"create index on {table} (tableoid)", $"create trigger t before insert on {table} for each row execute function suppress_redundant_updates_trigger()",
            $"create rule r as on insert to {table} do instead nothing", $"create table public.child () inherits ({table})", $"comment on table {table} is ''",
        }),
        "with gone as (delete from jixiao.mt_events returning *) select count(*) from gone",
        "insert into jixiao.mt_events select * from jixiao.mt_events on conflict (seq_id) do update set data = '{}'",
        "merge into jixiao.mt_events old using jixiao.mt_events new on old.seq_id = new.seq_id when matched then delete",
        "select * from jixiao.mt_events for update", "delete from only jixiao.mt_events",
        "alter table jixiao.mt_events drop constraint pkey_mt_events_seq_id", "drop index jixiao.pk_mt_events_stream_and_version",
        "set session_replication_role = replica", "alter role current_user set session_replication_role = replica", "alter database postgres set session_replication_role = replica",
        "alter system set session_replication_role = replica",
        "set role jixiao_owner", "set role postgres", "set session authorization jixiao_owner", "grant jixiao_owner to current_user", "alter role current_user superuser", "create role helper",
        "reassign owned by jixiao_owner to current_user", "drop owned by jixiao_owner", "alter default privileges for role jixiao_owner grant all on tables to current_user",
        // What may not be granted is granted with a warning, and to no effect.
        "grant update, delete on jixiao.mt_events to current_user with grant option; delete from jixiao.mt_events",
        "drop schema jixiao cascade", "alter schema jixiao rename to other", "create schema aside", "create table jixiao.another (id int)", "create table public.another (id int)", "create temporary table another (id int)",
        "create or replace function jixiao.rewrite() returns void language sql as 'delete from jixiao.mt_events'", "create extension pg_trgm",
        "select setval('jixiao.mt_events_sequence', 1)", "alter sequence jixiao.mt_events_sequence restart",
        "copy jixiao.mt_events from program 'true'", "copy jixiao.mt_events to '/tmp/events'", "select lo_import('/etc/passwd')", "select pg_read_file('postgresql.conf')",
    ];

    [Fact]
    public async Task nothing_that_is_tried_changes_a_row()
    {
        var (instance, unit) = await Lived();
        var before = await Rows(instance);
        Assert.True(before.Count > 5);

        List<string> attempts = [.. Attempts, .. await Columns(instance)];
        Assert.All(await Tried(instance, attempts), outcome => Assert.StartsWith("42501 ", outcome, StringComparison.Ordinal));

        Assert.Equal(before, await Rows(instance));
        _ = (await unit.Spend(unit.Code(1), "1.00", "2023-04-01")).Ok;
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, SharedInstance.NewDivision()).Api.Get("/years/2023")).Problem);
    }

    [Fact]
    public async Task no_function_of_the_store_that_rewrites_can_be_called()
    {
        var (instance, _) = await Lived();
        var before = await Rows(instance);
        var functions = await Asked(instance, """
            select format('select %s(%s)', oid::regproc, (select string_agg(format('null::%s', format_type(type, null)), ', ' order by n) from unnest(proargtypes::oid[]) with ordinality as of(type, n)))
            from pg_proc where pronamespace = 'jixiao'::regnamespace and prosrc ~ 'mt_(events|streams)' and prorettype <> 'trigger'::regtype and proname <> 'mt_quick_append_events' order by proname
            """);
        Assert.Contains(functions, call => call.Contains("mt_archive_stream", StringComparison.Ordinal));

        Assert.All(await Tried(instance, functions), outcome => Assert.StartsWith("42501 permission denied for function ", outcome, StringComparison.Ordinal));

        Assert.Equal(before, await Rows(instance));
    }

    [Fact]
    public async Task what_may_be_called_at_all_appends_or_has_nothing_to_do_with_events_and_never_acts_as_somebody_else()
    {
        var (instance, _) = await Lived();
        const string Callable = "from pg_proc where pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) and has_function_privilege('jixiao_app', oid, 'execute') and prorettype <> 'trigger'::regtype";
        Assert.Equal(["mt_quick_append_events"], await Asked(instance, $"select proname::text {Callable} and prosrc ~ 'mt_(events|streams)'"));
        Assert.Empty(await Asked(instance, $"select proname::text {Callable} and prosecdef"));
    }

    [Fact]
    public async Task who_may_what_is_the_same_after_a_rebuild_and_another_migration()
    {
        await using var instance = await shared.Another();
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var code = await unit.Approved(1);
        const string Rights = "select format('%s %s', oid::regclass, array_to_string(array(select unnest(relacl)::text order by 1), ' ')) from pg_class where relnamespace in ('jixiao'::regnamespace, 'people'::regnamespace, 'hangfire'::regnamespace) and relkind in ('r', 'S') order by 1";
        var before = await Asked(instance, Rights);

        await instance.Rebuild();
        Assert.Equal(before, await Asked(instance, Rights));
        await instance.App.Services.GetRequiredService<DatabaseOwner>().Migrate(Assert.Fail, TestContext.Current.CancellationToken);
        Assert.Equal(before, await Asked(instance, Rights));

        _ = (await unit.Spend(code, "1.00", "2023-04-01")).Ok;
        Assert.Equal(["{jixiao_app=ar/jixiao_owner,jixiao_owner=arwdDxt/jixiao_owner}"], await Asked(instance, "select array(select left(unnest(relacl)::text, 40) order by 1)::text from pg_class where oid = 'jixiao.mt_events'::regclass"));
    }

    [Fact]
    public async Task a_role_that_may_rewrite_runs_nothing_but_a_developers_own_server()
    {
        var database = await shared.NewDatabase();
        foreach (var much in new[] { database.Owner, database.Superuser })
        {
            await using var development = await Instance.Start(database with { Application = much }, roles: "web");
            Assert.Equal((HttpStatusCode.OK, "Degraded"), await Health(development));
            await development.App.Services.GetRequiredService<RunningRole>().Require(TestContext.Current.CancellationToken);
            await using var production = await Instance.Start(database with { Application = much }, "Production", "web");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await Health(production));
            var refused = await Assert.ThrowsAsync<RoleMistaken>(() => production.App.Services.GetRequiredService<RunningRole>().Require(TestContext.Current.CancellationToken));
            Assert.Contains("ConnectionStrings__jixiao_owner", refused.Message, StringComparison.Ordinal);
        }
        await using var proper = await Instance.Start(database, "Production", "web");
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Health(proper));
        await proper.App.Services.GetRequiredService<RunningRole>().Require(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task what_was_made_as_one_role_is_handed_over_by_the_script_with_everything_in_it()
    {
        var database = await shared.NewDatabase(withRoles: false);
        var division = SharedInstance.NewDivision();
        string code;
        await using (var former = await Instance.Start(new(database.Superuser, database.Superuser, database.Superuser)))
            code = await (await OneUnit.Registered(former, division)).Approved(1);

        await Databases.MakeRoles(database);

        await using var instance = await Instance.Start(database, "Production");
        Assert.Equal(["0"], await Asked(instance, """
            select count(*)::text from (select relowner from pg_class where relnamespace in ('jixiao'::regnamespace, 'people'::regnamespace, 'hangfire'::regnamespace)
            union all select proowner from pg_proc where pronamespace = 'jixiao'::regnamespace union all select nspowner from pg_namespace where nspname in ('jixiao', 'people', 'hangfire')) as owned(by) where by <> 'jixiao_owner'::regrole
            """));
        Assert.All(await Tried(instance, Attempts), outcome => Assert.StartsWith("42501 ", outcome, StringComparison.Ordinal));
        _ = (await OneUnit.Unknown(instance, division).Spend(code, "1.00", "2023-04-01")).Ok;
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Health(instance));
    }

    async Task<(Instance, OneUnit)> Lived()
    {
        var instance = await shared.Started();
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        _ = await unit.Spend(await unit.Approved(1), "1.00", "2023-03-01");
        return (instance, unit);
    }

    /// <summary>One attempt on each column that an append does not move.</summary>
    static async Task<IEnumerable<string>> Columns(Instance instance) => await Asked(instance, """
        select format('update %s set %I = %I', attrelid::regclass, attname, attname) from pg_attribute where attnum > 0 and not attisdropped
        and (attrelid = any('{jixiao.mt_events, jixiao.source_file, people.sign_in, people.permission_change}'::regclass[]) or attrelid = 'jixiao.mt_streams'::regclass and attname not in ('version', 'timestamp'))
        """);

    /// <summary>What came of each over the application's own connection, taken back where it was not refused.</summary>
    static async Task<IReadOnlyList<string>> Tried(Instance instance, IEnumerable<string> attempts)
    {
        var outcomes = new List<string>();
        foreach (var sql in attempts)
        {
            await using var connection = await instance.App.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
            // The server's own settings are changed outside of transactions alone.
            await using var transaction = sql.StartsWith("alter system", StringComparison.Ordinal) ? null : await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var attempt = new NpgsqlCommand(sql, connection);
            try
            {
                outcomes.Add($"{await attempt.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)} rows: {sql}");
            }
            catch (PostgresException refused)
            {
                outcomes.Add($"{refused.SqlState} {refused.MessageText}: {sql}");
            }
        }
        return outcomes;
    }

    static Task<IReadOnlyList<string>> Rows(Instance instance) =>
        Asked(instance, "select md5(row::text) from jixiao.mt_events row where seq_id <= (select min(seq_id) + 20 from jixiao.mt_events) order by seq_id");

    static async Task<IReadOnlyList<string>> Asked(Instance instance, string sql)
    {
        await using var database = NpgsqlDataSource.Create(instance.Database.Superuser);
        await using var command = database.CreateCommand(sql);
        return await command.Read(row => row.GetString(0), TestContext.Current.CancellationToken);
    }

    static async Task<(HttpStatusCode, string)> Health(Instance instance)
    {
        var reply = await new Caller(instance.Http, "").Get("/health/ready");
        return (reply.Status, reply.Text);
    }
}
