using Jixiao.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>An administrator: makes people, says what they may, never sees what units spend.</summary>
public sealed partial class DivisionAdministrator(RunningApp app) : Persona(app, "admin")
{
    [Fact]
    public async Task a_person_is_made_and_given_a_role()
    {
        await Open("/");
        await Page.Locator(".door").ClickAsync();
        await Sees("reviewer-430");
        await Picture("people");
        await Page.GetByText("新建用户", new() { Exact = true }).ClickAsync();
        var form = Page.Locator("details.act[open] form");
        await form.GetByLabel("用户名").FillAsync("clerk-205099");
        await form.GetByLabel("姓名").FillAsync("新会计");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.Locator(".secret")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "下一步：授予角色" }).ClickAsync();
        var grant = Page.Locator("details.act[open] form");
        await grant.GetByLabel("角色").SelectOptionAsync("clerk");
        await grant.GetByLabel("范围").FillAsync("130281-205001");
        await grant.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.Locator("table.list")).ToContainTextAsync("130281-205001");
        await Picture("person");
    }

    [Fact]
    public async Task thresholds_are_set_from_a_day_on_and_stay_in_the_book()
    {
        await Open("/bureaus/130281/rule-book");
        await Sees("通行做法");
        await Page.GetByText("设定阈值", new() { Exact = true }).First.ClickAsync();
        var form = Page.Locator("details.act[open] form");
        await form.GetByLabel("标准名称").FillAsync("2023年监控标准");
        await form.GetByLabel("设定理由").FillAsync("年终从严");
        await form.GetByLabel("文号").FillAsync("遵财绩〔2023〕7号");
        await form.GetByLabel("预算：黄灯低于%").FillAsync("90");
        await Picture("rule-book-form");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("阈值已设定");
        await Expect(Page.Locator("table.thresholds").First).ToContainTextAsync("低于90%");
        await Expect(Page.Locator(".history li", new() { HasText = "2023年监控标准" })).ToContainTextAsync("现行");
        await Picture("rule-book");
        await Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(Page.Locator("table.thresholds").First).ToContainTextAsync("below 90%");
        await Picture("rule-book-english");
    }

    [Fact]
    public async Task units_are_listed_without_figures_and_their_data_are_denied()
    {
        await Open("/bureaus/130281/units");
        await Sees("机关车辆服务中心（演示数据）");
        await Expect(Page.Locator("main")).Not.ToContainTextAsync("执行率");
        await Open("/bureaus/130281/sign-ins");
        await Sees("登录成功");
        await Picture("sign-ins");
    }
}
