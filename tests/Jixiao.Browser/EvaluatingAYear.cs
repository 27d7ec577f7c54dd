using Jixiao.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser;

/// <summary>A self-evaluation: scored while the clerk types, handed in, scored again by the officer, ranked, and tried under other rules by the analyst.</summary>
public sealed class EvaluatingAYear(RunningApp app) : Persona(app, "clerk-430001")
{
    const string Tables = "/units/130281-430001/years/2023/goal-tables";
    const string Judged = $"{Tables}/13028123P00026110001R/self-evaluation/1";
    const string Events = $"{Tables}/13028123P000292100015";

    [Fact]
    public async Task scores_and_what_is_missing_follow_what_is_typed()
    {
        await Open($"{Judged}/edit");
        await Expect(Page.Locator("#row-4 [data-live]")).ToHaveTextAsync("12.50");
        await Sees("第4行 指标“预算资金完成率”请在80%至100%之间选择得分比例");
        var percent = Page.GetByLabel("预算资金完成率 得分比例（%）");
        await percent.FillAsync("84");
        await Expect(Page.Locator("#row-4 [data-live]")).ToHaveTextAsync("10.50");
        await Expect(percent).ToBeFocusedAsync();
        await Expect(Page.Locator(".problems")).Not.ToContainTextAsync("预算资金完成率");
        await percent.FillAsync("10");
        await Expect(Page.Locator(".problems")).ToContainTextAsync("指标“预算资金完成率”的得分比例应在80%至100%之间");
        await Page.GetByLabel("年度总体目标完成情况").FillAsync("全部发放");
        await Expect(Page.Locator(".problems")).Not.ToContainTextAsync("请填写年度总体目标完成情况");
        await Expect(Page.GetByLabel("年度总体目标完成情况")).ToHaveValueAsync("全部发放");
        await Picture("self-evaluation-live");
    }

    [Fact]
    public async Task the_button_does_the_same_without_script()
    {
        var plain = await Another("lead-430001", script: false);
        await plain.GotoAsync($"{Judged}/edit");
        await plain.GetByLabel("预算资金完成率 得分比例（%）").FillAsync("90");
        await plain.GetByRole(AriaRole.Button, new() { Name = "按所选比例重算" }).ClickAsync();
        await Expect(plain.Locator("#row-4 [data-live]")).ToHaveTextAsync("11.25");
        await Expect(plain.Locator(".problems")).Not.ToContainTextAsync("预算资金完成率");
    }

    [Fact]
    public async Task a_sheet_is_handed_in_scored_again_ranked_and_tried()
    {
        await ReportsWhatIsMissing();
        await Open($"{Events}/self-evaluation/1/edit");
        await Expect(Page.Locator(".problems li")).ToHaveCountAsync(1);
        await Page.GetByLabel("年度总体目标完成情况").FillAsync("各项活动均已保障");
        await Expect(Page.Locator(".problems")).ToHaveCountAsync(0);
        await Expect(Page.Locator("[data-live=total]")).ToContainTextAsync("99.58分，等级优");
        await Page.GetByRole(AriaRole.Button, new() { Name = "提交自评表" }).ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToHaveTextAsync("绩效自评表已提交。");
        await Picture("self-evaluation-sheet");

        var officer = await Another("officer");
        await officer.GotoAsync("/bureaus/130281/years/2023/self-evaluation");
        await officer.GetByRole(AriaRole.Link, new() { Name = "遵化市机关事务中心本级" }).ClickAsync();
        await officer.GetByRole(AriaRole.Link, new() { Name = "重点活动经费" }).ClickAsync();
        var review = await Act(officer.Locator("#decide"), "复核通过");
        await review.GetByLabel("费用报销及时性 复核得分").FillAsync("8");
        await review.GetByLabel("费用报销及时性 改分理由").FillAsync("两笔报销超过三十日");
        await review.GetByLabel("审核意见").FillAsync("同意");
        await review.GetByRole(AriaRole.Button, new() { Name = "复核通过" }).ClickAsync();
        await Expect(officer.Locator(".notice.done")).ToHaveTextAsync("绩效自评表已复核通过。");
        foreach (var shown in new[] { "两笔报销超过三十日", "99.58", "97.58" })
            await Expect(officer.Locator("table.form")).ToContainTextAsync(shown);

        await Ranked();
    }

    async Task ReportsWhatIsMissing()
    {
        await Open($"{Events}#actuals");
        await Page.GetByText("填报完成值", new() { Exact = true }).ClickAsync();
        await Page.Locator("form.report [name=day]").FillAsync("2023-12-31");
        await Page.GetByLabel("费用报销及时性的完成值", new() { Exact = true }).FillAsync("99");
        await Page.Locator("form.report > button").ClickAsync();
        await Expect(Page.Locator(".notice.done")).ToHaveTextAsync("已填报完成值。");
    }

    async Task Ranked()
    {
        var analyst = await Another("analyst");
        await analyst.GotoAsync("/bureaus/130281/years/2023/scores");
        await Expect(analyst.Locator("jx-chart[data-drawn] svg")).ToBeVisibleAsync();
        var ranked = analyst.Locator("tr", new() { HasText = "重点活动经费" });
        await Expect(ranked.Locator("td").First).ToHaveTextAsync("4");
        await Expect(ranked).ToContainTextAsync("97.58");
        await analyst.ScreenshotAsync(new() { FullPage = true, Path = Checkout.At("artifacts", "pictures", "scores.png") });

        await analyst.GetByRole(AriaRole.Link, new() { Name = "评分试算" }).ClickAsync();
        await analyst.GetByLabel("优，不低于").FillAsync("98");
        await analyst.GetByRole(AriaRole.Button, new() { Name = "试算" }).ClickAsync();
        var changed = analyst.Locator("tr", new() { HasText = "重点活动经费" }).Locator("td");
        await Expect(changed).ToHaveTextAsync(["430001 遵化市机关事务中心本级", "重点活动经费", "报送的自评", "97.58", "优", "97.58", "良"]);
        await analyst.GotoAsync("/bureaus/130281/rule-book/scoring");
        await Expect(analyst.Locator("table.scoring").First).ToContainTextAsync("优，不低于 90");
    }
}
