using Jixiao.Journeys.Support;
using static Jixiao.Journeys.MonitoringRounds.HalfYear;

namespace Jixiao.Journeys.MonitoringRounds;

public sealed class ReviewingForms(SharedInstance shared)
{
    [Fact]
    public async Task a_form_is_returned_handed_in_again_and_accepted()
    {
        var (unit, code) = await Called(await shared.Started());
        Assert.Equal((422, "monitoring/not-reported"), (await Act(unit, code, "accept")).Problem);
        await OnPlan(unit, code);
        _ = (await Report(unit, code, AllMet)).Ok;
        Assert.Equal((422, "return/unknown-place"), (await Act(unit, code, "return", new { reason = "不清", places = new[] { new { place = "3" } } })).Problem);
        _ = (await Act(unit, code, "return", new { reason = "请说明预计数依据", places = new[] { new { place = "2", note = "样本数" } } })).Ok;
        var returned = (await unit.Table(code).Get("/monitoring/1")).Ok;
        Assert.Equal(("returned", "请说明预计数依据", 2), (returned["state"], returned["returnReason"], (int)returned.Json["places"]![0]!["indicator"]!));
        Assert.Equal((422, "monitoring/decided"), (await Act(unit, code, "accept")).Problem);

        _ = (await Report(unit, code, AllMet)).Ok;
        Assert.Equal((412, "command/stale"), (await unit.Table(code).Post("/monitoring/1/accept", ifMatch: returned.Version)).Problem);
        Assert.Equal((428, "command/if-match-required"), (await unit.Table(code).Post("/monitoring/1/accept")).Problem);
        _ = (await Act(unit, code, "accept", new { opinion = "同意" })).Ok;
        Assert.Equal(("accepted", "同意"), ((await unit.Table(code).Get("/monitoring/1"))["state"], (await unit.Table(code).Get("/monitoring/1"))["opinion"]));
        Assert.Equal((422, "monitoring/accepted"), (await Report(unit, code, AllMet)).Problem);
        var board = Assert.Single((await unit.Bureau.Get("/years/2023/monitoring/1")).Ok.Json["units"]!.AsArray())!;
        Assert.Equal((1, 1, 1, 0, 1, "green"), ((int)board["called"]!, (int)board["submitted"]!, (int)board["late"]!, (int)board["returned"]!, (int)board["accepted"]!, (string?)board["light"]));
        await NobodyElse(unit, code);
    }

    [Fact]
    public async Task what_is_red_takes_a_rectification_that_is_told_of_returned_and_verified()
    {
        var (unit, code) = await Called(await shared.Started());
        var demand = new { requirement = "支出进度达到70%", dueOn = "2099-08-31" };
        _ = (await unit.Spend(code, "1000.00", "2023-06-30")).Ok;
        _ = (await Report(unit, code, Behind)).Ok;
        Assert.Equal((422, "monitoring/rectification-required"), (await Act(unit, code, "accept", new { opinion = "同意" })).Problem);
        _ = (await Act(unit, code, "accept", new { rectification = demand })).Ok;
        var ordered = Assert.Single((await unit.Api.Get("/years/2023/rectifications")).Ok.Json.AsArray())!;
        Assert.Equal((1, "monitoring", "ordered", false, "支出进度达到70%"), ((int)ordered["id"]!, (string?)ordered["origin"], (string?)ordered["state"], (bool)ordered["overdue"]!, (string?)ordered["requirement"]));

        var rectification = unit.Table(code);
        Assert.Equal((422, "rectification/not-reported"), (await rectification.Post("/rectifications/1/accept", ifMatch: await unit.Version(code))).Problem);
        var proof = (await unit.Api.Upload([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], "合同.pdf")).Ok["sha256"];
        _ = (await rectification.Post("/rectifications/1/report", new { report = "已签订合同", files = new[] { proof } })).Ok;
        _ = (await rectification.Post("/rectifications/1/return", new { reason = "请附付款凭证" }, await unit.Version(code))).Ok;
        _ = (await rectification.Post("/rectifications/1/report", new { report = "已付首付款", files = new[] { proof } })).Ok;
        _ = (await rectification.Post("/rectifications/1/accept", new { opinion = "整改到位" }, await unit.Version(code))).Ok;
        var verified = Assert.Single((await unit.Bureau.Get("/years/2023/rectifications")).Ok.Json.AsArray())!;
        Assert.Equal(("accepted", "已付首付款", "合同.pdf", "整改到位"), ((string?)verified["state"], (string?)verified["report"], (string?)verified["files"]![0]!["name"], (string?)verified["opinion"]));

        _ = (await rectification.Post("/rectifications", new { origin = "evaluation", requirement = "完善采购制度", dueOn = "2099-12-31" })).Ok;
        Assert.Equal((422, "monitoring/not-reported"), (await rectification.Post("/rectifications", new { origin = "monitoring", requirement = "完善", dueOn = "2099-12-31", round = 2 })).Problem);
        Assert.Equal(["ordered", "accepted"], (await unit.Api.Get("/years/2023/rectifications")).Ok.Json.AsArray().Select(one => (string?)one!["state"]));
        await NobodyElse(unit, code);
    }

    [Fact]
    public async Task many_are_accepted_at_once_but_none_that_is_red()
    {
        var (unit, green) = await Called(await shared.Started());
        var red = await unit.Approved(2);
        await OnPlan(unit, green);
        _ = (await unit.Spend(red, "1.00", "2023-06-30")).Ok;
        _ = (await Report(unit, green, AllMet)).Ok;
        _ = (await Report(unit, red, Behind)).Ok;
        var many = new { opinion = "同意", items = new[] { await ItemOf(unit, green), await ItemOf(unit, red), new Item("130281-430001", green, 1) } };
        var outcomes = (await unit.Bureau.Post("/years/2023/monitoring/1/accept", many, key: $"many-{unit.Division}")).Ok.Json.AsArray();
        Assert.Equal([null, "monitoring/rectification-required", "not-found"], outcomes.Select(outcome => (string?)outcome!["problem"]));
        Assert.Equal(outcomes[0]!.ToJsonString(), (await unit.Bureau.Post("/years/2023/monitoring/1/accept", many, key: $"many-{unit.Division}")).Ok.Json[0]!.ToJsonString());
        Assert.Equal(["accepted", "reported"], (await unit.Api.Get("/years/2023/monitoring/1")).Ok.Json.AsArray().Select(table => (string?)table!["state"]));
        await NobodyElse(unit, red);
    }

    [Fact]
    public async Task whatever_is_sent_again_under_its_key_is_done_once()
    {
        var (unit, code) = await Called(await shared.Started());
        await OnPlan(unit, code);
        var version = await unit.Version(code);
        var first = (await unit.Table(code).Post("/monitoring/1/report", AllMet, version, $"report-{unit.Division}")).Version;
        Assert.Equal(first, (await unit.Table(code).Post("/monitoring/1/report", AllMet, version, $"report-{unit.Division}")).Version);
        Assert.Equal((422, "command/id-reused"), (await unit.Table(code).Post("/monitoring/1/report", Behind, version, $"report-{unit.Division}")).Problem);
        var accepted = (await unit.Table(code).Post("/monitoring/1/accept", new { opinion = "同意" }, first, $"accept-{unit.Division}")).Version;
        Assert.Equal(accepted, (await unit.Table(code).Post("/monitoring/1/accept", new { opinion = "同意" }, first, $"accept-{unit.Division}")).Version);
        var order = new { origin = "evaluation", requirement = "完善制度", dueOn = "2099-12-31" };
        Assert.Equal((await unit.Table(code).Post("/rectifications", order, key: $"order-{unit.Division}")).Version, (await unit.Table(code).Post("/rectifications", order, key: $"order-{unit.Division}")).Version);
        Assert.Equal(["MonitoringReported", "MonitoringAccepted", "RectificationOrdered"], (await unit.Events(code)).Select(e => e.Data.GetType().Name).Where(name => name.StartsWith("Monitoring", StringComparison.Ordinal) || name.StartsWith("Rect", StringComparison.Ordinal)));
        await NobodyElse(unit, code);
    }

    [Fact]
    public async Task two_who_hand_in_at_once_hand_in_once()
    {
        var (unit, code) = await Called(await shared.Started());
        await OnPlan(unit, code);
        var version = await unit.Version(code);
        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => unit.Table(code).Post("/monitoring/1/report", AllMet, version)));
        Assert.Equal([200, 412, 412], replies.Select(reply => (int)reply.Status).Order());
        Assert.Single(await unit.Events(code), e => e.Data is Domain.GoalTables.MonitoringReported);
        await NobodyElse(unit, code);
    }

    static async Task<Item> ItemOf(OneUnit unit, string code) => new(unit.Tenant, code, await unit.Version(code));

    [Fact]
    public async Task a_board_and_its_rectifications_tell_a_reviewer_of_his_own_department_alone()
    {
        var (unit, code) = await Called(await shared.Started());
        _ = (await unit.Table(code).Post("/rectifications", new { origin = "evaluation", requirement = "完善制度", dueOn = "2099-12-31" })).Ok;
        foreach (var (department, sees) in new[] { ("430", 1), ("205", 0) })
        {
            var name = $"reviewer-{department}-{unit.Division}";
            await unit.Instance.Person(name, unit.Division, memberships: $"reviewer {unit.Division}/{department}");
            using var reviewer = await Visitor.SignedIn(unit.Instance, name);
            Assert.Equal(sees, (await reviewer.Get($"/api/bureaus/{unit.Division}/years/2023/monitoring/1")).Ok.Json["units"]!.AsArray().Count);
            Assert.Equal(sees, (await reviewer.Get($"/api/bureaus/{unit.Division}/years/2023/rectifications")).Ok.Json.AsArray().Count);
        }
        await NobodyElse(unit, code);
    }

    /// <summary>Who reads, or reviews for the department, changes nothing; another unit finds nothing.</summary>
    static async Task NobodyElse(OneUnit unit, string code)
    {
        foreach (var role in new[] { "auditor", "analyst", "reviewer" })
            foreach (var (what, body) in new (string, object)[] { ("/monitoring/1/report", AllMet), ("/monitoring/1/accept", new { }), ("/monitoring/1/return", new { reason = "不清" }), ("/rectifications", new { origin = "evaluation", requirement = "完善", dueOn = "2099-12-31" }), ("/rectifications/1/report", new { report = "已完善" }) })
                Assert.Equal((403, "permission/denied"), (await unit.As(role).Table(code).Post(what, body, 1)).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As("clerk").Table(code).Post("/monitoring/1/accept", new { }, 1)).Problem);
        var other = (await OneUnit.Registered(unit.Instance, unit.Division, "430009")).As("clerk");
        foreach (var what in new[] { "/monitoring/1", "/monitoring/1/working-copy" })
            Assert.Equal((404, "not-found"), (await other.Below($"/api/units/{unit.Tenant}/years/2023/goal-tables/{code}").Get(what)).Problem);
        Assert.Equal((404, "not-found"), (await other.Below($"/api/units/{unit.Tenant}").Get("/years/2023/rectifications")).Problem);
        Assert.Equal((404, "not-found"), (await other.Below($"/api/units/{unit.Tenant}/years/2023/goal-tables/{code}").Post("/monitoring/1/report", AllMet, 1)).Problem);
    }

    sealed record Item(string unit, string code, long version);
}
