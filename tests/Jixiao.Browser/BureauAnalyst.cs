using Jixiao.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>An analyst of the finance bureau: from the whole division down to one payment, and from what is known now back to what was known then.</summary>
public sealed class BureauAnalyst(RunningApp app) : Persona(app, "analyst")
{
    const string Year = "/bureaus/130281/years/2023";

    [Fact]
    public async Task from_the_overview_to_the_worst_unit_its_table_its_payments_and_their_version()
    {
        await Open(Year);
        await Expect(Page.Locator("jx-chart[data-drawn] svg")).ToBeVisibleAsync();
        await Expect(Page.Locator(".tile").First).ToContainTextAsync("已批复");
        await Expect(Page.Locator(".lights .light.red").First).ToContainTextAsync("红");
        await Expect(Page.Locator("table.progress .late").First).ToContainTextAsync("逾期");
        await Picture("overview-analyst");

        await Page.Locator("table.ranking tbody tr").Last.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync("第三中学");
        var table = Page.GetByRole(AriaRole.Row, new() { Name = "实验室设备更新" });
        await Expect(table.Locator(".light")).ToHaveTextAsync("红");
        await Expect(table).ToContainTextAsync("逾期3天");
        await Picture("unit-profile");

        await table.GetByRole(AriaRole.Link, new() { Name = "支出", Exact = true }).ClickAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync("支出明细");
        await Expect(Page.Locator("table.entries tfoot")).ToContainTextAsync("合计4笔");
        await Picture("payments");

        var payment = Page.Locator("table.entries tbody tr").First;
        await Expect(payment).ToContainTextAsync("迟7天录入");
        await payment.GetByRole(AriaRole.Link, new() { Name = "版" }).ClickAsync();
        await Expect(Page.Locator("li:target")).ToContainTextAsync("支付财政资金");
    }

    [Fact]
    public async Task figures_go_by_any_grouping_and_from_each_row_to_what_it_is_made_of()
    {
        await Open($"{Year}/rollups");
        await Expect(Page.Locator("table.figures tfoot")).ToContainTextAsync("合计");
        await Picture("rollups");
        await Page.GetByRole(AriaRole.Link, new() { Name = "资金来源" }).ClickAsync();
        await Expect(Page.Locator("table.figures thead")).ToContainTextAsync("上年结转");
        await Picture("rollups-sources");
        await Page.GetByRole(AriaRole.Link, new() { Name = "阶段", Exact = true }).ClickAsync();
        await Page.Locator("table.figures").GetByRole(AriaRole.Link, new() { Name = "执行中" }).ClickAsync();
        await Expect(Page.Locator(".chip")).ToContainTextAsync("执行中");
        await Expect(Page.Locator("main")).ToContainTextAsync("校舍安全维修");
        await Picture("rollup-tables");
        var file = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        Assert.Contains("综合业务经费", await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Page.Locator(".chip").ClickAsync();
        await Expect(Page.Locator(".chip")).ToHaveCountAsync(0);
        await Open($"{Year}/departments/205");
        await Expect(Page.Locator("h1")).ToContainTextAsync("教育局");
        await Picture("department");
    }

    [Fact]
    public async Task indicators_are_explored_from_the_first_level_to_the_rows_of_the_forms()
    {
        await Open($"{Year}/indicators");
        await Picture("indicators");
        await Page.GetByRole(AriaRole.Link, new() { Name = "满意度指标" }).ClickAsync();
        await Page.Locator("table.levels").GetByRole(AriaRole.Link, new() { Name = "服务对象满意度指标" }).ClickAsync();
        await Expect(Page.Locator("table.levels")).ToContainTextAsync("≥");
        await Sees("指标明细");
        await Picture("indicator-rows");
    }

    [Fact]
    public async Task budget_changes_are_listed_with_document_author_and_both_days()
    {
        await Open($"{Year}/revisions");
        await Sees("遵财预〔2023〕17号");
        await Expect(Page.GetByRole(AriaRole.Row, new() { Name = "上年结转" }).First).ToContainTextAsync("+320,000.00");
        await Picture("revisions");
        await Page.GetByLabel("类型").SelectOptionAsync("Transfer");
        await Page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Row, new() { Name = "上年结转" })).ToHaveCountAsync(0);
        // Another persona may have moved something too; whatever is listed is a transfer, the played year's two sides among it.
        var kinds = await Page.Locator("table.entries tbody tr td:nth-child(3)").AllInnerTextsAsync();
        Assert.All(kinds, kind => Assert.StartsWith("调剂", kind, StringComparison.Ordinal));
        Assert.True(kinds.Count >= 2);
        await Expect(Page.Locator("table.entries tfoot")).ToContainTextAsync($"合计{kinds.Count}笔");
    }

    [Fact]
    public async Task what_was_recorded_late_is_the_difference_between_two_moments()
    {
        await Open($"{Year}/comparison");
        await Page.Locator("[name=on]").FillAsync("2023-06-20");
        await Page.Locator("[name=at]").FillAsync("2023-06-20T23:59:59");
        await Page.Locator("[name=on2]").FillAsync("2023-06-20");
        await Page.GetByRole(AriaRole.Button, new() { Name = "对比" }).ClickAsync();
        await Expect(Page.Locator("table.compared").First.Locator(".delta.more").First).ToContainTextAsync("增");
        await Expect(Page.Locator("table.entries").First).ToContainTextAsync("迟7天录入");
        await Picture("comparison");

        await Open($"{Year}?on=2023-06-20&at=2023-06-20T15:59:59Z");
        await Sees("您看到的是2023年6月20日 23:59:59时已录入的数据");
        await Picture("overview-then");
        await Page.GetByRole(AriaRole.Link, new() { Name = "回到当前" }).ClickAsync();
        await Expect(Page.Locator(".then")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task another_divisions_figures_are_not_there()
    {
        foreach (var page in new[] { "", "/rollups", "/tables", "/indicators", "/revisions", "/payments", "/comparison", "/departments/430", "/units/430001" })
        {
            await Open($"/bureaus/999999/years/2023{page}");
            await Sees("没有找到");
        }
        await Open($"{Year}/units/999999");
        await Sees("没有找到");
    }

    [Fact]
    public async Task the_pages_work_without_script_read_in_english_and_fit_a_narrow_screen()
    {
        var plain = await Another("analyst", script: false);
        await plain.GotoAsync($"{Year}?order=executed");
        await plain.Locator("[name=on]").FillAsync("2023-06-30");
        await plain.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Expect(plain.Locator("main")).ToContainTextAsync("计至2023年6月30日");
        await Expect(plain.Locator("option[selected]").First).ToHaveTextAsync("执行数");

        await Page.SetViewportSizeAsync(800, 1000);
        await Open($"/language?to=en&from={Year}");
        await Expect(Page.Locator("h1")).ToContainTextAsync("Execution overview 2023");
        foreach (var page in new[] { "", "/rollups", "/rollups?show=work", "/tables", "/indicators", "/revisions", "/payments", "/comparison?on=2023-06-30", "/departments/205", "/units/205014" })
        {
            await Open(Year + page);
            Assert.Equal((page, true), (page, await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")));
            await Picture($"english-narrow-{page.Split('?')[0].Trim('/').Replace('/', '-')}");
        }
    }
}
