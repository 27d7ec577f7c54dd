using System.Text.Json.Nodes;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Audit;

public sealed class HistoryInWords(SharedInstance shared)
{
    const string English = ".AspNetCore.Culture=c=en|uic=en";

    [Fact]
    public async Task every_command_is_one_revision_in_words_the_latest_first()
    {
        var (unit, code) = await Lived();

        var history = (await unit.Table(code).Get("/history")).Ok.Json.AsArray();

        Assert.Equal(
            ["2023年3月1日支付财政资金30,000.25元，凭证记-1，累计30,000.25元", "批复第1版，2023年2月1日起生效，遵财预〔2023〕1号", "财政审核92分，等级优（完整性19、相关性28、适当性27、可行性18）。", "部门审核通过", "送审", "第2行“群众满意度”：指标值由“≥95%”改为“≥98%”"],
            history.Take(6).Select(Words));
        Assert.Equal(7, history.Count);
        Assert.StartsWith($"建立2023年度绩效目标表：{code} 测试项目", Words(history[^1]), StringComparison.Ordinal);
        Assert.Equal(history.Select(Version).OrderDescending(), history.Select(Version));
        Assert.Equal(await unit.Version(code), Version(history[0]));
        Assert.All(history, r => Assert.Equal("token/journey", (string?)r!["by"]));
        Assert.Equal(["单位经办人", "财政局经办人", "财政局经办人", "部门审核人", "单位经办人", "单位经办人", "单位经办人"], history.Select(r => (string?)r!["role"]));
        Assert.Equal("送审", Words((await unit.Table(code).Get("/history")).Ok.Json[4]));
        Assert.Equal("draft", (await unit.Table(code).Get($"?version={Version(history[^1])}"))["stage"]);

        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        Assert.Equal((404, "not-found"), (await other.Table(code).Get("/history")).Problem);
    }

    [Fact]
    public async Task it_is_told_in_english_to_who_reads_english()
    {
        var (unit, code) = await Lived();

        var history = (await unit.Table(code).Get("/history", English)).Ok.Json.AsArray();

        Assert.StartsWith("Paid ", Words(history[0]), StringComparison.Ordinal);
        Assert.Equal(["Approved edition 1, effective 2023-02-01, 遵财预〔2023〕1号", "Bureau review: 92 points, grade Excellent (completeness 19, relevance 28, suitability 27, feasibility 18). ", "Passed by the department", "Submitted for review"], history.Skip(1).Take(4).Select(Words));
        Assert.Contains("from “≥95%” to “≥98%”", Words(history[5]), StringComparison.Ordinal);
        Assert.Equal("bureau officer", (string?)history[1]!["role"]);
    }

    [Fact]
    public async Task an_adjustment_taken_back_on_the_page_is_told_too()
    {
        var (unit, code) = await Lived();
        _ = await unit.Done(code, "adjustments", new { content = OneUnit.Content(target: "≥90%"), reason = "规模缩小" });
        await unit.Instance.Person($"clerk-{unit.Division}", unit.Division, memberships: $"clerk {unit.Tenant}");
        using var clerk = await Visitor.SignedIn(unit.Instance, $"clerk-{unit.Division}");

        var back = await clerk.Form(
            $"/units/{unit.Tenant}/years/2023/goal-tables/{code}", "WithdrawAdjustment", ("what", "WithdrawAdjustment"), ("subject", ""), ("order", "back"), ("version", $"{await unit.Version(code)}"));

        Assert.EndsWith("?done=WithdrawAdjustment#form", back.Headers!.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("撤回调整申请", Words((await unit.Table(code).Get("/history")).Ok.Json[0]));
        Assert.Equal("false", (await unit.Table(code).Get(""))["adjustmentPending"]);
    }

    async Task<(OneUnit Unit, string Code)> Lived()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var code = await unit.Drafted(1);
        var table = unit.Table(code);
        var edited = (await table.Put("/content", OneUnit.Content(target: "≥98%"), await unit.Version(code))).Version;
        var submitted = (await table.Post("/submit", ifMatch: edited)).Version;
        var passed = (await table.Post("/department-pass", ifMatch: submitted)).Version;
        var reviewed = (await table.Post("/review", OneUnit.Excellent, passed)).Version;
        _ = (await table.Post("/approve", OneUnit.Approval, reviewed)).Ok;
        _ = (await unit.Spend(code, "30000.25", "2023-03-01")).Ok;
        return (unit, code);
    }

    static string Words(JsonNode? revision) => string.Join("；", revision!["changes"]!.AsArray().Select(c => (string?)c!["words"]));

    static long Version(JsonNode? revision) => (long)revision!["version"]!;
}
