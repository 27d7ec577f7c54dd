using Jixiao.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>An alert between a unit's clerk and the bureau's officer: each finds in the inbox what the other said and goes on from there.</summary>
public sealed class HandlingAnAlert(RunningApp app) : Persona(app, "clerk-430001")
{
    const string Alert = "/units/130281-430001/alerts/over-budget~goal-table~2023~13028123P00030910001K";

    [Fact]
    public async Task it_goes_from_inbox_to_inbox_until_it_is_verified_and_closed()
    {
        await Open("/units/130281-430001/alerts?rule=over-budget");
        await Page.GetByRole(AriaRole.Link, new() { Name = "综合业务经费" }).ClickAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync("超预算支出：综合业务经费");
        await Does(Page, "已阅", "已阅。");
        await Does(Page, "说明原因", "原因已说明。", ("原因说明", "年底集中维修"));
        await Expect(Page.Locator("details.act", new() { HasText = "报送整改情况" })).ToHaveCountAsync(0);

        var officer = await Another("officer");
        await FollowsInbox(officer, "单位已说明预警原因，待核实");
        await Expect(officer.Locator("dl.facts")).ToContainTextAsync("年底集中维修");
        await Does(officer, "退回", "已退回单位。", ("理由", "请说明资金来源"));

        await FollowsInbox(Page, "预警处理被退回");
        await Expect(Page.Locator(".returned .reason")).ToHaveTextAsync("请说明资金来源");
        await Does(Page, "说明原因", "原因已说明。", ("原因说明", "年底集中维修，用结余资金支付"));
        await Does(Page, "制定纠偏措施", "纠偏措施已制定。", ("纠偏措施", "追加预算"), ("完成期限", "2099-12-31"));
        var reporting = await Act(Page.Locator("main"), "报送整改情况");
        await reporting.GetByLabel("佐证材料").SetInputFilesAsync(new FilePayload { Name = "追加批复.txt", MimeType = "text/plain", Buffer = "同意追加"u8.ToArray() });
        await Does(Page, "报送整改情况", "整改情况已报送，等待财政部门核实。", ("整改情况", "已追加预算"));
        await Picture("alert-reported");

        await FollowsInbox(officer, "单位已报告纠偏完成，待核实");
        await Expect(officer.GetByRole(AriaRole.Link, new() { Name = "追加批复.txt" })).ToBeVisibleAsync();
        await Does(officer, "核实销号", "已核实销号。", ("核实意见", "资料齐全"));

        await FollowsInbox(Page, "预警已核实销号");
        foreach (var told in new[] { "年底集中维修", "请说明资金来源", "追加预算", "已追加预算", "资料齐全", "officer（财政局经办人）", "clerk-430001（单位经办人）" })
            await Expect(Page.Locator(".history")).ToContainTextAsync(told);
        await Expect(Page.Locator(".history > li").Last).ToContainTextAsync("每日扫描（定时任务）");
        await Expect(Page.Locator("details.act")).ToHaveCountAsync(0);
        await Picture("alert-closed");
        await Open("/units/130281-430001/alerts?rule=over-budget");
        await Sees("没有预警");
    }

    /// <summary>The inbox leads to the alert, and what is read is read.</summary>
    static async Task FollowsInbox(IPage page, string heading)
    {
        var line = page.Locator("tr", new() { HasText = heading }).Filter(new() { HasText = "综合业务经费" });
        await Comes("/inbox", line);
        await line.GetByRole(AriaRole.Button, new() { Name = "标为已读" }).ClickAsync();
        await Expect(line).ToHaveClassAsync("past");
        await line.GetByRole(AriaRole.Link, new() { Name = "综合业务经费" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"{Alert}$"));
    }

    static async Task Does(IPage page, string what, string done, params (string Label, string Text)[] said)
    {
        var form = await Act(page.Locator("main"), what);
        foreach (var (label, text) in said)
            await form.GetByLabel(label).FillAsync(text);
        await form.GetByRole(AriaRole.Button, new() { Name = what }).ClickAsync();
        await Expect(page.Locator(".notice.done")).ToHaveTextAsync(done);
    }
}
