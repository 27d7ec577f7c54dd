using System.Net;
using System.Text.RegularExpressions;
using Jixiao.Journeys.Support;
using static Jixiao.Journeys.Evaluation.WholeYear;

namespace Jixiao.Journeys.Evaluation;

/// <summary>The same without script: the unit finds its year on its list of things to do, types what no project says, and the officer re-checks it.</summary>
public sealed partial class WholeUnitsOnPages(SharedInstance shared)
{
    [Fact]
    public async Task a_unit_types_what_its_projects_do_not_say_and_hands_it_in()
    {
        var (unit, code) = await Called(await shared.Started());
        await YearEnd.Done(unit, code);
        var (year, sheet) = ($"/units/{unit.Tenant}/years/2023", $"/units/{unit.Tenant}/years/2023/goals/self-evaluation/1");
        using var clerk = await Visitor.Of(unit, "clerk", unit.Tenant);
        Assert.Contains($"{sheet}/edit", (await clerk.Get($"{year}/todo")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("的绩效自评尚未报送", (await clerk.Get($"{sheet}/edit")).Ok.Page, StringComparison.Ordinal);
        _ = (await YearEnd.Report(unit, code, YearEnd.AllMet)).Ok;
        var tried = (await clerk.Form($"{sheet}/edit", "edit", Typed((await clerk.Get($"{sheet}/edit")).Ok.Page, "check", ""))).Ok.Page;
        foreach (var shown in new[] { "还有1处需要填写或改正", "试算总分94.50分", "96.67%" })
            Assert.Contains(shown, tried, StringComparison.Ordinal);
        Assert.Contains("请填写年度总体目标完成情况", (await clerk.Form($"{sheet}/edit", "edit", Typed(tried, "report", ""))).Ok.Page, StringComparison.Ordinal);
        var sent = await clerk.Form($"{sheet}/edit", "edit", Typed((await clerk.Get($"{sheet}/edit")).Ok.Page, "report", "年度目标完成"));
        Assert.Equal(($"{sheet}?done=ReportSelfEvaluation", HttpStatusCode.Found), (sent.Headers!.Location!.PathAndQuery, sent.Status));
        foreach (var shown in new[] { "部门整体支出绩效自评表", "宣传12场", "94.50", "已填报" })
            Assert.Contains(shown, (await clerk.Get(sheet)).Ok.Page, StringComparison.Ordinal);
        foreach (var page in new[] { year, $"{year}/self-evaluation/1" })
            Assert.Contains(sheet, (await clerk.Get(page)).Ok.Page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{sheet}/edit", (await clerk.Get($"{year}/todo")).Ok.Page, StringComparison.Ordinal);
        await Visitor.NobodyElse(unit, sheet, $"{sheet}/edit");
    }

    [Fact]
    public async Task an_officer_sees_what_waits_and_scores_a_task_again()
    {
        var (unit, _) = await HandedIn(await shared.Started());
        var sheet = $"/units/{unit.Tenant}/years/2023/goals/self-evaluation/1";
        using var officer = await Visitor.Of(unit, "officer", unit.Division);
        var board = (await officer.Get($"/bureaus/{unit.Division}/years/2023/self-evaluation/1")).Ok.Page;
        Assert.Matches("""绩效自评<b class="count">2</b>""", board);
        Assert.Contains(sheet, board, StringComparison.Ordinal);
        Assert.Contains("有2份绩效自评待复核", (await officer.Get($"/bureaus/{unit.Division}/years/2023/work")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("改分必须说明理由", await Sent(officer, sheet, "ReviewSelfEvaluation", ("score.1", ""), ("score.2", "12.5"), ("why.2", ""), ("opinion", "")), StringComparison.Ordinal);
        Assert.Contains("done=ReviewSelfEvaluation", await Sent(officer, sheet, "ReviewSelfEvaluation", ("score.1", ""), ("score.2", "12.5"), ("why.2", "核实5场"), ("opinion", "同意")), StringComparison.Ordinal);
        foreach (var shown in new[] { "94.50", "80.00", "改分理由：核实5场", "复核通过" })
            Assert.Contains(shown, (await officer.Get(sheet)).Ok.Page, StringComparison.Ordinal);
        Assert.Matches("""绩效自评<b class="count">1</b>""", (await officer.Get(sheet)).Ok.Page);
        foreach (var told in new[] { "节能宣传", "核实5场" })
            Assert.Contains(told, (await officer.Get($"/units/{unit.Tenant}/years/2023/goals/diff?from=1")).Ok.Page, StringComparison.Ordinal);
        await Visitor.NobodyElse(unit, sheet);
    }

    [Fact]
    public async Task an_officer_returns_it_and_the_unit_reads_where()
    {
        var (unit, _) = await HandedIn(await shared.Started());
        var sheet = $"/units/{unit.Tenant}/years/2023/goals/self-evaluation/1";
        using var officer = await Visitor.Of(unit, "officer", unit.Division);
        Assert.Contains("done=ReturnSelfEvaluation", await Sent(officer, sheet, "ReturnSelfEvaluation", ("reason", "场次不实"), ("place", "2"), ("note.2", "附照片")), StringComparison.Ordinal);
        using var clerk = await Visitor.Of(unit, "clerk", unit.Tenant);
        Assert.Contains("场次不实", (await clerk.Get($"/units/{unit.Tenant}/years/2023/todo")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("附照片", (await clerk.Get($"{sheet}/edit")).Ok.Page, StringComparison.Ordinal);
        await Visitor.NobodyElse(unit, sheet);
    }

    [Fact]
    public async Task what_was_said_stands_on_its_task_when_rows_move_and_a_project_speaks_for_itself_again()
    {
        var (unit, code) = await HandedIn(await shared.Started());
        var sheet = $"/units/{unit.Tenant}/years/2023/goals/self-evaluation/1";
        _ = (await Act(unit, "/self-evaluation/1/return", new { reason = "重新核实" })).Ok;
        _ = (await YearEnd.Act(unit, code, "/self-evaluation/1/return", new { reason = "重新核实" })).Ok;
        _ = (await YearEnd.Report(unit, code, new { outcome = "采购两台" })).Ok;
        var campaign = new { no = 2, title = "节能宣传", purpose = "宣传", amountYuan = "50000.00", goal = "开展宣传", indicator = "宣传12场" };
        _ = (await Act(unit, "/adjustments", new { content = new { overall = "做好服务", items = new[] { campaign } }, reason = "职责变化" })).Ok;
        _ = (await Act(unit, "/adjustments/approve", OneUnit.Approval)).Ok;

        using var clerk = await Visitor.Of(unit, "clerk", unit.Tenant);
        var rows = Regex.Split((await clerk.Get($"{sheet}/edit")).Ok.Page, "<tr id=\"row-");
        Assert.Equal(3, rows.Length);
        Assert.Matches("节能宣传.*>宣传12场</textarea>", rows[1].ReplaceLineEndings(""));
        Assert.Matches("placeholder=\"采购两台\"[^>]*></textarea>", rows[2]);
        Assert.Contains("做好保障", (await clerk.Get(sheet)).Ok.Page, StringComparison.Ordinal);
        await Visitor.NobodyElse(unit, sheet);
    }

    static (string, string)[] Typed(string page, string act, string outcome) =>
    [
        ("version", Version().Match(page).Groups[1].Value), ("order", Guid.NewGuid().ToString("n")), ("do", act), ("outcome", outcome), ("cause", ""), ("explanation", ""), ("measure", ""), ("measureDue", ""),
        .. Row("1", "", "", ""), .. Row("2", "宣传12场", "Achieved", "90"),
    ];

    static (string, string)[] Row(string no, string reached, string answer, string percent) =>
        [("rows.no", no), ("rows.reached", reached), ("rows.answer", answer), ("rows.percent", percent), ("rows.cause", ""), ("rows.explanation", ""), ("rows.measure", ""), ("rows.measureDue", "")];

    /// <summary>Where it leads, or the page that refuses it.</summary>
    static async Task<string> Sent(Visitor visitor, string page, string what, params (string, string)[] fields)
    {
        var version = Version().Match((await visitor.Get(page)).Ok.Page).Groups[1].Value;
        var reply = await visitor.Form(page, what, [("what", what), ("subject", ""), ("order", Guid.NewGuid().ToString("n")), ("version", version), .. fields]);
        return reply.Headers?.Location?.ToString() ?? reply.Page;
    }

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
