using Jixiao.Browser.Support;
using Jixiao.Sample;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>A unit's accountant: sees the year, imports the published document, records payments.</summary>
public sealed partial class UnitClerk(RunningApp app) : Persona(app, "clerk-430001")
{
    const string Table = "/units/130281-430001/years/2023/goal-tables/13028123P00030810001X";

    [Fact]
    public async Task the_year_shows_every_table_and_totals_to_the_cent()
    {
        await Open("/units/130281-430001/years/2023");
        await Expect(Page.Locator("table.list").First.Locator("tbody tr")).ToHaveCountAsync(8);
        await Expect(Page.Locator("table.list").First.Locator("tfoot")).ToContainTextAsync("1,106.70");
        await Sees("“四讲四有”合格党员标准");
        await Expect(Page.Locator(".safeguards li")).ToHaveCountAsync(5);
        await Picture("unit-year");
    }

    [Fact]
    public async Task a_goal_table_looks_like_the_official_form()
    {
        await Open("/units/130281-430001/years/2023/goal-tables/13028123P00026110001R");
        await Expect(Page.Locator(".form th[rowspan='4']").First).ToHaveTextAsync("产出指标");
        await Expect(Page.Locator(".form [data-unreadable]")).ToHaveTextAsync("≥972023年12月底前");
        await Picture("goal-table");
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(Page.Locator(".side")).ToBeHiddenAsync();
        await Picture("goal-table-print");
    }

    [Fact]
    public async Task every_light_says_its_colour_in_a_word_and_the_numbers_behind_it()
    {
        await Open("/units/130281-430001/years/2023/goal-tables/13028123P00031710001F");
        await Expect(Page.Locator(".headline .light")).ToHaveTextAsync("黄");
        await Expect(Page.Locator("#money .lit")).ToContainTextAsync("（全年预算");
        await Expect(Page.Locator(".actuals td.lit .light").First).ToBeVisibleAsync();
        await Picture("lights");
    }

    [Fact]
    public async Task a_payment_over_the_budget_is_refused_and_one_within_it_recorded()
    {
        await Open(Table);
        await Page.Locator("summary", new() { HasText = "登记支出" }).ClickAsync();
        await Spend("99,999,999.00", "超额-1");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("支出超过全年预算数。");
        await Picture("payment-refused");
        await Spend("1,234.56", "浏览器-1");
        await Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记支出");
        await Expect(Page.Locator("table.ledger")).ToContainTextAsync("浏览器-1");
        await Expect(Page.Locator("table.ledger")).ToContainTextAsync("1,234.56");
    }

    [Fact]
    public async Task a_document_is_previewed_with_its_problems_first_and_one_that_is_known_changes_nothing()
    {
        await Open("/units/130281-430001/imports");
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "公开.txt", MimeType = "text/plain", Buffer = SampleDocuments.Read(SampleDocuments.Zunhua2023) });
        await Page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await Sees("读到8张绩效目标表、75条指标，预算合计1,106.70万元");
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "4.4" })).ToBeVisibleAsync();
        await Picture("import-preview", whole: false);
        await Page.GetByRole(AriaRole.Link, new() { Name = "4.4" }).ClickAsync();
        await Expect(Page.Locator("#t4")).ToBeInViewportAsync();
        await Picture("import-preview-table", whole: false);
        await Page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).ClickAsync();
        await Sees("没有新的变更");
    }

    [Fact]
    public async Task a_file_without_a_goal_table_is_refused_with_a_sentence()
    {
        await Open("/units/130281-430001/imports");
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "通知.txt", MimeType = "text/plain", Buffer = "会议通知\n明天上午九点。"u8.ToArray() });
        await Page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("没有找到");
        await Picture("import-refused");
    }

    [Fact]
    public async Task what_is_not_there_is_said_on_a_page_of_its_own()
    {
        await Open("/units/130281-999999/years/2023");
        await Sees("没有找到");
        await Picture("not-found");
    }

    async Task Spend(string amount, string voucher)
    {
        var form = Page.Locator("details.act[open] form");
        await form.GetByLabel("金额（元）").FillAsync(amount);
        await form.GetByLabel("支付日期").FillAsync("2023-12-20");
        await form.GetByLabel("凭证号").FillAsync(voucher);
        await form.GetByRole(AriaRole.Button).ClickAsync();
    }
}
