using System.Globalization;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Monitoring;

/// <summary>What the unit and the bureau do about alerts, and what nobody else may.</summary>
public sealed class LifeOfAnAlert(SharedInstance shared)
{
    static readonly string Soon = Day(30);

    [Fact]
    public async Task an_alert_is_explained_put_right_reported_verified_and_closed()
    {
        var unit = await New();
        var (clerk, officer) = (unit.As(Roles.Clerk).Api, unit.As(Roles.Officer).Api);
        var at = AlertsOf.Address(await AlertsOf.Raised(unit, unit.Code(1)));

        Assert.Equal((422, "alert/not-explained"), (await officer.Post($"{at}/close", new { opinion = "属实" }, 1)).Problem);
        Assert.Equal(2, (await clerk.Post($"{at}/acknowledge", new { note = "已转办" })).Version);
        Assert.Equal(2, (await clerk.Post($"{at}/acknowledge")).Version);
        Assert.Equal((422, "alert/not-explained"), (await clerk.Post($"{at}/plan", new { measure = "加快招标", dueOn = Soon })).Problem);
        Assert.Equal((422, "alert/no-explanation"), (await clerk.Post($"{at}/explain", new { cause = "funding", explanation = " " })).Problem);
        Assert.Equal((400, "request/malformed"), (await clerk.Post($"{at}/explain", new { cause = "weather", explanation = "天气" })).Problem);
        Assert.Equal(3, (await clerk.Post($"{at}/explain", new { cause = "funding", explanation = "资金下达较晚" })).Version);
        Assert.Equal((422, "alert/no-measure"), (await officer.Post($"{at}/close", new { opinion = "属实" }, 3)).Problem);
        Assert.Equal((422, "alert/due-past"), (await clerk.Post($"{at}/plan", new { measure = "加快招标", dueOn = Day(-2) })).Problem);
        Assert.Equal(4, (await clerk.Post($"{at}/plan", new { measure = "加快招标", dueOn = Soon })).Version);
        Assert.Equal((422, "alert/not-reported"), (await officer.Post($"{at}/close", new { opinion = "属实" }, 4)).Problem);
        var file = (string?)(await unit.Api.Upload("%PDF-1.7 合同"u8.ToArray(), "合同.pdf")).Ok.Json["sha256"];
        Assert.Equal(5, (await clerk.Post($"{at}/report", new { report = "已签订合同", files = new[] { file } })).Version);

        var reported = (await officer.Get(at)).Ok;
        Assert.Equal(("reported", "bureau", "funding", "加快招标", Soon, "\"5\""), Said(reported));
        Assert.Equal("合同.pdf", (string?)reported.Json["alert"]!["files"]![0]!["name"]);
        Assert.Equal((428, "command/if-match-required"), (await officer.Post($"{at}/close", new { opinion = "属实" })).Problem);
        Assert.Equal((412, "command/stale"), (await officer.Post($"{at}/close", new { opinion = "属实" }, 4)).Problem);
        Assert.Equal(6, (await officer.Post($"{at}/close", new { opinion = "属实" }, 5)).Version);

        var closed = (await clerk.Get(at)).Ok.Json;
        Assert.Equal((false, "closed", "nobody", "属实"), ((bool)closed["alert"]!["open"]!, (string?)closed["alert"]!["handling"], (string?)closed["alert"]!["heldBy"], (string?)closed["alert"]!["opinion"]));
        Assert.Equal(["核实销号：属实", "报告整改完成：已签订合同"], closed["history"]!.AsArray().Take(2).Select(step => (string?)step!["words"]![0]));
        Assert.Equal((422, "alert/closed"), (await clerk.Post($"{at}/explain", new { cause = "other", explanation = "补充" })).Problem);
        await IsNothingElsewhere(unit, at);
    }

    [Fact]
    public async Task what_is_sent_back_is_answered_and_what_meanwhile_cleared_is_said_so()
    {
        var unit = await New();
        var (clerk, officer) = (unit.As(Roles.Clerk).Api, unit.As(Roles.Officer).Api);
        var key = await AlertsOf.Raised(unit, unit.Code(1), Severity.Yellow);
        var at = AlertsOf.Address(key);

        Assert.Equal((422, "alert/nothing-to-send-back"), (await officer.Post($"{at}/send-back", new { reason = "措施不具体" }, 1)).Problem);
        _ = (await clerk.Post($"{at}/explain", new { cause = "personnel", explanation = "经办人调离" })).Ok;
        Assert.Equal(3, (await officer.Post($"{at}/send-back", new { reason = "措施不具体" }, 2)).Version);
        Assert.Equal(("措施不具体", "unit"), Back((await clerk.Get(at)).Ok));
        Assert.Equal((422, "alert/sent-back"), (await officer.Post($"{at}/close", new { opinion = "属实" }, 3)).Problem);
        _ = (await clerk.Post($"{at}/plan", new { measure = "落实专人", dueOn = Soon })).Ok;
        Assert.Equal((null, "unit"), Back((await clerk.Get(at)).Ok));

        await AlertsOf.Happened(unit, key, new AlertCleared(new(2023, 7, 10)));
        Assert.Equal((422, "alert/not-open"), (await clerk.Post($"{at}/report", new { report = "已完成" })).Problem);
        Assert.Equal((422, "alert/not-open"), (await officer.Post($"{at}/mute", new { until = Soon, reason = "等待" })).Problem);
        Assert.Contains("2023年7月10日", (string?)(await clerk.Post($"{at}/report", new { report = "已完成" })).Json["title"], StringComparison.Ordinal);
        Assert.Equal(6, (await officer.Post($"{at}/close", new { opinion = "已消除" }, 5)).Version);
        await IsNothingElsewhere(unit, at);

        static (string?, string?) Back(Reply reply) => ((string?)reply.Json["alert"]!["sentBack"], (string?)reply.Json["alert"]!["heldBy"]);
    }

    [Fact]
    public async Task a_batch_closes_what_it_can_and_says_what_it_cannot()
    {
        var unit = await New();
        var elsewhere = await OneUnit.Registered(unit.Instance, unit.Division, "205001");
        var (notice, red, theirs) = (await AlertsOf.Raised(unit, unit.Code(1), Severity.Notice), await AlertsOf.Raised(unit, unit.Code(2)), await AlertsOf.Raised(elsewhere, elsewhere.Code(1), Severity.Notice));
        var own = await AlertsOf.OfBureau(unit, "reserve-not-split", "reserve/2023/1");
        var items = new[] { Item(unit, notice), Item(unit, red), Item(elsewhere, theirs), Item(unit, "alert/none"), new { id = own, version = 1 } };
        var batch = new { action = "close", items, opinion = "已核实" };

        var mine = await OfDepartment(unit).Post("/alerts/batch", batch, key: $"dept-{unit.Division}");
        Assert.Equal([null, "alert/not-explained", "not-found", "not-found", "not-found"], Problems(mine));
        var whole = await unit.As(Roles.Officer).Bureau.Post("/alerts/batch", batch, key: $"all-{unit.Division}");
        Assert.Equal(["command/stale", "alert/not-explained", null, "not-found", "alert/not-explained"], Problems(whole));
        Assert.Equal(whole.Text, (await unit.As(Roles.Officer).Bureau.Post("/alerts/batch", batch, key: $"all-{unit.Division}")).Text);

        var noted = await unit.As(Roles.Officer).Bureau.Post("/alerts/batch", new { action = "acknowledge", items = new[] { items[1], items[4] } });
        Assert.Equal(["permission/denied", null], Problems(noted));
        Assert.Equal([null, null], Problems(await unit.As(Roles.Officer).Bureau.Post("/alerts/batch", new { action = "mute", items = new[] { items[1], items[4] }, reason = "等待", until = Soon })));
        Assert.Equal((400, "request/malformed"), (await unit.Bureau.Post("/alerts/batch", new { action = "close", items = Array.Empty<object>(), opinion = "无" })).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As(Roles.Auditor).Bureau.Post("/alerts/batch", batch)).Problem);
        await IsNothingElsewhere(unit, AlertsOf.Address(notice));

        static IEnumerable<string?> Problems(Reply reply) => reply.Ok.Json.AsArray().Select(outcome => (string?)outcome!["problem"]);
    }

    [Fact]
    public async Task nobody_acts_but_the_unit_and_the_officers_of_its_department()
    {
        var unit = await New();
        var at = AlertsOf.Address(await AlertsOf.Raised(unit, unit.Code(1)));
        var explanation = new { cause = "funding", explanation = "资金下达较晚" };

        foreach (var reader in new[] { Roles.Reviewer, Roles.Analyst, Roles.Auditor })
        {
            Assert.Equal((403, "permission/denied"), (await unit.As(reader).Api.Post($"{at}/explain", explanation)).Problem);
            Assert.Equal((403, "permission/denied"), (await unit.As(reader).Api.Post($"{at}/close", new { opinion = "属实" }, 1)).Problem);
            _ = (await unit.As(reader).Api.Get(at)).Ok;
        }
        Assert.Equal((403, "permission/denied"), (await unit.As(Roles.Officer).Api.Post($"{at}/explain", explanation)).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As(Roles.Clerk).Api.Post($"{at}/mute", new { until = Soon, reason = "等待" })).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As(Roles.Administrator).Api.Get(at)).Problem);
        Assert.Equal((404, "not-found"), (await unit.As(Roles.Clerk).Api.Post("/alerts/spend-behind-plan~none/explain", explanation)).Problem);
        var other = new Caller(unit.Instance.Http, $"/api/units/{unit.Tenant}", () => unit.Instance.Token($"officer {unit.Division}/205"));
        Assert.Equal((404, "not-found"), (await other.Get(at)).Problem);
        Assert.Equal((404, "not-found"), (await other.Post($"{at}/close", new { opinion = "属实" }, 1)).Problem);
        Assert.Equal(1, (int)(await unit.As(Roles.Clerk).Api.Get(at)).Ok.Json["alert"]!["version"]!);
        await IsNothingElsewhere(unit, at);
    }

    [Fact]
    public async Task of_two_who_close_at_once_one_does()
    {
        var unit = await New();
        var at = AlertsOf.Address(await AlertsOf.Raised(unit, unit.Code(1), Severity.Notice));
        var officer = unit.As(Roles.Officer).Api;

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(n => officer.Post($"{at}/close", new { opinion = $"属实{n}" }, 1)));

        Assert.Equal([200, 412], both.Select(reply => (int)reply.Status).Order());
        Assert.Equal(2, (await unit.Events()).Count(e => e.StreamKey!.StartsWith("alert/", StringComparison.Ordinal)));
        await IsNothingElsewhere(unit, at);
    }

    [Fact]
    public async Task what_concerns_the_bureau_itself_its_officers_handle_and_close()
    {
        var unit = await New();
        var at = AlertsOf.Address(await AlertsOf.OfBureau(unit, "reserve-not-split", "reserve/2023/1"));
        var officer = unit.As(Roles.Officer).Bureau;

        Assert.Equal(2, (await officer.Post($"{at}/explain", new { cause = "other", explanation = "单位未报细化方案" })).Version);
        Assert.Equal((422, "alert/no-unit"), (await officer.Post($"{at}/send-back", new { reason = "重报" }, 2)).Problem);
        _ = (await officer.Post($"{at}/plan", new { measure = "督促细化", dueOn = Soon })).Ok;
        _ = (await officer.Post($"{at}/report", new { report = "已细化" })).Ok;
        Assert.Equal(5, (await officer.Post($"{at}/close", new { opinion = "属实" }, 4)).Version);
        Assert.Equal((404, "not-found"), (await OfDepartment(unit).Get(at)).Problem);
        Assert.Equal((404, "not-found"), (await OfDepartment(unit).Post($"{at}/close", new { opinion = "属实" }, 5)).Problem);
        Assert.Equal((404, "not-found"), (await unit.As(Roles.Administrator).Bureau.Get(at)).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As(Roles.Auditor).Bureau.Post($"{at}/close", new { opinion = "属实" }, 5)).Problem);
        Assert.Equal((404, "not-found"), (await (await New()).Below($"/api/bureaus/{unit.Division}").Get(at)).Problem);
    }

    static (string?, string?, string?, string?, string?, string?) Said(Reply reply) => reply.Json["alert"]! is var alert
        ? ((string?)alert["handling"], (string?)alert["heldBy"], (string?)alert["cause"], (string?)alert["measure"], (string?)alert["measureDueOn"], reply.ETag)
        : default;

    static async Task IsNothingElsewhere(OneUnit unit, string at)
    {
        var neighbour = (await OneUnit.Registered(unit.Instance, unit.Division, "430009")).As(Roles.Clerk);
        Assert.Equal((404, "not-found"), (await neighbour.Api.Get(at)).Problem);
        Assert.Equal((404, "not-found"), (await neighbour.Below($"/api/units/{unit.Tenant}").Post($"{at}/acknowledge")).Problem);
    }

    static Caller OfDepartment(OneUnit unit) => new(unit.Instance.Http, $"/api/bureaus/{unit.Division}", () => unit.Instance.Token($"officer {unit.Division}/430"));

    static object Item(OneUnit unit, string key) => new { id = key, version = 1, unit = unit.Tenant };

    static string Day(int ahead) => new Today(TimeProvider.System).Date.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    async Task<OneUnit> New() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}
