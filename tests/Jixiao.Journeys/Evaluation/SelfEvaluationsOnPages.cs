using System.Net;
using System.Text.RegularExpressions;
using Jixiao.Journeys.Support;
using static Jixiao.Journeys.Evaluation.YearEnd;

namespace Jixiao.Journeys.Evaluation;

/// <summary>The same without script: what is missing is listed, what is typed is scored and kept, what is handed in is re-checked and evaluated.</summary>
public sealed partial class SelfEvaluationsOnPages(SharedInstance shared)
{
    [Fact]
    public async Task a_sheet_is_typed_scored_corrected_and_handed_in()
    {
        var (unit, code) = await Called(await shared.Started());
        await Done(unit, code, machines: "1");
        var (sheet, year) = ($"/units/{unit.Tenant}/years/2023/goal-tables/{code}/self-evaluation/1", $"/units/{unit.Tenant}/years/2023");
        using var clerk = await Visitor.Of(unit, "clerk", unit.Tenant);
        Assert.Contains("自评表待填报", (await clerk.Get($"{year}/todo")).Ok.Page, StringComparison.Ordinal);
        var blank = (await clerk.Get($"{sheet}/edit")).Ok.Page;
        foreach (var shown in new[] { "还有3处需要填写或改正", "#row-1", "#outcome", "试算总分59.00分", "95.00%" })
            Assert.Contains(shown, blank, StringComparison.Ordinal);
        var tried = (await clerk.Form($"{sheet}/edit", "edit", Typed(blank, "check", "Equipment", ""))).Ok.Page;
        Assert.Contains("还有1处需要填写或改正", tried, StringComparison.Ordinal);
        Assert.DoesNotContain("厂家延期", (await clerk.Get(sheet)).Ok.Page, StringComparison.Ordinal);
        var refused = (await clerk.Form($"{sheet}/edit", "edit", Typed(tried, "report", "Equipment", ""))).Ok.Page;
        Assert.Contains("请填写年度总体目标完成情况", refused, StringComparison.Ordinal);
        var sent = await clerk.Form($"{sheet}/edit", "edit", Typed((await clerk.Get($"{sheet}/edit")).Ok.Page, "report", "Equipment", "部分完成"));
        Assert.Equal(($"{sheet}?done=ReportSelfEvaluation", HttpStatusCode.Found), (sent.Headers!.Location!.PathAndQuery, sent.Status));
        var form = (await clerk.Get(sheet)).Ok.Page;
        foreach (var shown in new[] { "项目支出绩效自评表", "厂家延期", "部分完成", "59.00", "已填报" })
            Assert.Contains(shown, form, StringComparison.Ordinal);
        Assert.DoesNotContain("自评表待填报 <small>", (await clerk.Get($"{year}/todo")).Ok.Page, StringComparison.Ordinal);
        await Visitor.NobodyElse(unit, sheet, $"{sheet}/edit", $"{year}/self-evaluation/1");
    }

    [Fact]
    public async Task an_officer_rescores_evaluates_and_the_result_stands_beside_next_years_draft()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var code = await Reported(unit);
        var sheet = $"/units/{unit.Tenant}/years/2023/goal-tables/{code}/self-evaluation/1";
        using var officer = await Visitor.Of(unit, "officer", unit.Division);
        Assert.Contains("待复核", (await officer.Get($"/bureaus/{unit.Division}/years/2023/self-evaluation/1")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("改分必须说明理由", await Sent(officer, sheet, "ReviewSelfEvaluation", ("score.1", "60"), ("why.1", ""), ("score.2", ""), ("opinion", "同意")), StringComparison.Ordinal);
        Assert.Contains("done=ReviewSelfEvaluation", await Sent(officer, sheet, "ReviewSelfEvaluation", ("score.1", "60"), ("why.1", "一台未验收"), ("score.2", ""), ("opinion", "同意")), StringComparison.Ordinal);
        foreach (var shown in new[] { "96.50", "81.50", "一台未验收" })
            Assert.Contains(shown, (await officer.Get(sheet)).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("done=OrderEvaluation", await Sent(officer, sheet, "OrderEvaluation", ("evaluators", "王评、李审"), ("dueOn", "2099-12-31"), ("weight.0", "20"), ("weight.1", "20"), ("weight.2", "30"), ("weight.3", "30")), StringComparison.Ordinal);
        Assert.Contains("done=EvaluateGoalTable", await Sent(officer, sheet, "EvaluateGoalTable", ("score.0", "18"), ("said.0", "依据充分"), ("score.1", "15"), ("score.2", "20"), ("score.3", "20"), ("opinion", "效益有待提高")), StringComparison.Ordinal);
        Assert.Contains("done=UseResult", await Sent(officer, sheet, "UseResult", ("use", "NextBudget"), ("how", "压减2024年预算10%")), StringComparison.Ordinal);
        Assert.Contains("done=OrderRectification", await Sent(officer, sheet, "OrderRectification", ("requirement", "完善效益指标"), ("dueOn", "2099-12-31")), StringComparison.Ordinal);

        _ = (await unit.Api.Post("/years/2024/goal-tables/copies", new { fromYear = 2023, code })).Ok;
        foreach (var page in new[] { $"/units/{unit.Tenant}/years/2023/goal-tables/{code}", $"/units/{unit.Tenant}/years/2024/goal-tables/{code}" })
            foreach (var shown in new[] { "压减2024年预算10%", "复核81.50分", "效益有待提高" })
                Assert.Contains(shown, (await officer.Get(page)).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("上年评价结果及应用", (await officer.Get($"/units/{unit.Tenant}/years/2024/goal-tables/{code}")).Ok.Page, StringComparison.Ordinal);
        foreach (var told in new[] { "一台未验收", "依据充分", "与下一年度预算挂钩" })
            Assert.Contains(told, (await officer.Get($"/units/{unit.Tenant}/years/2023/goal-tables/{code}/diff?from=1")).Ok.Page, StringComparison.Ordinal);
        await Visitor.NobodyElse(unit, sheet);
    }

    [Fact]
    public async Task those_that_wait_are_accepted_together()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var code = await Reported(unit);
        var tables = $"/units/{unit.Tenant}/years/2023/self-evaluation/1";
        using var officer = await Visitor.Of(unit, "officer", unit.Division);
        Assert.Contains("请先勾选", (await officer.Form(tables, "Accept", ("order", Guid.NewGuid().ToString("n")), ("what", "AcceptMany"))).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("复核通过", (await officer.Form(tables, "Accept", ("order", Guid.NewGuid().ToString("n")), ("what", "AcceptMany"), ("item", $"{code}|{await unit.Version(code)}"), ("opinion", "同意"))).Ok.Page, StringComparison.Ordinal);
        Assert.Equal("accepted", (await unit.Table(code).Get("/self-evaluation/1"))["state"]);
        await Visitor.NobodyElse(unit, tables);
    }

    static (string, string)[] Typed(string page, string act, string cause, string outcome) =>
    [
        ("version", Version().Match(page).Groups[1].Value), ("order", Guid.NewGuid().ToString("n")), ("do", act), ("outcome", outcome), ("cause", ""), ("explanation", ""), ("measure", ""), ("measureDue", ""),
        .. Row("1", cause, "厂家延期", "加快采购", "2099-06-30"), .. Row("2", "", "", "", ""),
    ];

    static (string, string)[] Row(string indicator, string cause, string explanation, string measure, string due) =>
        [("rows.indicator", indicator), ("rows.percent", ""), ("rows.cause", cause), ("rows.explanation", explanation), ("rows.measure", measure), ("rows.measureDue", due)];

    /// <summary>Where it leads, or the page that refuses it.</summary>
    static async Task<string> Sent(Visitor visitor, string page, string what, params (string, string)[] fields)
    {
        var shown = (await visitor.Get(page)).Ok.Page;
        var form = Forms().Matches(shown).Select(match => match.Value).Single(one => one.Contains($"value=\"{what}\"", StringComparison.Ordinal));
        var version = Version().Match(form) is { Success: true } match ? match.Groups[1].Value : "";
        var reply = await visitor.Form(page, what, [("what", what), ("subject", ""), ("order", Guid.NewGuid().ToString("n")), .. version == "" ? [] : new[] { ("version", version) }, .. fields]);
        return reply.Headers?.Location?.ToString() ?? reply.Page;
    }

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();
}
