using Jixiao.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>A department's own reviewer: sees what waits of his units, sends back with a place, passes on.</summary>
public sealed class DepartmentReviewer(RunningApp app) : Persona(app, "reviewer-430")
{
    [Fact]
    public async Task home_is_the_desk_of_the_own_department()
    {
        await Open("/");
        await Expect(Page.Locator("h1")).ToContainTextAsync("审核工作");
        await Sees("机关车辆服务中心（演示数据）");
        await Expect(Page.Locator("main")).Not.ToContainTextAsync("教育局本级");
        await Picture("desk-reviewer");
        await Open("/units/130281-205001/years/2023");
        await Sees("没有找到");
    }

    [Fact]
    public async Task a_table_is_returned_with_a_place_and_passed_when_it_comes_back()
    {
        await Open("/bureaus/130281/years/2023/work");
        await Page.GetByRole(AriaRole.Link, new() { Name = "驾驶员安全培训（演示数据）" }).ClickAsync();
        await Page.Locator("#decide").GetByText("退回", new() { Exact = true }).First.ClickAsync();
        var form = Page.Locator("#decide details.act[open] form");
        await form.GetByLabel("退回原因").FillAsync("指标值缺少依据，请补充。");
        await form.GetByText("标出需要修改的位置").ClickAsync();
        await form.GetByLabel("1 培训期数 说明").FillAsync("请注明每期人数。");
        await Picture("return-with-place");
        await form.GetByRole(AriaRole.Button, new() { Name = "退回" }).ClickAsync();
        await Expect(Page.Locator("#decide").GetByRole(AriaRole.Status)).ToHaveTextAsync("已退回单位。");
        await Sees("请注明每期人数。");

        var lead = await Another("lead-430002");
        await lead.GotoAsync(new Uri(Page.Url).AbsolutePath + "/submit");
        await lead.GetByRole(AriaRole.Button, new() { Name = "确认送审" }).ClickAsync();
        await Expect(lead.Locator("main")).ToContainTextAsync("已送审");

        await Page.ReloadAsync();
        await Page.Locator("#decide").GetByText("部门审核通过", new() { Exact = true }).First.ClickAsync();
        await Page.Locator("#decide details.act[open] form").GetByLabel("审核意见").FillAsync("已补充，同意。");
        await Page.Locator("#decide details.act[open] form").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.Locator("#decide").GetByRole(AriaRole.Status)).ToHaveTextAsync("已通过部门审核。");
        await Open("/bureaus/130281/years/2023/work?tab=Done");
        await Expect(Page.GetByRole(AriaRole.Row, new() { Name = "驾驶员安全培训" })).ToContainTextAsync("部门审核通过");
    }
}
