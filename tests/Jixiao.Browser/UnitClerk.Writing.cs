using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>She writes next year's tables: from the keyboard, from a spreadsheet, without script; hands them in and gets them back.</summary>
public sealed partial class UnitClerk
{
    const string NextYear = "/units/130281-430001/years/2024";

    /// <summary>Rows as a spreadsheet puts them on the clipboard: merged levels are blank below their first row.</summary>
    const string Rows = """
        产出指标	数量指标	采购数量	采购计算机台数	≥20台	采购计划
        	质量指标	验收合格率	合格数÷采购数	≥98%	采购计划
        	时效指标	完成时间	按期完成采购	2024年6月底前	采购计划
        	成本指标	采购成本	采购总金额	≤12.5万元	采购计划
        效益指标	经济效益指标	设备完好率	完好数÷总数	≥95%	采购计划
        满意度指标	服务对象满意度指标	使用人满意度	问卷调查	≥90%	采购计划
        """;

    [Fact]
    public async Task a_table_is_written_from_the_keyboard_and_from_a_spreadsheet_and_kept_as_it_is_typed()
    {
        await NewTable("键盘与粘贴");
        await Page.GetByRole(AriaRole.Button, new() { Name = "加一行", Exact = true }).ClickAsync();
        await Page.Keyboard.TypeAsync("产出指标");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.TypeAsync("数量指标");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync("第一行");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#row-2-name")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("第二行");
        await Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Page.Locator("#row-1-name")).ToBeFocusedAsync();

        await Paste("#row-2-level1", Rows);
        await Expect(Page.Locator("table.grid tbody tr")).ToHaveCountAsync(7);
        await Expect(Page.Locator("#row-4-level1")).ToHaveValueAsync("产出指标");
        await Page.Keyboard.PressAsync("Control+z");
        await Expect(Page.Locator("table.grid tbody tr")).ToHaveCountAsync(2);
        await Paste("#row-1-level1", Rows);
        await Page.Locator("#row-2-target").FillAsync("≥982024年底前");
        await Expect(Page.Locator("[data-status]")).ToContainTextAsync("已自动保存");
        await Expect(Page.Locator("#row-2-target")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(Page.Locator("tbody tr:nth-child(1) [data-reading]")).ToHaveTextAsync("≥ 20 台 · 累计");
        await Picture("editor");

        await Page.ReloadAsync();
        await Expect(Page.Locator(".kept").First).ToContainTextAsync("未保存的内容");
        await Expect(Page.Locator("table.grid tbody tr")).ToHaveCountAsync(6);
        await Page.Locator("a[data-cell='row-2-target']").ClickAsync();
        await Expect(Page.Locator("#row-2-target")).ToBeFocusedAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToHaveTextAsync("已保存。");
        await Expect(Page.Locator("form.kept")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task a_table_is_handed_in_after_a_preview_and_what_comes_back_is_marked_at_its_cell()
    {
        var table = await WrittenTable("送审与退回");
        await Page.GetByRole(AriaRole.Button, new() { Name = "保存并送审" }).ClickAsync();
        await Expect(Page.Locator(".problems .blocks").First).ToContainTextAsync("预算数");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "确认送审" })).ToHaveCountAsync(0);
        await Page.Locator(".problems a").First.ClickAsync();
        await Page.Locator("#field-budget").FillAsync("12.345678");
        await Page.Locator("#field-fiscal").FillAsync("12.345678");
        await Page.GetByRole(AriaRole.Button, new() { Name = "保存并送审" }).ClickAsync();
        await Expect(Page.Locator(".form")).ToContainTextAsync("使用人满意度");
        await Picture("submit-preview");
        await Page.GetByRole(AriaRole.Button, new() { Name = "确认送审" }).ClickAsync();
        await Expect(Page.Locator(".held")).ToHaveTextAsync("现在由主管部门处理");

        await Return(table, "采购依据不足。", "2", "附验收办法");
        await Open($"{NextYear}/todo");
        await Expect(Page.Locator("#returned")).ToContainTextAsync("采购依据不足。");
        await Picture("todo");
        await Page.Locator("#returned a", new() { HasText = "送审与退回" }).ClickAsync();
        await Expect(Page.Locator(".notice.returned")).ToContainTextAsync("主管部门于");
        await Expect(Page.Locator("tbody tr:nth-child(2) .returned-mark")).ToHaveTextAsync("退回意见：附验收办法");
        await Open(table);
        await Expect(Page.Locator("#row-2 .returned-mark")).ToHaveTextAsync("退回意见：附验收办法");
        await Picture("returned");
    }

    [Fact]
    public async Task whoever_saves_later_sees_both_sides_and_chooses()
    {
        var table = await WrittenTable("两人同改");
        var lead = await Another("lead-430001");
        await lead.GotoAsync($"{table}/edit");
        await lead.Locator("#field-use").FillAsync("主任写的用途");
        await Page.Locator("#field-use").FillAsync("会计写的用途");
        await Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToBeVisibleAsync();
        await lead.Locator("button[value=save]").ClickAsync();
        await Expect(lead.Locator("table.both .differs")).ToContainTextAsync("主任写的用途");
        await Expect(lead.Locator("table.both .differs")).ToContainTextAsync("会计写的用途");
        await lead.GetByRole(AriaRole.Button, new() { Name = "用我的内容继续编辑" }).ClickAsync();
        await Expect(lead.Locator("#field-use")).ToHaveValueAsync("主任写的用途");
        await lead.Locator("button[value=save]").ClickAsync();
        await Expect(lead.Locator(".notice.done")).ToHaveTextAsync("已保存。");
    }

    [Fact]
    public async Task the_editor_works_without_script()
    {
        var table = await WrittenTable("无脚本");
        var plain = await Another("clerk-430001", script: false);
        await plain.GotoAsync($"{table}/edit");
        await plain.Locator("#row-1-description").FillAsync("改过的描述");
        await plain.Locator("button[value='rows.down:1']").ClickAsync();
        await Expect(plain.Locator("#row-2-description")).ToHaveValueAsync("改过的描述");
        await plain.Locator("button[value='rows.add']").ClickAsync();
        await Expect(plain.Locator("table.grid tbody tr")).ToHaveCountAsync(7);
        await plain.Locator("button[value='rows.remove:7']").ClickAsync();
        await plain.Locator("#row-3-target").FillAsync("12a");
        await plain.Locator("button[value=check]").ClickAsync();
        await Expect(plain.Locator(".problems")).ToContainTextAsync("指标值“12a”无法识别");
        await plain.Locator("button[value=save]").ClickAsync();
        await Expect(plain.Locator(".notice.done")).ToHaveTextAsync("已保存。");
        await Expect(plain.Locator("#row-2-description")).ToHaveValueAsync("改过的描述");
    }

    async Task NewTable(string name)
    {
        await Open($"{NextYear}/goal-tables/new");
        await Page.GetByLabel("项目名称").FillAsync(name);
        await Page.GetByRole(AriaRole.Button, new() { Name = "新建并填写" }).ClickAsync();
        await Page.WaitForURLAsync("**/edit");
    }

    /// <summary>A table that lacks nothing but its budget; the editor is open on it, saved.</summary>
    async Task<string> WrittenTable(string name)
    {
        await NewTable(name);
        var table = new Uri(Page.Url).AbsolutePath.Replace("/edit", "", StringComparison.Ordinal);
        await Page.Locator("#field-use").FillAsync("购置办公计算机。");
        await Page.Locator("#field-goals").FillAsync("1.按计划完成采购。\n2.保证日常办公。");
        foreach (var (share, index) in new[] { 30, 60, 90, 100 }.Select((share, index) => (share, index)))
            await Page.Locator("input[name='points.percent']").Nth(index).FillAsync(share.ToString(CultureInfo.InvariantCulture));
        await Page.GetByRole(AriaRole.Button, new() { Name = "加一行", Exact = true }).ClickAsync();
        await Paste("#row-1-level1", Rows);
        await Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToHaveTextAsync("已保存。");
        return table;
    }

    async Task Paste(string cell, string text)
    {
        await Page.Locator(cell).FocusAsync();
        await Page.EvaluateAsync("text => { const data = new DataTransfer(); data.setData('text/plain', text); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", text);
    }

    /// <summary>The department's reviewer sends it back, through the API as a program of his would.</summary>
    async Task Return(string table, string reason, string place, string note)
    {
        var reviewer = await Another("reviewer-430");
        await reviewer.GotoAsync(table);
        var version = (await (await reviewer.APIRequest.GetAsync($"/api{table}")).JsonAsync())!.Value.GetProperty("version").GetInt64();
        var answer = await reviewer.APIRequest.PostAsync($"/api{table}/return", new()
        {
            DataObject = new { reason, places = new[] { new { place, note } } },
            Headers = new Dictionary<string, string> { ["If-Match"] = $"\"{version}\"", ["X-CSRF-TOKEN"] = await reviewer.Locator("input[name=__RequestVerificationToken]").First.InputValueAsync() },
        });
        Assert.True(answer.Ok, await answer.TextAsync());
    }
}
