using System.Net;
using System.Text.RegularExpressions;
using Jixiao.Journeys.Support;
using static Jixiao.Journeys.MonitoringRounds.HalfYear;

namespace Jixiao.Journeys.MonitoringRounds;

/// <summary>The same without script: what is typed is kept, what is handed in is shown, what waits is accepted.</summary>
public sealed partial class FormsOnPages(SharedInstance shared)
{
    [Fact]
    public async Task a_form_is_typed_kept_corrected_and_handed_in()
    {
        var (unit, code) = await Called(await shared.Started());
        _ = (await unit.Spend(code, "33333.33", "2023-06-30")).Ok;
        var (table, year) = ($"/units/{unit.Tenant}/years/2023/goal-tables/{code}", $"/units/{unit.Tenant}/years/2023");
        using var clerk = await Visitor.Of(unit, "clerk", unit.Tenant);
        Assert.Contains("监控表待填报", (await clerk.Get($"{year}/todo")).Ok.Page, StringComparison.Ordinal);

        var blank = (await clerk.Get($"{table}/monitoring/1/edit")).Ok.Page;
        Assert.Contains("3.333333", blank, StringComparison.Ordinal);
        Assert.Contains("33.33%", blank, StringComparison.Ordinal);
        Assert.Contains("1–6月执行数", blank, StringComparison.Ordinal);
        var refused = await clerk.Form($"{table}/monitoring/1/edit", "edit", Typed(blank, "9", ""));
        Assert.Contains("必须填写偏差原因", refused.Ok.Page, StringComparison.Ordinal);
        Assert.Contains("待到货", refused.Page, StringComparison.Ordinal);
        var kept = (await clerk.Get($"{table}/monitoring/1/edit")).Ok.Page;
        Assert.Contains("待到货", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("待到货", (await clerk.Get($"{table}/monitoring/1")).Ok.Page, StringComparison.Ordinal);

        var sent = await clerk.Form($"{table}/monitoring/1/edit", "edit", Typed(kept, "9", "Funding"));
        Assert.Equal(($"{table}/monitoring/1?done=ReportMonitoring", HttpStatusCode.Found), (sent.Headers!.Location!.PathAndQuery, sent.Status));
        var form = (await clerk.Get($"{table}/monitoring/1")).Ok.Page;
        foreach (var shown in new[] { "项目绩效目标执行监控表", "3.333333", "9.00", "经费保障：待到货", "加快支付（2023年9月30日前完成）", "有可能", "已填报" })
            Assert.Contains(shown, form, StringComparison.Ordinal);
        Assert.DoesNotContain("监控表待填报 <small>", (await clerk.Get($"{year}/todo")).Ok.Page, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await (await Visitor.Of(await OneUnit.Registered(unit.Instance, unit.Division, "430009"), "clerk", $"{unit.Division}-430009")).Get($"{table}/monitoring/1")).Status);
    }

    [Fact]
    public async Task what_was_typed_outlives_a_payment_but_not_unseen_another_form()
    {
        var (unit, code) = await Called(await shared.Started());
        await OnPlan(unit, code);
        var edit = $"/units/{unit.Tenant}/years/2023/goal-tables/{code}/monitoring/1/edit";
        using var clerk = await Visitor.Of(unit, "clerk", unit.Tenant);
        var opened = (await clerk.Get(edit)).Ok.Page;
        _ = (await unit.Spend(code, "1.00", "2023-07-01")).Ok;
        Assert.EndsWith("done=ReportMonitoring", (await clerk.Form(edit, "edit", Typed(opened, "9", "Funding"))).Headers!.Location!.ToString(), StringComparison.Ordinal);

        var again = (await clerk.Get(edit)).Ok.Page;
        _ = (await Report(unit, code, AllMet)).Ok;
        var sides = (await clerk.Form(edit, "edit", Typed(again, "8.5", "Funding"))).Ok.Page;
        foreach (var shown in new[] { "他人", "8.5", "10.00", "经费保障 待到货 加快支付 2023-09-30" })
            Assert.Contains(shown, sides, StringComparison.Ordinal);
        Assert.Equal("100000.00", (await unit.Table(code).Get("/monitoring/1"))["forecastYuan"]);
        _ = await clerk.Form(edit, "copy", ("do", "mine"));
        var mine = (await clerk.Get(edit)).Ok.Page;
        Assert.EndsWith("done=ReportMonitoring", (await clerk.Form(edit, "edit", Typed(mine, "8.5", "Funding"))).Headers!.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("85000.00", (await unit.Table(code).Get("/monitoring/1"))["forecastYuan"]);
        using var elsewhere = await Visitor.Of(await OneUnit.Registered(unit.Instance, unit.Division, "430009"), "clerk", $"{unit.Division}-430009");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(edit)).Status);
    }

    [Fact]
    public async Task an_officer_returns_accepts_with_a_rectification_and_verifies_it()
    {
        var (unit, code) = await Called(await shared.Started());
        _ = (await unit.Spend(code, "1000.00", "2023-06-30")).Ok;
        _ = (await Report(unit, code, Behind)).Ok;
        var (form, rectifications) = ($"/units/{unit.Tenant}/years/2023/goal-tables/{code}/monitoring/1", $"/units/{unit.Tenant}/years/2023/rectifications");
        using var officer = await Visitor.Of(unit, "officer", unit.Division);
        using var clerk = await Visitor.Of(unit, "clerk", unit.Tenant);
        Assert.Contains("待审核", (await officer.Get($"/bureaus/{unit.Division}/years/2023/monitoring/1")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("另有1项", (await officer.Get($"/bureaus/{unit.Division}/years/2023/work")).Ok.Page, StringComparison.Ordinal);

        Assert.Contains("done=ReturnMonitoring", await Sent(officer, form, "ReturnMonitoring", ("reason", "请写明金额"), ("place", "预算执行"), ("note.预算执行", "分项列示")), StringComparison.Ordinal);
        Assert.Contains("分项列示", (await clerk.Get(form)).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("监控表退回", (await clerk.Get($"/units/{unit.Tenant}/years/2023/todo")).Ok.Page, StringComparison.Ordinal);
        _ = (await Report(unit, code, Behind)).Ok;
        Assert.Contains("必须下达整改要求", await Sent(officer, form, "AcceptMonitoring", ("opinion", "同意"), ("requirement", "")), StringComparison.Ordinal);
        Assert.Contains("done=AcceptMonitoring", await Sent(officer, form, "AcceptMonitoring", ("opinion", "同意"), ("requirement", "支出进度达到70%"), ("dueOn", "2099-08-31")), StringComparison.Ordinal);

        Assert.Contains("支出进度达到70%", (await clerk.Get($"/units/{unit.Tenant}/years/2023/todo")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("done=ReportRectification", await Sent(clerk, rectifications, "ReportRectification", $"{code}-1", ("report", "已付首付款")), StringComparison.Ordinal);
        Assert.Contains("待验收", (await officer.Get($"/bureaus/{unit.Division}/years/2023/rectifications")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("done=AcceptRectification", await Sent(officer, rectifications, "AcceptRectification", $"{code}-1", ("opinion", "整改到位")), StringComparison.Ordinal);
        Assert.Contains("整改到位", (await clerk.Get(rectifications)).Ok.Page, StringComparison.Ordinal);

        var table = $"/units/{unit.Tenant}/years/2023/goal-tables/{code}";
        var difference = (await officer.Get($"{table}/diff?from=1")).Ok.Page;
        foreach (var told in new[] { "第1次执行监控", "经费保障；资金下达晚；加快支付（2023年9月30日前完成）", "绩效监控整改", "已付首付款" })
            Assert.Contains(told, difference, StringComparison.Ordinal);
        _ = (await officer.Get($"{table}/replay")).Ok;
        Assert.Contains("整改验收：支出进度达到70%", (await officer.Get($"{table}/history")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("支出进度达到70%", (await officer.Get(table)).Ok.Page, StringComparison.Ordinal);
        var rows = (await unit.Table(code).Get("/diff?from=1")).Ok.Json["lists"]!.AsArray().Single(list => (string?)list!["list"] == "monitoring")!["rows"]!.AsArray();
        Assert.Equal("round/2023/monitoring/1", (string?)Assert.Single(rows)!["id"]);
        using var elsewhere = await Visitor.Of(await OneUnit.Registered(unit.Instance, unit.Division, "430009"), "clerk", $"{unit.Division}-430009");
        foreach (var page in new[] { form, rectifications, $"/units/{unit.Tenant}/years/2023/monitoring/1" })
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(page)).Status);
    }

    [Fact]
    public async Task what_is_not_red_is_accepted_together()
    {
        var (unit, code) = await Called(await shared.Started());
        await OnPlan(unit, code);
        _ = (await Report(unit, code, AllMet)).Ok;
        var tables = $"/units/{unit.Tenant}/years/2023/monitoring/1";
        using var officer = await Visitor.Of(unit, "officer", unit.Division);
        using var auditor = await Visitor.Of(unit, "auditor", unit.Division);
        var order = Guid.NewGuid().ToString("n");
        Assert.DoesNotContain("name=\"item\"", (await auditor.Get(tables)).Ok.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Form(tables, "Accept", ("order", order), ("what", "AcceptMany"))).Status);
        Assert.Contains("请先勾选", (await officer.Form(tables, "Accept", ("order", order), ("what", "AcceptMany"))).Ok.Page, StringComparison.Ordinal);
        var item = $"{code}|{await unit.Version(code)}";
        Assert.Contains("审核通过", (await officer.Form(tables, "Accept", ("order", order), ("what", "AcceptMany"), ("item", item), ("opinion", "同意"))).Ok.Page, StringComparison.Ordinal);
        Assert.Equal("accepted", (await unit.Table(code).Get("/monitoring/1"))["state"]);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"/units/{unit.Tenant}/years/2023/monitoring/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"/units/{SharedInstance.NewDivision()}-430001/years/2023/monitoring")).Status);
    }

    static (string, string)[] Typed(string page, string forecast, string cause) =>
    [
        ("version", Version().Match(page).Groups[1].Value), ("order", Guid.NewGuid().ToString("n")), ("do", "report"), ("forecast", forecast), ("cause", cause), ("explanation", "待到货"), ("measure", "加快支付"), ("measureDue", "2023-09-30"),
        .. Row("1", "1", "Possible"), .. Row("2", "96", ""),
    ];

    static (string, string)[] Row(string indicator, string forecast, string possibility) =>
    [
        ("rows.indicator", indicator), ("rows.forecast", forecast), ("rows.cause", ""), ("rows.explanation", ""), ("rows.possibility", possibility), ("rows.measure", ""), ("rows.measureDue", ""), ("rows.remark", ""),
    ];

    static Task<string> Sent(Visitor visitor, string page, string what, params (string, string)[] fields) => Sent(visitor, page, what, "", fields);

    /// <summary>Where it leads, or the page that refuses it.</summary>
    static async Task<string> Sent(Visitor visitor, string page, string what, string subject, params (string, string)[] fields)
    {
        var shown = (await visitor.Get(page)).Ok.Page;
        var form = Forms().Matches(shown).Select(match => match.Value).Single(one => one.Contains($"value=\"{what}\"", StringComparison.Ordinal));
        var version = Version().Match(form) is { Success: true } match ? match.Groups[1].Value : "";
        var reply = await visitor.Form(page, what + subject, [("what", what), ("subject", subject), ("order", Guid.NewGuid().ToString("n")), .. version == "" ? [] : new[] { ("version", version) }, .. fields]);
        return reply.Headers?.Location?.ToString() ?? reply.Page;
    }

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();
}
