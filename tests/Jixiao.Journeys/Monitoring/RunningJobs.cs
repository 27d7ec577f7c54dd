using System.Text.Json.Nodes;
using Hangfire;
using Hangfire.Storage;
using Jixiao.Hosting.Jobs;
using Jixiao.Journeys.Bureau;
using Jixiao.Journeys.Support;
using Jixiao.Monitoring.Scanning;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jixiao.Journeys.Monitoring;

/// <summary>Each owns its host: they move the clock, spoil rows and kill.</summary>
public sealed class RunningJobs(SharedInstance shared)
{
    const string States = "select scope || ' ' || state || ' ' || attempts from jixiao.job_piece where job = 'daily-scan' order by scope";
    static readonly DateOnly Day = new(2023, 6, 30);

    [Fact]
    public async Task two_servers_that_begin_the_same_run_share_one_and_the_same_run_again_changes_nothing()
    {
        var (database, clock, division) = (await shared.NewDatabase(), new SettableClock(new(2023, 2, 1)), SharedInstance.NewDivision());
        await using var one = await Instance.Start(database, clock: clock);
        await using var other = await Instance.Start(database, clock: clock);
        var units = await Units(one, division, 4);
        clock.Day = Day;

        await Task.WhenAll(Due(one), Due(other), Due(one), Due(other));
        await Task.WhenAll(Drain(one), Drain(other));

        Assert.Equal(["daily-scan 2023-06-30"], await FlatTables.Rows(one, "select job || ' ' || occasion from jixiao.job_run where job = 'daily-scan'"));
        Assert.Equal([$"{division} Done 1", .. units.Select(unit => $"{unit.Tenant} Done 1")], await FlatTables.Rows(one, States));
        var alerts = await Alerts(one);
        Assert.Equal(units.Select(unit => unit.Tenant), alerts.Where(alert => alert.Contains("spend-behind-plan", StringComparison.Ordinal)).Select(alert => alert.Split(' ')[0]));
        Assert.All(alerts, alert => Assert.EndsWith(" 1", alert, StringComparison.Ordinal));

        await Due(other);
        await RunNow(units[0]);
        await Drain(one);
        Assert.Equal(alerts, await Alerts(one));
        Assert.Equal(2, (await FlatTables.Rows(one, "select occasion from jixiao.job_run where job = 'daily-scan'")).Count);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(one, SharedInstance.NewDivision()).As("administrator").Below($"/api/bureaus/{division}/jobs").Get("")).Problem);
    }

    [Fact]
    public async Task a_piece_that_fails_is_tried_again_then_given_up_and_told_while_the_others_are_done()
    {
        var clock = new SettableClock(new(2023, 2, 1));
        await using var instance = await shared.Another(clock: clock);
        var units = await Units(instance, SharedInstance.NewDivision(), 2);
        var (broken, sound, administrator) = (units[0], units[1], units[0].As("administrator"));
        await FlatTables.Execute(instance, $"""update jixiao.mt_doc_goaltable set data = jsonb_set(data, '{"{projectName}"}', '[]') where tenant_id = '{broken.Tenant}'""");

        for (clock.Day = Day; clock.Day < Day.AddDays(Attempts.Most); clock.Day = clock.Day.AddDays(1))
            await (clock.Day == Day ? Due(instance) : Drain(instance));

        Assert.Equal([$"{broken.Division} Done 1", $"{broken.Tenant} Failed {Attempts.Most}", $"{sound.Tenant} Done 1"], await FlatTables.Rows(instance, States));
        var job = (await administrator.Bureau.Get("/jobs")).Ok.Json.AsArray().Single(job => (string?)job!["name"] == "daily-scan")!;
        Assert.Equal((3, 2, 1), ((int)job["last"]!["pieces"]!, (int)job["last"]!["done"]!, (int)job["last"]!["failed"]!));
        Assert.Equal((broken.Tenant, "测试单位"), ((string?)job["troubled"]![0]!["scope"], (string?)job["troubled"]![0]!["name"]));
        Assert.Contains("重新执行失败项", (await administrator.Below($"/bureaus/{broken.Division}/jobs").Get("")).Ok.Page, StringComparison.Ordinal);

        await Due(instance, "watch-platform");
        var alert = Assert.Single(await Failing(administrator))!;
        Assert.Equal(("red", $"job/daily-scan/{broken.Tenant}", true), ((string?)alert["severity"], (string?)alert["subject"], (bool)alert["open"]!));

        await FlatTables.Execute(instance, $"""update jixiao.mt_doc_goaltable set data = jsonb_set(data, '{"{projectName}"}', '"测试项目"') where tenant_id = '{broken.Tenant}'""");
        Assert.Equal(204, (int)(await administrator.Bureau.Post("/jobs/daily-scan/run-failed")).Status);
        await Drain(instance);
        clock.Day = clock.Day.AddDays(1);
        await Due(instance, "watch-platform");
        Assert.All(await Failing(administrator), cleared => Assert.False((bool)cleared!["open"]!));
        Assert.Equal((404, "not-found"), (await administrator.Bureau.Post("/jobs/watch-spending/run")).Problem);
        Assert.Equal((403, "permission/denied"), (await broken.As("officer").Bureau.Get("/jobs")).Problem);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, SharedInstance.NewDivision()).As("administrator").Below($"/api/bureaus/{broken.Division}/jobs").Get("")).Problem);
    }

    [Fact]
    public async Task a_worker_killed_in_the_middle_leaves_its_pieces_to_the_next()
    {
        var (database, division) = (await shared.NewDatabase(), SharedInstance.NewDivision());
        IReadOnlyList<OneUnit> units;
        string token;
        await using (var web = await Instance.Start(database, roles: "web"))
        {
            units = await Units(web, division, 4);
            token = await web.Token($"administrator {division}");
        }
        await using var alerts = NpgsqlDataSource.Create(database.Superuser);
        await using (var product = await RunningProduct.Start(database))
        {
            await using var connection = await alerts.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var withhold = new NpgsqlCommand("lock table jixiao.mt_doc_alert in exclusive mode", connection);
            _ = await withhold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            Assert.Equal(204, (int)(await new Caller(product.Http, $"/api/bureaus/{division}", () => Task.FromResult(token)).Post("/jobs/daily-scan/run")).Status);
            await alerts.Until("select count(*) from jixiao.job_piece where attempts > 0 and finished_at is null", 2);
            product.Kill();
        }

        await using var next = await Instance.Start(database, clock: new SettableClock(new(2099, 1, 1)));
        await Drain(next);
        Assert.All(await FlatTables.Rows(next, States), state => Assert.Contains(" Done ", state, StringComparison.Ordinal));
        Assert.Contains(await FlatTables.Rows(next, States), state => state.EndsWith(" 2", StringComparison.Ordinal));
        var told = await Alerts(next);
        Assert.Equal(units.Select(unit => unit.Tenant), told.Select(alert => alert.Split(' ')[0]).Distinct());
        Assert.All(told, alert => Assert.EndsWith(" 1", alert, StringComparison.Ordinal));
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(next, SharedInstance.NewDivision()).As("administrator").Below($"/api/bureaus/{division}/jobs").Get("")).Problem);
    }

    [Fact]
    public async Task whatever_follows_the_events_is_told_of_when_it_lags()
    {
        var clock = new SettableClock(new(2023, 2, 1));
        await using var web = await Instance.Start(await shared.NewDatabase(), roles: "web", clock: clock);
        var unit = (await Units(web, SharedInstance.NewDivision(), 1))[0];
        clock.Day = clock.Day.AddDays(1);

        await using var scope = web.App.Services.CreateAsyncScope();
        _ = await scope.ServiceProvider.GetRequiredService<PlatformScan>().Run(new(unit.Division, clock.Day), TestContext.Current.CancellationToken);

        var lagging = (await unit.As("administrator").Bureau.Get("/alerts?rule=projection-lag")).Ok.Json.AsArray();
        Assert.Equal(["AuditEntries:All", "GoalTableFacts:All", "notices:All"], lagging.Select(alert => (string?)alert!["title"]).Order(StringComparer.Ordinal));
        Assert.All(lagging, alert => Assert.Equal("red", (string?)alert!["severity"]));
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(web, SharedInstance.NewDivision()).As("administrator").Below($"/api/bureaus/{unit.Division}/alerts").Get("")).Problem);
    }

    [Fact]
    public async Task a_job_that_no_module_has_any_more_leaves_the_schedule()
    {
        await using var instance = await shared.Another();
        instance.App.Services.GetRequiredService<IRecurringJobManager>().AddOrUpdate<JobStarter>("watch-spending", starter => starter.Start("watch-spending"), "0 1 * * *");
        await Due(instance, "watch-spending");
        instance.App.SetSchedule(Modules.All);
        using var schedule = instance.App.Services.GetRequiredService<JobStorage>().GetConnection();
        Assert.Equal(["daily-scan", "escalate", "reconcile-facts", "send-digests", "watch-platform"], schedule.GetRecurringJobs().Select(job => job.Id).Order(StringComparer.Ordinal));
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, SharedInstance.NewDivision()).As("administrator").Below("/api/bureaus/130281/jobs").Get("")).Problem);
    }

    [Fact]
    public async Task what_a_killed_server_held_of_the_schedule_keeps_no_other_from_starting()
    {
        var database = await shared.NewDatabase();
        await using var instance = await Instance.Start(database);
        await using var superuser = NpgsqlDataSource.Create(database.Superuser);
        await using var held = superuser.CreateCommand("insert into hangfire.lock (resource, acquired) values ('hangfire:lock:recurring-job:watch-platform', now() at time zone 'utc')");
        _ = await held.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        instance.App.SetSchedule(Modules.All);
        using var schedule = instance.App.Services.GetRequiredService<JobStorage>().GetConnection();
        Assert.Contains(schedule.GetRecurringJobs(), job => job.Id == "watch-platform");
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, SharedInstance.NewDivision()).As("administrator").Below("/api/bureaus/130281/jobs").Get("")).Problem);
    }

    /// <summary>Units with an approved table each of which nothing is spent.</summary>
    static async Task<IReadOnlyList<OneUnit>> Units(Instance instance, string division, int count)
    {
        var units = new List<OneUnit>();
        for (var n = 1; n <= count; n++)
        {
            units.Add(await OneUnit.Registered(instance, division, $"43000{n}"));
            _ = await units[^1].Approved(1);
        }
        return units;
    }

    /// <summary>What the schedule does when the job is due.</summary>
    static async Task Due(Instance instance, string job = "daily-scan")
    {
        await using var scope = instance.App.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<JobStarter>(scope.ServiceProvider).Start(job);
    }

    static Task Drain(Instance instance) => instance.App.Services.GetRequiredService<JobWorker>().Drain(TestContext.Current.CancellationToken);

    static async Task RunNow(OneUnit unit) => Assert.Equal(204, (int)(await unit.As("administrator").Bureau.Post("/jobs/daily-scan/run")).Status);

    /// <summary>Each alert with how many events it has.</summary>
    static Task<IReadOnlyList<string>> Alerts(Instance instance) =>
        FlatTables.Rows(instance, "select tenant_id || ' ' || id || ' ' || version from jixiao.mt_streams where id like 'alert/%' and tenant_id like '%-%' order by tenant_id, id");

    static async Task<IEnumerable<JsonNode?>> Failing(OneUnit administrator) =>
        (await administrator.Bureau.Get("/alerts?rule=job-failing")).Ok.Json.AsArray();

}
