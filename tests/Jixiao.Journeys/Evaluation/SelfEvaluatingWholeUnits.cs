using System.Globalization;
using System.Text.Json.Nodes;
using Jixiao.Journeys.Exchange.Forms;
using Jixiao.Journeys.Support;
using static Jixiao.Journeys.Evaluation.WholeYear;

namespace Jixiao.Journeys.Evaluation;

public sealed class SelfEvaluatingWholeUnits(SharedInstance shared)
{
    [Fact]
    public async Task all_that_is_missing_is_told_at_once()
    {
        var (unit, _) = await Called(await shared.Started());
        var refused = await Report(unit, new { outcome = "" });
        Assert.Equal((422, "self-evaluation/incomplete"), refused.Problem);
        Assert.Equal(
            ["预算执行 no-cause", "预算执行 no-measure", "完成情况 no-outcome", "1 table-missing", "2 no-actual", "2 no-cause", "2 no-measure"],
            refused.Json["problems"]!.AsArray().Select(problem => $"{problem!["place"]} {((string)problem["code"]!).Split('/')[1]}"));
        await NobodyElse(unit);
    }

    [Fact]
    public async Task it_is_filled_from_the_tables_and_stays_as_it_was_handed_in()
    {
        var (unit, code) = await HandedIn(await shared.Started());
        var sheet = (await unit.Goals.Get("/self-evaluation/1")).Ok;
        Assert.Equal(("reported", "94.5", "excellent", "9.5"), (sheet["state"], Plain(sheet.Json["total"]), sheet["grade"], Plain(sheet.Json["executionScore"])));
        Assert.Equal(["1 60 58 年度目标全部完成", "2 30 27 宣传12场"], sheet.Json["tasks"]!.AsArray().Select(task => $"{task!["no"]} {Plain(task["weight"])} {Plain(task["score"])} {task["reached"]}"));
        Assert.Equal([" 100000.00 95000.00", "fiscal 100000.00 95000.00"], sheet.Json["funds"]!.AsArray().Select(row => $"{row!["source"]} {row["adjustedYuan"]} {row["executedYuan"]}"));

        // What its project hands in later reaches it only when it is handed in again.
        _ = (await unit.Table(code).Post("/actuals/1/corrections", new { value = "1", reason = "一台退货" })).Ok;
        _ = (await YearEnd.Report(unit, code, YearEnd.HalfMet)).Ok;
        Assert.Equal(sheet.Json["tasks"]!.ToJsonString(), (await unit.Goals.Get("/self-evaluation/1")).Ok.Json["tasks"]!.ToJsonString());
        Assert.Equal((422, "self-evaluation/incomplete"), (await Report(unit, AllDone)).Problem);
        await NobodyElse(unit);
    }

    [Fact]
    public async Task it_is_returned_scored_again_and_accepted_with_both_scores()
    {
        var (unit, _) = await HandedIn(await shared.Started());
        _ = (await Act(unit, "/self-evaluation/1/return", new { reason = "宣传场次不实", places = new[] { new { place = "2", note = "附照片" } } })).Ok;
        var returned = (await unit.Goals.Get("/self-evaluation/1")).Ok;
        Assert.Equal(("returned", "宣传场次不实", 2), (returned["state"], returned["returnReason"], (int)returned.Json["places"]![0]!["indicator"]!));
        _ = (await Report(unit, AllDone)).Ok;
        _ = (await Act(unit, "/self-evaluation/1/accept", new { changed = new[] { new { indicator = 2, score = "12.5", reason = "核实5场" } }, opinion = "按核实数改分" })).Ok;
        var accepted = (await unit.Goals.Get("/self-evaluation/1")).Ok;
        Assert.Equal(("accepted", "94.5", "80", "good"), (accepted["state"], Plain(accepted.Json["total"]), Plain(accepted.Json["reviewedTotal"]), accepted["reviewedGrade"]));
        Assert.Equal("selfEvaluated", (await unit.Goals.Get(""))["stage"]);
        Assert.Equal((422, "self-evaluation/wrong-stage"), (await Report(unit, AllDone)).Problem);
        var board = Assert.Single((await unit.Bureau.Get("/years/2023/self-evaluation/1")).Ok.Json["units"]!.AsArray())!;
        Assert.Equal(("accepted", "80", "good"), ((string?)board["wholeState"], Plain(board["wholeTotal"]), (string?)board["wholeGrade"]));
        var history = (await unit.Below($"/units/{unit.Tenant}/years/2023/goals/history").Get("")).Ok.Page;
        foreach (var told in new[] { "报送第1次部门整体支出绩效自评：94.50分，优", "退回第1次部门整体支出绩效自评：宣传场次不实", "“节能宣传”由27.00改为12.50（核实5场）" })
            Assert.Contains(told, history, StringComparison.Ordinal);
        await NobodyElse(unit);
    }

    [Fact]
    public async Task it_is_written_as_its_official_form()
    {
        var (unit, _) = await HandedIn(await shared.Started());
        var word = PaperFixture.WordText((await unit.Goals.Get("/self-evaluation/1/form.docx")).Ok.Bytes);
        foreach (var written in new[] { "部门整体支出绩效自评表", "节能宣传", "达成：宣传12场", "94.50", "待复核" })
            Assert.Contains(written, word, StringComparison.Ordinal);
        Assert.NotEmpty((await unit.Goals.Get("/self-evaluation/1/form.xlsx")).Ok.Bytes);
        Assert.Equal((404, "not-found"), (await unit.Goals.Get("/self-evaluation/1/form.pdf")).Problem);
        Assert.Equal((404, "not-found"), (await unit.Goals.Get("/self-evaluation/2/form.docx")).Problem);
        await NobodyElse(unit);
    }

    [Fact]
    public async Task late_is_marked_from_the_first_time()
    {
        var clock = new SettableClock(new(2024, 3, 20));
        await using var instance = await shared.Another(clock: clock);
        var (unit, _) = await HandedIn(instance);
        _ = (await Act(unit, "/self-evaluation/1/return", new { reason = "不清" })).Ok;
        clock.Day = new(2024, 4, 20);
        _ = (await Report(unit, AllDone)).Ok;
        Assert.Equal(5, (int)(await unit.Goals.Get("/self-evaluation/1")).Ok.Json["daysLate"]!);
        await NobodyElse(unit);
    }

    static string Plain(JsonNode? number) => decimal.Parse((string)number!, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Who reads, or reviews for the department, changes nothing; another unit finds nothing.</summary>
    static async Task NobodyElse(OneUnit unit)
    {
        foreach (var role in new[] { "auditor", "analyst", "reviewer" })
            foreach (var (what, body) in new (string, object)[] { ("report", AllDone), ("accept", new { }), ("return", new { reason = "不清" }) })
                Assert.Equal((403, "permission/denied"), (await unit.As(role).Goals.Post($"/self-evaluation/1/{what}", body, 1)).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As("clerk").Goals.Post("/self-evaluation/1/accept", new { }, 1)).Problem);
        var other = (await OneUnit.Registered(unit.Instance, unit.Division, "430009")).As("clerk").Below($"/api/units/{unit.Tenant}/years/2023/unit-goals/self-evaluation/1");
        Assert.Equal((404, "not-found"), (await other.Get("")).Problem);
        Assert.Equal((404, "not-found"), (await other.Get("/working-copy")).Problem);
        Assert.Equal((404, "not-found"), (await other.Post("/report", AllDone, 1)).Problem);
    }
}
