using System.Text.RegularExpressions;
using Jixiao.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>An auditor: reads every revision of a table and goes back to any of them.</summary>
public sealed class DivisionAuditor(RunningApp app) : Persona(app, "auditor")
{
    const string Table = "/units/130281-430001/years/2023/goal-tables/13028123P00030810001X";

    [Fact]
    public async Task every_revision_says_who_when_what_and_from_which_file()
    {
        await Open($"{Table}/history");
        await Sees("预算追加+150,000.00元");
        await Expect(Page.Locator(".history > li").Last).ToContainTextAsync("130281-430001-2023.txt");
        await Expect(Page.Locator(".history > li").Last).ToContainTextAsync("原文位置 5.1");
        await Picture("history");
    }

    [Fact]
    public async Task the_division_and_a_unit_are_shown_as_they_were_known_at_a_moment()
    {
        await Open("/bureaus/130281/years/2023/tables");
        await Page.Locator("input[name=at]").FillAsync("2023-07-01T08:00");
        await Page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Sees("您看到的是2023年7月1日 08:00:00时已录入的数据");
        await Expect(Page.Locator("tbody .light.red").First).ToHaveTextAsync("红");
        await Picture("division-then");
        await Open("/units/130281-430001/years/2023");
        await Page.Locator("input[name=at]").FillAsync("2023-07-01T08:00");
        await Page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Sees("您看到的是2023年7月1日 08:00:00时已录入的数据");
        await Expect(Page.Locator("tbody .light").First).ToBeVisibleAsync();
        await Picture("unit-then");
        await Page.GetByRole(AriaRole.Link, new() { Name = "回到当前" }).ClickAsync();
        await Expect(Page.Locator("main")).Not.ToContainTextAsync("您看到的是");
    }

    [Fact]
    public async Task an_earlier_version_shows_the_table_as_it_was_and_offers_the_way_back()
    {
        await Open($"{Table}/history");
        var first = await Page.Locator("select[name=version] option").Last.GetAttributeAsync("value");
        await Page.Locator("select[name=version]").SelectOptionAsync(first!);
        await Page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Sees("您正在查看第");
        await Picture("past-version");
        await Page.GetByRole(AriaRole.Link, new() { Name = "回到当前" }).ClickAsync();
        await Expect(Page.Locator("main")).Not.ToContainTextAsync("您正在查看第");
    }

    [Fact]
    public async Task the_time_machine_goes_from_revision_to_revision_by_links_arrows_and_slider()
    {
        await Open($"{Table}/replay?version=20");
        await Sees("预算追加+150,000.00元");
        await Expect(Page.Locator(".stop")).ToContainTextAsync("锅炉管道抢修追加");
        await Expect(Page.Locator(".timeline li.edition")).ToContainTextAsync("批复第1版");
        await Expect(Page.Locator(".differences")).ToContainTextAsync("+150,000.00");
        await Picture("time-machine");

        await Page.GetByRole(AriaRole.Link, new() { Name = "下一次修订" }).ClickAsync();
        await Expect(Page.Locator("main")).ToContainTextAsync("第28版，记录于");
        await Page.Locator("h1").ClickAsync();
        await Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(Page.Locator("main")).ToContainTextAsync("第20版，记录于");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Page.Locator("main")).ToContainTextAsync("第28版，记录于");
        var slider = Page.GetByRole(AriaRole.Slider);
        await Expect(slider).ToHaveValueAsync("7");
        await slider.FocusAsync();
        await Page.Keyboard.PressAsync("Home");
        await Expect(Page.Locator("main")).ToContainTextAsync("首次记录");
        await Expect(slider).ToHaveValueAsync("1");
    }

    [Fact]
    public async Task it_travels_without_script_too()
    {
        var page = await Another("auditor", script: false);
        await page.GotoAsync($"{Table}/replay?version=20");
        await Expect(page.GetByRole(AriaRole.Slider)).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "上一次修订" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("第19版，记录于");
        await page.Locator(".timeline li.edition a").First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("首次记录");
        await page.Locator("select[name=version]").SelectOptionAsync("20");
        await page.Locator("select[name=against]").SelectOptionAsync("edition:1");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("标出与第15版的不同");
    }

    [Fact]
    public async Task two_points_stand_side_by_side()
    {
        await Open($"{Table}/replay");
        await Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "对比两个时点" }).ClickAsync();
        await Page.Locator("select[name=from]").SelectOptionAsync("edition:1");
        await Page.Locator("select[name=to]").SelectOptionAsync("32");
        await Page.GetByRole(AriaRole.Button, new() { Name = "对比" }).ClickAsync();
        var executed = Page.GetByRole(AriaRole.Row, new() { Name = "执行数 0.00" });
        await Expect(executed).ToContainTextAsync("+276,000.00");
        await Expect(Page.Locator(".differences")).Not.ToContainTextAsync("一级指标");
        await Picture("two-points");
        await Page.Locator("select[name=show]").SelectOptionAsync("all");
        await Page.GetByRole(AriaRole.Button, new() { Name = "对比" }).ClickAsync();
        await Expect(Page.Locator(".differences")).ToContainTextAsync("一级指标");
    }

    [Fact]
    public async Task a_working_paper_leads_back_to_the_row_it_cites()
    {
        await Open("/audit/130281/references");
        await Page.GetByLabel("索引号").FillAsync("130281/430001/2023/13028123P00030810001X/v20/3");
        await Page.GetByRole(AriaRole.Button, new() { Name = "打开" }).ClickAsync();
        await Expect(Page.Locator("#row-3")).ToBeInViewportAsync();
        await Sees("第20版，记录于");
        await Open("/audit/130281/references?ref=3");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“3”不是底稿索引号");
        await Picture("references");
    }

    [Fact]
    public async Task from_a_figure_of_then_one_click_leads_to_the_table_of_then()
    {
        await Open("/bureaus/130281/years/2023/tables?at=2023-06-26T00:00:00Z");
        var row = Page.GetByRole(AriaRole.Row, new() { Name = "13028123P00030810001X" });
        await Expect(row).ToContainTextAsync("135.00");
        await row.GetByRole(AriaRole.Link, new() { Name = "时光机" }).ClickAsync();
        await Expect(Page.Locator("main")).ToContainTextAsync("第20版，记录于");
    }

    [Fact]
    public async Task a_revision_is_found_by_what_was_written_in_it_and_leads_to_its_history()
    {
        await Open("/audit/130281/revisions");
        await Page.GetByLabel("文字（至少两个字）").FillAsync("抢修追加");
        await Page.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
        await Expect(Page.Locator(".revisions tbody tr")).ToHaveCountAsync(1);
        await Sees("锅炉管道抢修追加");
        await Picture("search");
        await Page.GetByRole(AriaRole.Link, new() { Name = "历史", Exact = true }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("13028123P00030810001X/history#v"));
        await Expect(Page.Locator(".history :target")).ToContainTextAsync("锅炉管道抢修追加");
    }

    [Fact]
    public async Task a_sample_of_risks_is_drawn_again_by_its_address()
    {
        await Open("/audit/130281/samples");
        await Picture("risk-rules");
        await Page.GetByRole(AriaRole.Row, new() { Name = "夜间和节假日操作" }).GetByRole(AriaRole.Link, new() { Name = "抽样" }).ClickAsync();
        // Other personas may have begun a later year meanwhile, and the latest is offered.
        await Page.GetByLabel("年度", new() { Exact = true }).FillAsync("2023");
        await Page.GetByLabel("样本量").FillAsync("5");
        await Page.GetByRole(AriaRole.Button, new() { Name = "抽样" }).ClickAsync();
        await Expect(Page.Locator(".revisions tbody tr")).ToHaveCountAsync(5);
        var drawn = await Page.Locator(".revisions tbody").InnerTextAsync();
        await Picture("risk-sample");
        await Page.GetByRole(AriaRole.Link, new() { Name = "同一份样本的固定地址" }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("at="));
        Assert.Equal(drawn, await Page.Locator(".revisions tbody").InnerTextAsync());
    }

    [Fact]
    public async Task what_changed_between_two_moments_leads_to_the_revisions()
    {
        await Open("/audit/130281/changes?from=2023-06-01&to=2023-06-30");
        await Page.Locator("details.changes summary").Filter(new() { HasText = "遵化市机关事务中心本级" }).ClickAsync();
        await Picture("changes");
        await Page.Locator("details.changes[open]").GetByRole(AriaRole.Link, new() { Name = "预算调整" }).ClickAsync();
        await Expect(Page.Locator(".revisions tbody tr")).ToHaveCountAsync(1);
    }
}
