using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>She keeps the platform going: runs a job, looks for mails that did not arrive, says what she wants to hear of.</summary>
public sealed partial class DivisionAdministrator
{
    [Fact]
    public async Task a_job_is_run_at_once_and_seen_to_finish()
    {
        await Open("/bureaus/130281/people");
        await Page.Locator("nav.side").GetByRole(AriaRole.Link, new() { Name = "作业运行情况" }).ClickAsync();
        var job = Page.Locator("#job-send-digests");
        await Expect(job.Locator("th")).ToHaveTextAsync("发送每日汇总");
        await Expect(job).ToContainTextAsync("尚未执行");
        await job.GetByRole(AriaRole.Button, new() { Name = "立即执行" }).ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToHaveTextAsync("已交付执行。");
        await Comes("/bureaus/130281/jobs", Page.Locator("#job-send-digests", new() { HasText = "秒" }));
        await Expect(job).Not.ToContainTextAsync("尚未执行");
        await Expect(job.Locator("progress")).ToHaveJSPropertyAsync("position", 1);
        await Expect(job.Locator(".light.red")).ToHaveCountAsync(0);
        await Picture("jobs");

        var officer = await Another("officer");
        Assert.Equal(403, (await officer.GotoAsync("/bureaus/130281/jobs"))!.Status);
    }

    [Fact]
    public async Task mails_that_did_not_arrive_are_looked_for_and_notices_chosen()
    {
        await Open("/bureaus/130281/dead-mails");
        await Sees("平台未配置邮件服务器");
        await Sees("没有未送达的邮件。");
        await Open("/notice-settings");
        await Page.GetByLabel("邮箱").FillAsync("jiang@czj.example");
        await Page.GetByLabel("邮件语言").SelectOptionAsync("英文");
        await Page.GetByLabel("黄色事项").SelectOptionAsync("不发邮件");
        await Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToBeVisibleAsync();
        await Open("/notice-settings");
        await Expect(Page.GetByLabel("邮箱")).ToHaveValueAsync("jiang@czj.example");
        await Expect(Page.GetByLabel("邮件语言").Locator("option:checked")).ToHaveTextAsync("英文");
        await Expect(Page.GetByLabel("黄色事项").Locator("option:checked")).ToHaveTextAsync("不发邮件");
        await Picture("notice-settings");
    }
}
