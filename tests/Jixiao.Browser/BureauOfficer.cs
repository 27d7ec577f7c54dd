using Jixiao.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>An officer of the finance bureau: reads the division's execution, drills down, looks at alerts.</summary>
public sealed class BureauOfficer(RunningApp app) : Persona(app)
{
    [Fact]
    public async Task home_leads_every_persona_to_his_room()
    {
        await Open("/");
        await Expect(Page.Locator(".door")).ToHaveCountAsync(3);
        await Picture("home");
    }

    [Fact]
    public async Task the_overview_draws_execution_against_plan_above_the_same_figures()
    {
        await Open("/bureaus/130281/years/2023");
        await Expect(Page.Locator("jx-chart[data-drawn] svg")).ToBeVisibleAsync();
        await Sees("按部门");
        await Picture("overview");
        await Page.GetByRole(AriaRole.Link, new() { Name = "教育局本级（演示数据）" }).First.ClickAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync("教育局本级");
    }

    [Fact]
    public async Task units_are_listed_with_their_departments()
    {
        await Open("/bureaus/130281/units");
        await Sees("机关车辆服务中心（演示数据）");
        await Picture("units");
    }

    [Fact]
    public async Task alerts_say_their_colour_in_a_word_and_show_the_figures_behind_it()
    {
        await Open("/bureaus/130281/alerts");
        await Sees("支出滞后");
        await Expect(Page.Locator(".light.red").First).ToHaveTextAsync("红");
        await Picture("alerts");
    }

    [Fact]
    public async Task english_is_one_click_away_and_leaves_data_as_written()
    {
        await Open("/bureaus/130281/years/2023");
        await Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(Page.Locator("h1")).ToHaveTextAsync("Execution overview 2023");
        await Sees("教育局本级（演示数据）");
        await Picture("overview-english");
    }

    [Fact]
    public async Task a_division_without_units_says_so()
    {
        await Open("/bureaus/999999/units");
        await Sees("本区划还没有登记单位");
        await Open("/bureaus/999999/alerts");
        await Sees("没有预警");
        await Picture("empty");
    }
}
