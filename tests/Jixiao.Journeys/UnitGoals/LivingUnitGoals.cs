using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.UnitGoals;

public sealed class LivingUnitGoals(SharedInstance shared)
{
    [Fact]
    public async Task a_units_goals_live_from_draft_to_archive()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var goals = unit.Goals;
        Assert.Equal((404, "not-found"), (await goals.Get("")).Problem);
        var drafted = (await goals.Put("", Content("做好保障"))).Ok;
        Assert.Equal((422, "draft/exists"), (await goals.Put("", Content("另一份"))).Problem);
        Assert.Equal((412, "command/stale"), (await goals.Put("", Content("另一份"), drafted.Version + 1)).Problem);
        _ = (await goals.Put("", Content("更好地做好保障"), drafted.Version)).Ok;

        await Do(goals, "submit");
        await Do(goals, "withdraw");
        await Do(goals, "submit");
        await Do(goals, "return", new { reason = "分项不全", places = new[] { new { place = "二.1" } } });
        var returned = (await goals.Get("")).Json;
        Assert.Equal(("returned", "department", "二.1"), ((string?)returned["stage"], (string?)returned["returned"]!["by"], (string?)returned["returned"]!["places"]![0]!["place"]));
        await Do(goals, "submit");
        await Do(goals, "department-pass", new { opinion = "同意" });
        await Do(goals, "review", OneUnit.Excellent);
        var decree = (await unit.Api.Upload("%PDF-1.7 批复"u8.ToArray(), "批复.pdf"))["sha256"];
        await Do(goals, "approve", new { document = "遵财预〔2023〕1号", approvedOn = "2023-02-01", files = new[] { decree } });
        var approved = await goals.Get("");
        Assert.Equal(("approved", "1", "excellent", decree), (approved["stage"], approved["edition"], (string?)approved.Json["review"]!["grade"], (string?)approved.Json["approvalFiles"]![0]!["sha256"]));

        await Do(goals, "adjustments", new { content = Content("职责调整后的目标"), reason = "机构改革" });
        await Do(goals, "adjustments/return", new { reason = "请附文件" });
        await Do(goals, "adjustments", new { content = Content("职责调整后的目标"), reason = "机构改革", document = "编办5号" });
        await Do(goals, "adjustments/approve", new { document = "遵财预〔2023〕30号", approvedOn = "2023-09-01" });
        var adjusted = await goals.Get("");
        Assert.Equal(("2", "职责调整后的目标"), (adjusted["edition"], adjusted["overall"]));
        Assert.Equal("更好地做好保障", (await goals.Get("?edition=1"))["overall"]);
        Assert.Equal("做好保障", (await goals.Get($"?version={drafted.Version}"))["overall"]);
        await Do(goals, "archive");
        Assert.Equal("archived", (await goals.Get(""))["stage"]);

        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        Assert.Equal((404, "not-found"), (await other.Goals.Get("")).Problem);
        Assert.Equal((404, "not-found"), (await other.Goals.Post("/submit", ifMatch: 1)).Problem);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(await shared.Started(), unit.Division, "999999").Goals.Put("", Content("无"))).Problem);
    }

    [Fact]
    public async Task a_draft_is_given_up_and_stated_anew()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        _ = (await unit.Goals.Put("", Content("做好保障"))).Ok;
        Assert.Equal((428, "command/if-match-required"), (await unit.Goals.Post("/discard", new { reason = "重来" })).Problem);
        await Do(unit.Goals, "discard", new { reason = "重来" });
        _ = (await unit.Goals.Put("", Content("重新填写"))).Ok;
        Assert.Equal(("draft", "重新填写"), ((await unit.Goals.Get(""))["stage"], (await unit.Goals.Get(""))["overall"]));
        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        Assert.Equal((404, "not-found"), (await other.Goals.Get("")).Problem);
    }

    public static object Content(string overall) => new
    {
        overall,
        items = new[] { new { no = 1, title = "测试项目", purpose = "测试用途", amountYuan = "100000.00", goal = "按计划完成", indicator = "完成率" } },
        safeguards = new[] { new { no = 1, title = "完善制度建设", text = "健全制度。" } },
    };

    static async Task Do(Caller goals, string step, object? body = null) => _ = (await goals.Post($"/{step}", body, (await goals.Get("")).Version)).Ok;
}
