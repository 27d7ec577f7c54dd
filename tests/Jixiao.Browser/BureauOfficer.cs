using System.Text;
using Jixiao.Browser.Support;
using Jixiao.Sample;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>An officer of the finance bureau: reads the division's execution, drills down, looks at alerts.</summary>
public sealed class BureauOfficer(RunningApp app) : Persona(app, "officer")
{
    [Fact]
    public async Task home_is_the_desk()
    {
        await Open("/");
        await Expect(Page.Locator("h1")).ToContainTextAsync("审核工作");
        await Expect(Page.Locator(".who")).ToContainTextAsync("陈专管员");
        await Picture("desk-officer");
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
        await Expect(Page.Locator("table.alerts .light.red").First).ToHaveTextAsync("红");
        await Picture("alerts");
    }

    [Fact]
    public async Task alerts_that_are_marked_are_closed_together_and_what_is_not_put_right_says_so()
    {
        await Open("/bureaus/130281/alerts?severity=red&rule=spend-behind-plan");
        await Page.Locator("td.mark input").First.CheckAsync();
        await Page.Locator(".batch").GetByLabel("核实意见").FillAsync("已核实");
        await Page.Locator(".batch").GetByRole(AriaRole.Button, new() { Name = "核实销号" }).ClickAsync();
        await Sees("不能销号");
        await Picture("alerts-batch");
        await Page.Locator(".outcomes").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync("支出滞后");
        await Sees("发现的情况");
        await Picture("alert-officer");
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
    public async Task what_a_unit_published_is_imported_as_approved()
    {
        await Open("/units/130281-998001/imports");
        var document = Encoding.UTF8.GetString(SampleDocuments.Read(SampleDocuments.Zunhua2023)).Replace("430001", "998001", StringComparison.Ordinal);
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "公开.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(document) });
        // For a year that no picture shows.
        await Page.GetByLabel("年度").Last.FillAsync("2022");
        await Page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).ClickAsync();
        await Sees("导入完成");
        await Picture("import-done");
        await Page.GetByRole(AriaRole.Link, new() { Name = "查看本年绩效目标" }).ClickAsync();
        await Sees("1,106.70");
    }

    [Fact]
    public async Task another_division_is_not_there()
    {
        await Open("/bureaus/999999/units");
        await Sees("没有找到");
    }
}
