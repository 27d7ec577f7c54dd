using Jixiao.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>An officer of the finance bureau at work: reviews by points, approves many at once, decides an adjustment, moves money.</summary>
public sealed class BureauReviewer(RunningApp app) : Persona(app, "officer")
{
    const string Desk = "/bureaus/130281/years/2023/work";

    [Fact]
    public async Task a_goal_is_reviewed_by_points_and_its_grade_is_seen_at_once()
    {
        await Open(Desk);
        await Page.GetByRole(AriaRole.Link, new() { Name = "中小学教师轮训（演示数据）" }).ClickAsync();
        await Page.Locator("#decide").GetByText("财政审核", new() { Exact = true }).First.ClickAsync();
        var form = Page.Locator("#decide details.act[open] form");
        await form.GetByLabel("完整性").FillAsync("18");
        await form.GetByLabel("相关性").FillAsync("25");
        await form.GetByLabel("适当性").FillAsync("26");
        await form.GetByLabel("可行性").FillAsync("17");
        await Expect(form.Locator("output")).ToHaveTextAsync("合计 86 良");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.Locator("#decide").GetByRole(AriaRole.Alert)).ToHaveTextAsync("良、中、差等级必须填写审核意见。");
        await form.GetByLabel("审核意见").FillAsync("请与单位协商细化培训课时。");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.Locator("#decide").GetByRole(AriaRole.Status)).ToHaveTextAsync("已完成财政审核。");
        await Expect(Page.Locator("#decide")).ToContainTextAsync("良 86分");
        await Picture("reviewed");
    }

    [Fact]
    public async Task a_batch_approves_what_can_be_approved_and_says_why_not_the_rest()
    {
        await Open(Desk);
        await Page.GetByRole(AriaRole.Checkbox, new() { Name = "充电桩建设" }).CheckAsync();
        await Page.GetByRole(AriaRole.Checkbox, new() { Name = "部门整体绩效目标" }).CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "批复" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("批复必须填写文号。");
        await Page.Locator(".batch").GetByLabel("文号").FillAsync("遵财预〔2023〕41号");
        await Page.GetByRole(AriaRole.Button, new() { Name = "批复" }).ClickAsync();
        await Sees("完成1项，未办1项。");
        await Expect(Page.Locator(".outcomes tr", new() { HasText = "部门整体绩效目标" })).ToContainTextAsync("绩效目标处于“部门审核通过”阶段，不能批复。");
        await Expect(Page.Locator(".outcomes tr", new() { HasText = "充电桩建设" })).ToContainTextAsync("已办");
        await Picture("batch-outcome");
    }

    [Fact]
    public async Task an_adjustment_is_decided_on_what_it_changes()
    {
        await Open(Desk);
        await Page.GetByRole(AriaRole.Link, new() { Name = "校舍安全维修（演示数据）" }).ClickAsync();
        await Expect(Page.Locator(".adjust tr", new() { HasText = "维修校舍面积" })).ToContainTextAsync("修改");
        await Page.Locator("#decide").GetByText("批复调整", new() { Exact = true }).First.ClickAsync();
        var form = Page.Locator("#decide details.act[open] form");
        await form.GetByLabel("文号").FillAsync("遵财预〔2023〕42号");
        await form.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "批复.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF"u8.ToArray() });
        await form.GetByRole(AriaRole.Button, new() { Name = "批复调整" }).ClickAsync();
        await Expect(Page.Locator("#decide").GetByRole(AriaRole.Status)).ToHaveTextAsync("调整已批复。");
        await Sees("第2版");
        await Picture("adjustment-approved");
    }

    [Fact]
    public async Task budget_moves_between_two_projects()
    {
        await Open("/bureaus/130281/years/2023/transfers?q=维修建设");
        // Opened, not clicked: what is typed into the search while the next page slips in would be lost.
        await Open((await Page.GetByRole(AriaRole.Link, new() { Name = "选为调出" }).GetAttributeAsync("href"))!);
        await Search("食堂");
        await Page.GetByRole(AriaRole.Link, new() { Name = "选为调入" }).ClickAsync();
        var form = Page.Locator("details.act[open] form");
        await form.GetByLabel("金额（元）").FillAsync("12,345.67");
        await form.GetByLabel("理由").FillAsync("冬季用煤（浏览器）");
        await form.GetByLabel("文号").FillAsync("遵财预〔2023〕43号");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("已完成调剂。");
        await Expect(Page.GetByRole(AriaRole.Row, new() { Name = "冬季用煤" })).ToContainTextAsync("12,345.67");
        await Picture("transfers");
    }

    [Fact]
    public async Task a_reserve_is_set_and_split_to_a_project()
    {
        await Open("/bureaus/130281/years/2023/reserves");
        await Page.GetByText("编制代编预算", new() { Exact = true }).First.ClickAsync();
        var form = Page.Locator("details.act[open] form");
        await form.GetByLabel("名称").FillAsync("防汛备用（浏览器）");
        await form.GetByLabel("金额（元）").FillAsync("300,000");
        await form.GetByLabel("文号").FillAsync("遵财预〔2023〕44号");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        var row = Page.GetByRole(AriaRole.Row, new() { Name = "防汛备用" });
        await Expect(row).ToContainTextAsync("300,000.00");
        await row.GetByRole(AriaRole.Link, new() { Name = "细化" }).ClickAsync();
        await Search("综合业务");
        await Page.GetByRole(AriaRole.Link, new() { Name = "选为细化项目" }).ClickAsync();
        await form.GetByLabel("金额（元）").FillAsync("100,000");
        await form.GetByLabel("理由").FillAsync("汛期抢修");
        await form.GetByLabel("文号").FillAsync("遵财预〔2023〕45号");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(row).ToContainTextAsync("200,000.00");
        await Expect(row).ToContainTextAsync("已细化1笔");
        await Picture("reserves");
    }

    async Task Search(string text)
    {
        await Page.GetByRole(AriaRole.Searchbox).FillAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
    }
}
