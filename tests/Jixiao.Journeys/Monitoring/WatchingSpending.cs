using System.Text.Json.Nodes;
using Hangfire;
using Hangfire.Storage;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Jobs;
using Jixiao.Journeys.Support;
using Jixiao.Monitoring.Scanning;
using Microsoft.Extensions.DependencyInjection;
using Wolverine.Tracking;

namespace Jixiao.Journeys.Monitoring;

/// <summary>Owns its host: it moves the clock, and watches every unit there is.</summary>
public sealed class WatchingSpending(SharedInstance shared)
{
    [Fact]
    public async Task an_alert_is_raised_once_updated_and_cleared()
    {
        var clock = new SettableClock(new(2023, 2, 1));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var code = await unit.Approved(1);
        _ = await unit.Drafted(2);

        clock.Day = new(2023, 6, 30);
        await Due(instance);
        var raised = Assert.Single(await Alerts(unit.Api))!;
        Assert.Equal(
            ("spend-behind-plan", $"goal-table/2023/{code}", "red", "2023-06-30", "0.00"),
            ((string?)raised["rule"], (string?)raised["subject"], (string?)raised["severity"], (string?)raised["raisedOn"], (string?)raised["figures"]!["executedYuan"]));
        Assert.True((bool)raised["open"]!);
        Assert.Equal([unit.Tenant], (await Alerts(unit.Bureau)).Select(a => (string?)a["unit"]));

        await Due(instance);
        Assert.Equal([typeof(AlertRaised)], await AlertEvents(unit));

        _ = (await unit.Spend(code, "45000.00", "2023-07-01")).Ok;
        clock.Day = new(2023, 7, 1);
        await Due(instance);
        Assert.Equal([typeof(AlertRaised), typeof(AlertUpdated)], await AlertEvents(unit));
        var updated = (await Alerts(unit.Api)).Single();
        Assert.Equal(("yellow", "45000.00", "2023-06-30"), ((string?)updated["severity"], (string?)updated["figures"]!["executedYuan"], (string?)updated["raisedOn"]));

        _ = (await unit.Spend(code, "15000.00", "2023-07-01")).Ok;
        await instance.App.InvokeMessageAndWaitAsync(new ScanUnit(unit.Tenant, clock.Day));
        Assert.Equal([typeof(AlertRaised), typeof(AlertUpdated), typeof(AlertCleared)], await AlertEvents(unit));
        Assert.False((bool)(await Alerts(unit.Api)).Single()["open"]!);

        Assert.Matches("""jixiao_job_duration_seconds_count\{[^}]*name="daily-scan"[^}]*outcome="done"[^}]*\} [4-9]""", (await new Caller(instance.Http, "").Get("/metrics")).Ok.Text);
        var cleared = (await unit.Events()).Last(e => e.Data is AlertCleared);
        Assert.Equal(("daily-scan", clock.GetUtcNow()), (cleared.UserName, cleared.Timestamp));
        Assert.Empty((await (await OneUnit.Registered(instance, unit.Division, "430002")).Api.Get("/alerts")).Ok.Json.AsArray());
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, unit.Division, "430003").Api.Get("/alerts")).Problem);
    }

    [Fact]
    public async Task spending_is_watched_every_night_by_beijing_time()
    {
        var instance = await shared.Started();
        using var schedule = instance.App.Services.GetRequiredService<JobStorage>().GetConnection();
        var job = Assert.Single(schedule.GetRecurringJobs(), j => j.Id == "daily-scan");
        Assert.Equal(("30 1 * * *", "Asia/Shanghai"), (job.Cron, job.TimeZoneId));
    }

    /// <summary>What the schedule does when the job is due, up to the last message that follows.</summary>
    static async Task Due(Instance instance) =>
        await instance.App.ExecuteAndWaitAsync(async () =>
        {
            await using var scope = instance.App.Services.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<JobStarter>(scope.ServiceProvider).Start("daily-scan");
        }, 30_000);

    /// <summary>Those of spending behind the plan; other rules find other things.</summary>
    static async Task<IReadOnlyList<JsonNode>> Alerts(Caller where) =>
        [.. (await where.Get("/alerts")).Ok.Json.AsArray().Select(alert => alert!).Where(alert => (string?)alert["rule"] == "spend-behind-plan")];

    static async Task<IEnumerable<Type>> AlertEvents(OneUnit unit) =>
        (await unit.Events()).Where(e => e.StreamKey!.StartsWith("alert/spend-behind-plan/", StringComparison.Ordinal)).Select(e => e.Data.GetType());
}
