using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>She keeps what was approved: takes payments back, reports and corrects actuals, asks for adjustments, states the unit's own goals.</summary>
public sealed partial class UnitClerk
{
    const string Executing = "/units/130281-430001/years/2023/goal-tables/13028123P00026110001R";

    [Fact]
    public async Task a_payment_is_taken_back_from_its_line_of_the_ledger()
    {
        await Open(Executing);
        await Page.Locator("summary", new() { HasText = "登记支出" }).ClickAsync();
        await Spend("3,000.00", "冲销-1");
        var line = Page.Locator("table.ledger tr", new() { HasText = "冲销-1" });
        await line.Locator("summary").ClickAsync();
        await line.GetByLabel("冲销金额").FillAsync("1,000.00");
        await line.GetByLabel("冲销日期").FillAsync("2023-12-21");
        await line.GetByLabel("冲销凭证号").FillAsync("红字-1");
        await line.GetByLabel("冲销原因").FillAsync("重复报销");
        await line.Locator("button").ClickAsync();
        await Expect(Page.Locator("table.ledger .back")).ToContainTextAsync("冲销冲销-1：重复报销");
        await Expect(Page.Locator("table.ledger .back")).ToContainTextAsync("-1,000.00");
        await Picture("ledger");
    }

    [Fact]
    public async Task actuals_are_reported_all_at_once_with_their_evidence_and_one_is_corrected()
    {
        await Open($"{Executing}#actuals");
        await Page.GetByText("填报完成值", new() { Exact = true }).ClickAsync();
        await Page.Locator("form.report [name=day]").FillAsync("2023-11-30");
        await Page.GetByLabel("保障人数的完成值", new() { Exact = true }).FillAsync("113");
        await Page.GetByLabel("保障人数的佐证材料").SetInputFilesAsync(new FilePayload { Name = "花名册.txt", MimeType = "text/plain", Buffer = "在岗113人"u8.ToArray() });
        await Page.GetByLabel("预算资金完成率的完成值", new() { Exact = true }).SelectOptionAsync("Partly");
        await Page.Locator("form.report > button").ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToHaveTextAsync("已填报完成值。");
        var reported = Page.Locator("table.actuals .past", new() { HasText = "截至2023年11月30日：113人" });
        await reported.Locator("summary").ClickAsync();
        await reported.GetByLabel("完成值").FillAsync("112");
        await reported.GetByLabel("更正原因").FillAsync("一人十一月离岗");
        await reported.Locator("button").ClickAsync();
        await Expect(Page.Locator("table.actuals")).ToContainTextAsync("截至2023年11月30日：112人（已更正）");
        await Picture("actuals");
    }

    [Fact]
    public async Task an_adjustment_is_asked_for_with_before_and_after_in_view()
    {
        await Open("/units/130281-430001/years/2023/goal-tables/13028123P00305410002F/adjust");
        await Page.Locator("#row-1-target").FillAsync("≥231万元");
        await Page.Locator("[name=reason]").FillAsync("原指标值没有写明符号");
        await Page.GetByRole(AriaRole.Button, new() { Name = "查看调整前后" }).ClickAsync();
        await Expect(Page.Locator("table.adjust")).ToContainTextAsync("≥231万元");
        await Picture("adjustment");
        await Page.GetByRole(AriaRole.Button, new() { Name = "申请调整" }).ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToHaveTextAsync("已提交调整申请。");
        await Expect(Page.Locator("#adjustment")).ToContainTextAsync("原指标值没有写明符号");
    }

    [Fact]
    public async Task the_units_own_goals_begin_with_last_years_and_are_handed_in()
    {
        await Open($"{NextYear}/goals/edit?from=last");
        await Expect(Page.Locator("table[data-grid=items] tbody tr")).ToHaveCountAsync(8);
        await Page.Locator("#overall").FillAsync("保障机关运转。");
        await Page.Locator("input[name='items.amount']").First.FillAsync("1.7");
        await Expect(Page.Locator("[data-status]")).ToContainTextAsync("已自动保存");
        await Page.ReloadAsync();
        await Expect(Page.Locator(".kept").First).ToContainTextAsync("未保存的内容");
        await Expect(Page.Locator("#overall")).ToHaveValueAsync("保障机关运转。");
        await Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToHaveTextAsync("已保存。");
        await Picture("unit-goals-editor");
        await Page.GetByRole(AriaRole.Button, new() { Name = "保存并送审" }).ClickAsync();
        await Sees("保障机关运转。");
        await Picture("unit-goals-preview");
        await Page.GetByRole(AriaRole.Button, new() { Name = "确认送审" }).ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToHaveTextAsync("已送审。");
    }

    [Fact]
    public async Task the_pages_read_in_english_and_fit_a_narrow_screen()
    {
        await Page.SetViewportSizeAsync(800, 1000);
        await Open($"/language?to=en&from={Executing}");
        await Expect(Page.Locator("#money h2")).ToHaveTextAsync("Money");
        await Open("/units/130281-430001/years/2023/todo");
        await Expect(Page.Locator("h1")).ToContainTextAsync("To do");
        foreach (var page in new[] { Executing, "/units/130281-430001/years/2023/todo", $"{NextYear}/goal-tables/new", $"{NextYear}/goals/edit" })
        {
            await Open(page);
            Assert.Equal((page, ""), (page, await Page.EvaluateAsync<string>(SticksOut)));
        }
        await Picture("english-narrow");
    }

    /// <summary>What a reader would have to scroll sideways for, the page itself aside.</summary>
    const string SticksOut = """
        () => document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.parentElement.closest('.scroll'))
          .map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`).slice(0, 8).join('; ')
        """;

    [Fact]
    public async Task an_alert_is_explained_and_a_measure_planned()
    {
        await Open("/units/130281-430001/alerts?state=waiting-for-unit");
        await Picture("alerts-unit");
        await Page.Locator("table.alerts tbody td a").First.ClickAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync("支出滞后");
        await Page.GetByLabel("偏差原因").SelectOptionAsync("Institutions");
        await Page.GetByLabel("原因说明").FillAsync("政府采购流程较长，合同六月方签订。");
        await Page.GetByRole(AriaRole.Button, new() { Name = "说明原因" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("原因已说明。");
        await Page.GetByLabel("纠偏措施").FillAsync("倒排工期，按月支付进度款。");
        await Page.GetByLabel("完成期限").FillAsync("2099-12-31");
        await Page.GetByRole(AriaRole.Button, new() { Name = "制定纠偏措施" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("纠偏措施已制定。");
        await Expect(Page.Locator("dl.facts")).ToContainTextAsync("制度保障");
        await Picture("alert-unit");
    }
}
