using System.IO.Compression;
using Jixiao.Browser.Support;
using Microsoft.Playwright;

namespace Jixiao.Browser;

/// <summary>Official forms leave as files by the buttons of the page that shows them.</summary>
public sealed class TakingFormsAway(RunningApp app) : Persona(app, "clerk-430001")
{
    const string Year = "/units/130281-430001/years/2023";
    const string Table = $"{Year}/goal-tables/13028123P00031710001F";

    [Theory]
    [InlineData(Table, "Word", ".docx", "word/document.xml")]
    [InlineData(Table, "Excel", ".xlsx", "xl/workbook.xml")]
    [InlineData($"{Table}/monitoring/1", "Word", ".docx", "word/document.xml")]
    [InlineData($"{Table}/monitoring/1", "Excel", ".xlsx", "xl/workbook.xml")]
    [InlineData($"{Table}/self-evaluation/1", "Word", ".docx", "word/document.xml")]
    [InlineData($"{Table}/self-evaluation/1", "Excel", ".xlsx", "xl/workbook.xml")]
    [InlineData($"{Table}/score", "Word", ".docx", "word/document.xml")]
    [InlineData($"{Table}/actuals", "下载实际完成值模板（Excel）", ".xlsx", "xl/workbook.xml")]
    [InlineData("/units/130281-430001/imports", "下载绩效目标表模板（Excel）", ".xlsx", "xl/workbook.xml")]
    public async Task a_form_is_taken_from_its_page(string path, string button, string ending, string part)
    {
        await Open(path);
        var parts = await Taken(Page, button, ending);
        Assert.Contains(part, parts);
    }

    [Fact]
    public async Task a_units_year_and_a_divisions_tables_are_taken_packed()
    {
        await Open(Year);
        Assert.Contains("word/document.xml", await Taken(Page, "整份文件（Word）", ".docx"));
        Assert.Equal(8, (await Taken(Page, "全部表格（zip）", ".zip")).Count(part => part.Contains("13028123P", StringComparison.Ordinal)));

        var officer = await Another("officer");
        await officer.GotoAsync("/bureaus/130281/years/2023/departments/205");
        Assert.All(await Taken(officer, "绩效目标表（zip）", ".zip"), part => Assert.EndsWith(".docx", part, StringComparison.Ordinal));
    }

    /// <summary>What the file holds that the button delivers.</summary>
    static async Task<IReadOnlyList<string>> Taken(IPage page, string button, string ending)
    {
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator(".actions, main > p").GetByRole(AriaRole.Link, new() { Name = button }).ClickAsync());
        Assert.EndsWith(ending, file.SuggestedFilename, StringComparison.Ordinal);
        using var read = ZipFile.OpenRead(await file.PathAsync());
        return [.. read.Entries.Select(entry => entry.FullName)];
    }
}
