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
}
