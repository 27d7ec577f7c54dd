using Jixiao.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>A monitoring round from both sides: the unit's clerk fills in what was forgotten, the bureau's officer looks down to it and accepts it.</summary>
public sealed class MonitoringRound(RunningApp app) : Persona(app, "clerk-430001")
{
    const string Tables = "/units/130281-430001/years/2023/monitoring/1";
    const string Forgotten = "/units/130281-430001/years/2023/goal-tables/13028123P00305410002F/monitoring/1";

    [Fact]
    public async Task a_form_is_filled_in_kept_handed_in_and_accepted()
    {
        await Open("/units/130281-430001/years/2023/todo");
        await Expect(Page.Locator("#monitoringdue")).ToContainTextAsync("2023年上半年绩效监控");
        await Picture("monitoring-todo");
        await Open(Tables);
        await Expect(Page.Locator("main")).ToContainTextAsync("未填报");
        await Picture("monitoring-tables");

        await Open($"{Forgotten}/edit");
        await Page.GetByLabel("全年预计执行").FillAsync("237");
        foreach (var cause in await Page.Locator("select[name='cause'], select[name='rows.cause']").AllAsync())
            await cause.SelectOptionAsync("Funding");
        foreach (var measure in await Page.Locator("[name='measure'], [name='rows.measure']").AllAsync())
            await measure.FillAsync("倒排工期，按月通报");
        foreach (var due in await Page.Locator("[name='measureDue'], [name='rows.measureDue']").AllAsync())
            await due.FillAsync("2023-09-30");
        foreach (var likely in await Page.Locator("[name='rows.possibility']").AllAsync())
            await likely.SelectOptionAsync("Possible");
        foreach (var forecast in await Page.Locator("input[name='rows.forecast']").AllAsync())
            await forecast.FillAsync("95");
        foreach (var judged in await Page.Locator("select[name='rows.forecast']").AllAsync())
            await judged.SelectOptionAsync("Achieved");
        await Expect(Page.Locator("[data-status]")).ToContainTextAsync("已自动保存");
        await Page.ReloadAsync();
        await Expect(Page.Locator(".kept").First).ToContainTextAsync("未保存的内容");
        await Expect(Page.Locator("input[name='rows.forecast']").First).ToHaveValueAsync("95");
        await Picture("monitoring-editor");
        await Page.GetByRole(AriaRole.Button, new() { Name = "提交监控表" }).ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToHaveTextAsync("执行监控表已提交。");
        await Picture("monitoring-form");

        var officer = await Another("officer");
        await officer.SetViewportSizeAsync(1280, 900);
        await officer.GotoAsync("/bureaus/130281/years/2023/monitoring");
        await Expect(officer.Locator("table.progress")).ToContainTextAsync("遵化市机关事务中心");
        await Kept(officer, "monitoring-board");
        await officer.GotoAsync(Forgotten);
        await officer.Locator("summary", new() { HasText = "审核通过" }).ClickAsync();
        await officer.GetByLabel("整改要求").First.FillAsync("9月底前达到序时进度");
        await officer.GetByLabel("整改期限").First.FillAsync("2099-09-30");
        await officer.Locator("form", new() { HasText = "审核通过" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(officer.Locator(".notice.done")).ToHaveTextAsync("执行监控表已审核通过。");
        await Kept(officer, "monitoring-accepted");
        await officer.GotoAsync(Tables);
        await Kept(officer, "monitoring-tables-officer");
        await officer.GotoAsync("/bureaus/130281/years/2023/rectifications");
        await Expect(officer.Locator("main")).ToContainTextAsync("逾期");
        await Kept(officer, "rectifications");
    }

    [Fact]
    public async Task a_form_prints_on_a_page_across()
    {
        await Open("/units/130281-430001/years/2023/goal-tables/13028123P00031710001F/monitoring/1");
        await Page.SetViewportSizeAsync(1032, 700);
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(Page.Locator("table.monitoring")).ToBeVisibleAsync();
        await Expect(Page.Locator(".acts-line")).ToHaveCountAsync(0);
        await Picture("monitoring-print");
        Assert.InRange((await Page.PdfAsync(new() { PreferCSSPageSize = true, Path = Checkout.At("artifacts", "pictures", "monitoring.pdf") })).Length, 10_000, 2_000_000);
    }

    static Task Kept(IPage page, string name) => page.ScreenshotAsync(new() { FullPage = true, Path = Checkout.At("artifacts", "pictures", $"{name}.png") });
}
