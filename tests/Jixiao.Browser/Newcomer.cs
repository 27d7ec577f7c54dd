using Jixiao.Browser.Support;
using Jixiao.Sample;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>Somebody who has not signed in yet.</summary>
public sealed class Newcomer(RunningApp app) : Persona(app)
{
    [Fact]
    public async Task he_signs_in_where_he_was_going_and_out_again()
    {
        await Open("/units/130281-205001/years/2023");
        await Expect(Page.Locator("h1")).ToHaveTextAsync("登录");
        await Picture("sign-in");
        await Enter("clerk-205001", "wrong");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("用户名或密码不正确。");
        await Enter("clerk-205001", SampleAccounts.Password);
        await Expect(Page.Locator("h1")).ToContainTextAsync("教育局本级");
        await Expect(Page.Locator(".who")).ToContainTextAsync("孙会计（演示数据）");
        await Page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await Expect(Page.Locator("h1")).ToHaveTextAsync("登录");
    }

    async Task Enter(string userName, string password)
    {
        await Page.GetByLabel("用户名").FillAsync(userName);
        await Page.GetByLabel("密码").FillAsync(password);
        await Page.Locator(".door-in button").ClickAsync();
    }
}
