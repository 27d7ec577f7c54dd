using Jixiao.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>A rectification (整改): the bureau's officer orders it, the unit's clerk tells what was put right and proves it, the officer accepts it.</summary>
public sealed class PuttingRight(RunningApp app) : Persona(app, "clerk-430001")
{
    const string Table = "/units/130281-430001/years/2023/goal-tables/13028123P00031010001P";
    const string Rectifications = "/units/130281-430001/years/2023/rectifications";

    [Fact]
    public async Task what_is_ordered_is_reported_with_a_file_and_accepted()
    {
        var officer = await Another("officer");
        await officer.GotoAsync($"{Table}/monitoring/1");
        var order = await Act(officer.Locator("main"), "下达整改");
        await order.GetByLabel("整改要求").FillAsync("补齐监控设备台账");
        await order.GetByLabel("整改期限").FillAsync("2099-09-30");
        await order.GetByRole(AriaRole.Button, new() { Name = "下达整改" }).ClickAsync();
        await Expect(officer.Locator(".notice.done")).ToHaveTextAsync("整改要求已下达。");

        var told = Page.Locator("tr", new() { HasText = "补齐监控设备台账" });
        await Comes("/inbox", told);
        await told.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync("整改事项");
        var line = Line(Page);
        var report = await Act(line, "报送整改情况");
        await report.GetByLabel("整改情况").FillAsync("台账已补齐");
        await report.GetByLabel("佐证材料").SetInputFilesAsync(new FilePayload { Name = "台账.txt", MimeType = "text/plain", Buffer = "设备12台"u8.ToArray() });
        await report.GetByRole(AriaRole.Button, new() { Name = "报送整改情况" }).ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToHaveTextAsync("整改情况已报送。");
        await Expect(line.Locator(".stage")).ToHaveTextAsync("待验收");
        await Picture("rectification-reported");

        await officer.GotoAsync("/bureaus/130281/years/2023/rectifications");
        await Line(officer).GetByRole(AriaRole.Link, new() { Name = "遵化市机关事务中心本级" }).ClickAsync();
        await Expect(Line(officer)).ToContainTextAsync("台账已补齐");
        var proof = await officer.RunAndWaitForDownloadAsync(() => Line(officer).GetByRole(AriaRole.Link, new() { Name = "台账.txt" }).ClickAsync());
        Assert.Equal("设备12台", await File.ReadAllTextAsync(await proof.PathAsync(), TestContext.Current.CancellationToken));
        var accept = await Act(Line(officer), "验收");
        await accept.GetByLabel("验收意见").FillAsync("台账齐全");
        await accept.GetByRole(AriaRole.Button, new() { Name = "验收" }).ClickAsync();
        await Expect(officer.Locator(".notice.done")).ToHaveTextAsync("整改已验收。");

        await Open(Rectifications);
        await Expect(Line(Page).Locator(".stage")).ToHaveTextAsync("已验收");
        await Expect(Line(Page)).ToContainTextAsync("台账齐全");
        await Expect(Line(Page).Locator("details.act")).ToHaveCountAsync(0);
    }

    static ILocator Line(IPage page) => page.Locator("table.rectifications tbody tr", new() { HasText = "补齐监控设备台账" });
}
