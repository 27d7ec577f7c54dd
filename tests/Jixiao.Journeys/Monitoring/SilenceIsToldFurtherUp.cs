using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Journeys.Support;
using Jixiao.Monitoring.Scanning;
using Microsoft.Extensions.DependencyInjection;
using Wolverine.Tracking;

namespace Jixiao.Journeys.Monitoring;

/// <summary>Owns its host: it moves the clock, and watches every unit there is.</summary>
public sealed class SilenceIsToldFurtherUp(SharedInstance shared)
{
    [Fact]
    public async Task silence_is_told_one_level_after_the_other_and_what_is_muted_is_not()
    {
        var clock = new SettableClock(new(2023, 6, 30));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var (silent, muted) = (await AlertsOf.Raised(unit, unit.Code(1), Severity.Yellow), await AlertsOf.Raised(unit, unit.Code(2), Severity.Yellow));
        var officer = unit.As(Roles.Officer).Api;
        Assert.Equal((422, "alert/muted-too-long"), (await officer.Post($"{AlertsOf.Address(muted)}/mute", new { until = "2023-12-28", reason = "等待招标" })).Problem);
        Assert.Equal(2, (await officer.Post($"{AlertsOf.Address(muted)}/mute", new { until = "2023-07-31", reason = "等待招标" })).Version);

        Assert.Equal([EscalationLevel.None, EscalationLevel.None], await On(new(2023, 7, 4)));
        Assert.Equal([EscalationLevel.Lead, EscalationLevel.None], await On(new(2023, 7, 5)));
        Assert.Equal([EscalationLevel.Lead, EscalationLevel.None], await On(new(2023, 7, 5)));
        Assert.Equal(2, (await unit.Events()).Count(e => e.StreamKey == silent));
        Assert.Equal("escalate", (await unit.Events()).Last().UserName);

        clock.Day = new(2023, 7, 12);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Escalate(instance, new(unit.Tenant, clock.Day))));
        Assert.Equal([typeof(AlertRaised), typeof(AlertEscalated), typeof(AlertEscalated)], (await unit.Events()).Where(e => e.StreamKey == silent).Select(e => e.Data.GetType()));

        _ = (await unit.Bureau.Post("/rule-book/escalation", new { steps = new { lead = 1, department = 1, bureau = 1 }, from = "2023-07-13", reason = "从严" })).Ok;
        Assert.Equal([EscalationLevel.Bureau, EscalationLevel.None], await On(new(2023, 7, 13)));
        Assert.Equal(3, (await officer.Post($"{AlertsOf.Address(muted)}/unmute", new { reason = "招标完成" })).Version);
        Assert.Equal([EscalationLevel.Bureau, EscalationLevel.Lead], await On(new(2023, 7, 14)));
        Assert.Equal("bureau", (string?)(await unit.Api.Get(AlertsOf.Address(silent))).Ok.Json["alert"]!["escalatedTo"]);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, unit.Division, "430009").As(Roles.Clerk).Below($"/api/units/{unit.Tenant}").Get(AlertsOf.Address(silent))).Problem);

        async Task<IEnumerable<EscalationLevel>> On(DateOnly day)
        {
            clock.Day = day;
            await Due(instance);
            await using var session = instance.Store.QuerySession(unit.Tenant);
            return new[] { await session.LoadAsync<Alert>(silent, TestContext.Current.CancellationToken), await session.LoadAsync<Alert>(muted, TestContext.Current.CancellationToken) }.Select(alert => alert!.EscalatedTo);
        }
    }

    [Fact]
    public async Task what_was_closed_opens_again_when_something_else_is_found()
    {
        var clock = new SettableClock(new(2023, 2, 1));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var code = await unit.Approved(1);
        clock.Day = new(2023, 6, 30);
        _ = (await unit.Spend(code, "45000.00", "2023-06-30")).Ok;
        await Scan();
        var at = AlertsOf.Address($"alert/spend-behind-plan/goal-table/2023/{code}");
        _ = (await unit.As(Roles.Clerk).Api.Post($"{at}/explain", new { cause = "funding", explanation = "资金下达较晚" })).Ok;
        Assert.Equal(3, (await unit.As(Roles.Officer).Api.Post($"{at}/close", new { opinion = "属实" }, 2)).Version);
        await Scan();
        Assert.Equal(("closed", 3), await State());

        // The plan went on and it is yellow as it was; then it is red.
        clock.Day = new(2023, 7, 31);
        await Scan();
        Assert.Equal(("closed", 3), await State());
        clock.Day = new(2023, 9, 10);
        await Scan();
        Assert.Equal(("none", 4), await State());
        Assert.Equal("2023-09-10", (string?)(await unit.Api.Get(at)).Ok.Json["alert"]!["raisedOn"]);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, unit.Division, "430009").As(Roles.Clerk).Below($"/api/units/{unit.Tenant}").Get(at)).Problem);

        Task Scan() => instance.App.InvokeMessageAndWaitAsync(new ScanUnit(unit.Tenant, clock.Day));

        async Task<(string?, int)> State() => (await unit.Api.Get(at)).Ok.Json["alert"]! is var alert ? ((string?)alert["handling"], (int)alert["version"]!) : default;
    }

    [Fact]
    public async Task the_rule_book_says_after_how_many_days()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        Assert.Equal("""{"lead":3,"department":5,"bureau":5}""", (await unit.Bureau.Get("/rule-book")).Ok.Json["escalation"]!.ToJsonString());
        Assert.Equal((422, "escalation/days"), (await Set(unit, 0, "从严")).Problem);
        Assert.Equal((422, "escalation/no-reason"), (await Set(unit, 2, " ")).Problem);
        Assert.Equal(1, (await Set(unit, 2, "从严")).Version);
        Assert.Equal(1, (await Set(unit, 2, "从严")).Version);
        Assert.Equal((403, "permission/denied"), (await Set(unit.As(Roles.Officer), 2, "从严")).Problem);
        Assert.Equal((3, 2), (Lead((await unit.Bureau.Get("/rule-book?day=2023-06-30")).Ok), Lead((await unit.Bureau.Get("/rule-book?day=2023-07-01")).Ok)));

        var page = $"/bureaus/{unit.Division}/rule-book";
        var done = await PageForm.Send(unit.Instance, page, "SetEscalation", new Dictionary<string, string> { ["lead"] = "4", ["department"] = "6", ["bureau"] = "8", ["from"] = "2023-01-01", ["reason"] = "放宽", ["document"] = "" });
        Assert.Contains("逐级上报已设定。", done, StringComparison.Ordinal);
        Assert.Contains("请填写整数。", await PageForm.Send(unit.Instance, page, "SetEscalation", new Dictionary<string, string> { ["lead"] = "4.5", ["department"] = "6", ["bureau"] = "8", ["from"] = "2023-01-01", ["reason"] = "放宽", ["document"] = "" }), StringComparison.Ordinal);
        Assert.Equal((404, "not-found"), (await (await OneUnit.Registered(unit.Instance, SharedInstance.NewDivision())).Below($"/api/bureaus/{unit.Division}").Get("/rule-book")).Problem);

        static int Lead(Reply reply) => (int)reply.Json["escalation"]!["lead"]!;
        static Task<Reply> Set(OneUnit unit, int lead, string reason) => unit.Bureau.Post("/rule-book/escalation", new { steps = new { lead, department = 3, bureau = 4 }, from = "2023-07-01", reason });
    }

    /// <summary>Not tracked, so that several can be under way at once.</summary>
    static async Task Escalate(Instance instance, EscalateUnit unit)
    {
        await using var scope = instance.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UnitEscalation>().Run(unit, TestContext.Current.CancellationToken);
    }

    /// <summary>What the schedule does when the job is due, up to the last message that follows.</summary>
    static async Task Due(Instance instance) =>
        await instance.App.ExecuteAndWaitAsync(async () =>
        {
            await using var scope = instance.App.Services.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<JobStarter>(scope.ServiceProvider).Start("escalate");
        }, 30_000);
}
