using System.Globalization;
using System.Text.RegularExpressions;
using Jixiao.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>The rule book: the administrator sets a rule's number from a day on, the bureau's analyst tries another on a day that is past.</summary>
public sealed class TryingRules(RunningApp app) : Persona(app, "analyst")
{
    const string Book = "/bureaus/130281/rule-book";
    const string Rush = "年底突击支出";
    const string Paid = "聘用临时人员工资保险及劳保";

    [Fact]
    public async Task a_number_is_set_with_reason_and_day_and_another_tried_without_storing_anything()
    {
        var administrator = await Another("admin");
        await administrator.GotoAsync(Book);
        var rule = administrator.Locator("#rule-year-end-rush");
        var form = await Act(rule, "设定规则");
        await form.GetByLabel("占全年预算%").FillAsync("4.45");
        await form.GetByLabel("生效日期").FillAsync("2023-12-01");
        await form.GetByLabel("设定理由").FillAsync("年末从严");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(rule).ToContainTextAsync("全年预算的4.45%");
        await Expect(administrator.Locator(".history")).ToContainTextAsync("年末从严");

        await Open(Book);
        await Expect(Page.Locator("#rule-year-end-rush")).ToContainTextAsync("自2023年12月1日起");
        await Expect(Page.Locator("details.act")).ToHaveCountAsync(0);
        await Page.GetByRole(AriaRole.Link, new() { Name = "规则试算" }).ClickAsync();
        await Page.GetByLabel("日期").FillAsync("2023-12-31");
        await Page.Locator("summary", new() { HasText = "预算执行" }).ClickAsync();
        var share = Page.Locator("fieldset", new() { HasText = Rush }).GetByLabel("占全年预算%");
        await Expect(share).ToHaveValueAsync("4.45");
        await share.FillAsync("4.6");
        await Picture("trial-asked");
        await Page.GetByRole(AriaRole.Button, new() { Name = "试算" }).ClickAsync();

        await Sees("2023年12月31日的预警数");
        // Other tests evaluate a table with a larger share, and take 1,000 yuan of this one's payments back.
        var counts = await Page.Locator("tr", new() { Has = Page.Locator("th", new() { HasText = Rush }) }).Locator("td").AllInnerTextsAsync();
        Assert.Equal(1, int.Parse(counts[0], CultureInfo.InvariantCulture) - int.Parse(counts[1], CultureInfo.InvariantCulture));
        var gone = Page.Locator("tr", new() { HasText = Paid });
        await Expect(gone).ToContainTextAsync(new Regex("12月支付11\\.[78]4万元，占全年预算263\\.00万元的4\\.(46|5)%"));
        await Expect(gone.Locator("td").Last).ToHaveTextAsync("无");
        await Picture("trial");

        await Open(Book);
        await Expect(Page.Locator("#rule-year-end-rush")).ToContainTextAsync("全年预算的4.45%");
        await Open("/bureaus/130281/alerts?rule=year-end-rush");
        await Sees("重点活动经费");
        await Expect(Page.Locator("main")).Not.ToContainTextAsync(Paid);
    }
}
