using System.Text.Json.Nodes;
using Jixiao.Audit.Samples;
using Jixiao.Journeys.Support;
using Marten.Events;

namespace Jixiao.Journeys.Audit;

/// <summary>Owns its host: it moves the clock.</summary>
public sealed class DrawingRiskSamples(SharedInstance shared)
{
    static readonly string[] Rules = ["target-lowered", "late-changes", "often-revised", "often-returned", "late-entries", "out-and-back", "odd-hours", "two-roles"];

    [Fact]
    public async Task each_rule_hits_what_it_names_and_nothing_else()
    {
        Assert.Equal(Rules, RiskRule.All.Select(rule => rule.Name));
        var clock = new Moments();
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var (plain, risky) = await Play(unit, clock);
        var audit = unit.As("auditor").Below($"/api/audit/{unit.Division}");

        var lowered = await Only(audit, "rule=target-lowered");
        Assert.Contains("“群众满意度”的指标值由≥95%改为≥90%，此前截至2023年6月30日完成92%", (string?)lowered["why"], StringComparison.Ordinal);
        Assert.EndsWith($"/history#v{lowered["version"]}", (string?)lowered["history"], StringComparison.Ordinal);
        Assert.Equal(["budget_revised"], Kinds(await Drawn(audit, "rule=late-changes")));
        Assert.Empty((await Drawn(audit, "rule=late-changes&day=31"))["rows"]!.AsArray());
        Assert.Contains("预算变动5次", (string?)(await Only(audit, "rule=often-revised"))["why"], StringComparison.Ordinal);
        Assert.Empty((await Drawn(audit, "rule=often-revised&n=5"))["rows"]!.AsArray());
        Assert.Equal("退回2次", (string?)(await Only(audit, "rule=often-returned"))["why"]);
        Assert.Equal(("晚40天记录", "77.00"), ((string?)(await Only(audit, "rule=late-entries"))["why"], (string?)(await Only(audit, "rule=late-entries"))["amountYuan"]));
        Assert.Equal(("5天后调回", risky), ((string?)(await Only(audit, "rule=out-and-back"))["why"], (string?)(await Only(audit, "rule=out-and-back"))["code"]));
        Assert.Empty((await Drawn(audit, "rule=out-and-back&days=4"))["rows"]!.AsArray());
        // At 23:30, on National Day, on a Saturday; not on a Saturday that is worked.
        Assert.Equal(["11.00", "12.00", "13.00"], (await Drawn(audit, "rule=odd-hours"))["rows"]!.AsArray().Select(row => (string?)row!["amountYuan"]).Order());
        Assert.Equal(new[] { plain, risky }.Order(), (await Drawn(audit, "rule=two-roles"))["rows"]!.AsArray().Select(row => (string?)row!["code"]).Order());
        Assert.Empty((await Drawn(audit, "rule=two-roles&n=4"))["rows"]!.AsArray());
        Assert.Empty((await Drawn(audit, "rule=two-roles&year=2024"))["rows"]!.AsArray());

        await DrawsTheSame(unit, audit, clock);
        await Refuses(unit, audit);
    }

    /// <summary>Two tables whose one is lived through by the book, mostly.</summary>
    static async Task<(string Plain, string Risky)> Play(OneUnit unit, Moments clock)
    {
        clock.Now = Beijing(1, 5);
        var plain = await unit.Approved(1);
        var risky = await unit.Submitted(2);
        for (var n = 0; n < 2; n++)
            _ = await unit.Done(await unit.Done(risky, "return", new { reason = "不完整" }), "submit");
        _ = await unit.Done(await unit.Done(await unit.Done(risky, "department-pass"), "review", OneUnit.Excellent), "approve", OneUnit.Approval);
        clock.Now = Beijing(5, 10);
        await Transfer(unit, risky, plain, "2023-05-10");
        clock.Now = Beijing(5, 15);
        await Transfer(unit, plain, risky, "2023-05-15");
        _ = (await unit.Spend(risky, "77.00", "2023-04-05")).Ok;
        clock.Now = Beijing(7, 3);
        _ = (await unit.Table(risky).Post("/actuals", new { indicator = 2, asOf = "2023-06-30", value = "92" })).Ok;
        clock.Now = Beijing(8, 1);
        _ = await unit.Done(risky, "adjustments", new { content = OneUnit.Content(target: "≥90%"), reason = "标准变化" });
        _ = await unit.Done(risky, "adjustments/approve", new { document = "20号", approvedOn = "2023-08-01" });
        foreach (var yuan in new[] { "1.00", "2.00" })
            _ = await unit.Done(risky, "revisions", Revision(yuan, "2023-08-01"));
        foreach (var (at, yuan) in new[] { (Beijing(9, 4, 23, 30), "11.00"), (Beijing(10, 2), "12.00"), (Beijing(10, 7), "14.00"), (Beijing(10, 14), "13.00") })
        {
            clock.Now = at;
            _ = (await unit.Spend(plain, yuan, $"2023-{at.AddHours(8):MM-dd}")).Ok;
        }
        clock.Now = Beijing(12, 4);
        _ = await unit.Done(risky, "revisions", Revision("3.00", "2023-12-04"));
        await unit.Instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        return (plain, risky);
    }

    async static Task DrawsTheSame(OneUnit unit, Caller audit, Moments clock)
    {
        var first = await Drawn(audit, "rule=odd-hours&size=2&seed=77");
        Assert.Equal((3, 2, "77"), ((int)first["hits"]!, first["rows"]!.AsArray().Count, (string?)first["seed"]));
        // What is entered later changes nothing of a sample drawn with its moment.
        clock.Now = Beijing(12, 24);
        _ = (await unit.Spend(unit.Code(1), "15.00", "2023-12-24")).Ok;
        await unit.Instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(4, (int)(await Drawn(audit, "rule=odd-hours&size=2&seed=77"))["hits"]!);
        var again = (await unit.As("analyst").Below((string)first["again"]!).Get("")).Ok.Json;
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        var cast = await Drawn(audit, "rule=odd-hours&size=2");
        Assert.Matches(@"^\d{6}$", (string)cast["seed"]!);

        var sheet = (await audit.Get($"/samples.csv?{((string)first["again"]!).Split('?')[1]}")).Ok.Text;
        Assert.Equal(3, sheet.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(",夜间和节假日操作,2023,from=22 until=6,77,2,3,2023-12-04 ", sheet, StringComparison.Ordinal);
    }

    static async Task Refuses(OneUnit unit, Caller audit)
    {
        Assert.Equal((400, "samples/unknown-rule"), (await audit.Get("/samples?rule=x&year=2023")).Problem);
        Assert.Equal((400, "samples/no-year"), (await audit.Get("/samples?rule=odd-hours")).Problem);
        Assert.Equal((400, "search/bad-number"), (await audit.Get("/samples?rule=often-returned&year=2023&n=1")).Problem);
        Assert.Equal((400, "samples/seed-too-long"), (await audit.Get($"/samples?rule=odd-hours&year=2023&seed={new string('7', 41)}")).Problem);
        await unit.Instance.Person("auditor-s", unit.Division, memberships: $"auditor {unit.Division}");
        using var auditor = await Visitor.SignedIn(unit.Instance, "auditor-s");
        foreach (var rule in Rules)
            Assert.Contains("数据截至2023年12月24日", (await auditor.Get($"/audit/{unit.Division}/samples?rule={rule}&year=2023")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("一人兼两种角色", (await auditor.Get($"/audit/{unit.Division}/samples")).Ok.Page, StringComparison.Ordinal);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(unit.Instance, unit.Division, "430002").As("clerk").Below($"/api/audit/{unit.Division}/samples?rule=odd-hours&year=2023").Get("")).Problem);
    }

    static async Task Transfer(OneUnit unit, string from, string to, string on) => _ = (await unit.Bureau.Post("/transfers", new
    {
        from = new { unit = unit.Tenant, year = 2023, code = from }, to = new { unit = unit.Tenant, code = to }, amountYuan = "500.00", effectiveOn = on, reason = "调剂", document = "12号",
    })).Ok;

    static object Revision(string yuan, string on) => new { amountYuan = yuan, effectiveOn = on, reason = "调整", document = "17号" };

    static DateTimeOffset Beijing(int month, int day, int hour = 10, int minute = 0) => new DateTimeOffset(2023, month, day, hour, minute, 0, TimeSpan.FromHours(8)).ToUniversalTime();

    static async Task<JsonNode> Drawn(Caller audit, string asked) => (await audit.Get($"/samples?{(asked.Contains("year", StringComparison.Ordinal) ? "" : "year=2023&")}{asked}")).Ok.Json;

    static async Task<JsonNode> Only(Caller audit, string asked) => Assert.Single((await Drawn(audit, asked))["rows"]!.AsArray())!;

    static IEnumerable<string?> Kinds(JsonNode sample) => sample["rows"]!.AsArray().Select(row => (string?)row!["kind"]);
}
