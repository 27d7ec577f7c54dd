using System.Text.Json.Nodes;
using Jixiao.Journeys.Support;
using static Jixiao.Journeys.Evaluation.YearEnd;

namespace Jixiao.Journeys.Evaluation;

public sealed class SelfEvaluating(SharedInstance shared)
{
    [Fact]
    public async Task a_sheet_is_filled_from_events_and_stays_as_it_was_handed_in()
    {
        var (unit, code) = await Called(await shared.Started());
        var refused = await Report(unit, code, new { outcome = "" });
        Assert.Equal((422, "self-evaluation/incomplete"), refused.Problem);
        string[] ofRow = ["no-actual", "no-cause", "no-measure"];
        Assert.Equal(
            ["预算执行 no-cause", "预算执行 no-measure", "完成情况 no-outcome", .. ofRow.Select(code => $"1 {code}"), .. ofRow.Select(code => $"2 {code}")],
            refused.Json["problems"]!.AsArray().Select(problem => $"{problem!["place"]} {((string)problem["code"]!).Split('/')[1]}"));

        await Done(unit, code);
        _ = (await Report(unit, code, AllMet)).Ok;
        var handedIn = (await unit.Table(code).Get("/self-evaluation/1")).Ok;
        // 9.5 of 10, 75 of 75, four fifths of 15.
        Assert.Equal(("reported", "96.5", "excellent", "年度目标全部完成"), (handedIn["state"], Plain(handedIn.Json["total"]), handedIn["grade"], handedIn["outcome"]));
        Assert.Equal(["75 75", "15 12"], handedIn.Json["indicators"]!.AsArray().Select(row => $"{Plain(row!["weight"])} {Plain(row["score"])}"));

        // Corrected later, nothing of it reaches what was handed in; handed in again it does.
        _ = (await unit.Table(code).Post("/actuals/1/corrections", new { value = "1", reason = "一台退货" })).Ok;
        var later = (await unit.Table(code).Get("/self-evaluation/1")).Ok;
        Assert.Equal(handedIn.Json["indicators"]!.ToJsonString(), later.Json["indicators"]!.ToJsonString());
        _ = (await Report(unit, code, HalfMet)).Ok;
        Assert.Equal("59", Plain((await unit.Table(code).Get("/self-evaluation/1")).Ok.Json["total"]));
        Assert.Contains("报送第1次绩效自评：59.00分，差", (await unit.Table(code).Get("/history")).Text, StringComparison.Ordinal);
        await NobodyElse(unit, code);
    }

    [Fact]
    public async Task it_is_returned_scored_again_and_accepted_with_both_scores()
    {
        var (unit, code) = await Called(await shared.Started());
        Assert.Equal((422, "self-evaluation/not-reported"), (await Act(unit, code, "/self-evaluation/1/accept", new { })).Problem);
        await Done(unit, code);
        _ = (await Report(unit, code, AllMet)).Ok;
        _ = (await Act(unit, code, "/self-evaluation/1/return", new { reason = "说明不具体", places = new[] { new { place = "1", note = "附验收单" }, new { place = "完成情况", note = "" } } })).Ok;
        var returned = (await unit.Table(code).Get("/self-evaluation/1")).Ok;
        Assert.Equal(("returned", "说明不具体", 1), (returned["state"], returned["returnReason"], (int)returned.Json["places"]![0]!["indicator"]!));
        _ = (await Report(unit, code, AllMet)).Ok;
        Assert.Equal((422, "self-evaluation/score-out-of-range"), (await Act(unit, code, "/self-evaluation/1/accept", new { changed = new[] { new { indicator = 1, score = "75.01", reason = "改" } } })).Problem);
        _ = (await Act(unit, code, "/self-evaluation/1/accept", new { changed = new[] { new { indicator = 1, score = "60", reason = "一台未验收" } }, opinion = "按核实数改分" })).Ok;
        var accepted = (await unit.Table(code).Get("/self-evaluation/1")).Ok;
        Assert.Equal(("accepted", "96.5", "81.5", "good"), (accepted["state"], Plain(accepted.Json["total"]), Plain(accepted.Json["reviewedTotal"]), accepted["reviewedGrade"]));
        Assert.Equal(("75", "60", "一台未验收"), (Plain(accepted.Json["indicators"]![0]!["score"]), Plain(accepted.Json["indicators"]![0]!["rescored"]), (string?)accepted.Json["indicators"]![0]!["rescoreReason"]));
        Assert.Equal((422, "self-evaluation/wrong-stage"), (await Report(unit, code, AllMet)).Problem);
        var board = Assert.Single((await unit.Bureau.Get("/years/2023/self-evaluation/1")).Ok.Json["units"]!.AsArray())!;
        Assert.Equal((1, 1, 1, 1, 1), ((int)board["called"]!, (int)board["submitted"]!, (int)board["late"]!, (int)board["accepted"]!, (int)board["good"]!));
        await NobodyElse(unit, code);
    }

    [Fact]
    public async Task late_is_marked_and_before_the_round_or_after_its_end_nothing_is_taken()
    {
        var clock = new SettableClock(new(2024, 1, 31));
        await using var instance = await shared.Another(clock: clock);
        var (unit, code) = await Called(instance);
        await Done(unit, code);
        Assert.Equal((422, "self-evaluation/not-begun"), (await Report(unit, code, AllMet)).Problem);
        Assert.Equal((1, 0, 0, 1), await Progress(unit));
        clock.Day = new(2024, 3, 20);
        _ = (await Report(unit, code, AllMet)).Ok;
        Assert.Equal((5, (1, 1, 1, 0)), ((int)(await unit.Table(code).Get("/self-evaluation/1")).Ok.Json["daysLate"]!, await Progress(unit)));
        _ = (await unit.Bureau.Post("/rounds/2023/self-evaluation/1/end")).Ok;
        Assert.Equal((422, "round/ended"), (await Report(unit, code, AllMet)).Problem);
        await NobodyElse(unit, code);
    }

    [Fact]
    public async Task many_are_accepted_at_once()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var reported = await Reported(unit);
        var waiting = await unit.Approved(2);
        var many = new { opinion = "同意", items = new[] { new { unit = unit.Tenant, code = reported, version = await unit.Version(reported) }, new { unit = unit.Tenant, code = waiting, version = await unit.Version(waiting) } } };
        var outcomes = (await unit.Bureau.Post("/years/2023/self-evaluation/1/accept", many)).Ok.Json.AsArray();
        Assert.Equal([null, "self-evaluation/not-reported"], outcomes.Select(outcome => (string?)outcome!["problem"]));
        Assert.Equal(["accepted", null], (await unit.Api.Get("/years/2023/self-evaluation/1")).Ok.Json.AsArray().Select(table => (string?)table!["state"]));
        await NobodyElse(unit, reported);
    }

    [Fact]
    public async Task the_bureau_evaluates_what_it_chose_and_uses_the_result()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var code = await Accepted(unit);
        Assert.Equal((422, "evaluation/not-ordered"), (await Act(unit, code, "/evaluation/give", Scores("20"))).Problem);
        _ = (await Act(unit, code, "/evaluation/order", Order("王评"))).Ok;
        Assert.Equal((422, "evaluation/score-out-of-range"), (await Act(unit, code, "/evaluation/give", Scores("30.5"))).Problem);
        _ = (await Act(unit, code, "/evaluation/give", Scores("20"))).Ok;
        _ = (await unit.Table(code).Post("/result-uses", new { use = "nextBudget", how = "压减2024年预算10%" })).Ok;
        _ = (await unit.Table(code).Post("/rectifications", new { origin = "evaluation", requirement = "完善效益指标", dueOn = "2099-12-31" })).Ok;
        var told = (await unit.Table(code).Get("/self-evaluation/1")).Ok.Json;
        Assert.Equal(("81.5", "good", "nextBudget"), (Plain(told["evaluation"]!["total"]), (string?)told["evaluation"]!["grade"], (string?)told["uses"]![0]!["use"]));
        Assert.Equal("evaluated", (string?)(await unit.Table(code).Get("")).Ok.Json["stage"]);
        Assert.Contains("重点评价：81.50分，良", (await unit.Table(code).Get("/history")).Text, StringComparison.Ordinal);
        await NobodyElse(unit, code);
    }

    static string Plain(JsonNode? number) => decimal.Parse((string)number!, System.Globalization.CultureInfo.InvariantCulture).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    static async Task<(int, int, int, int)> Progress(OneUnit unit)
    {
        var progress = Assert.Single((await unit.Bureau.Get("/rounds?year=2023")).Ok.Json.AsArray())!["progress"]!;
        return ((int)progress["called"]!, (int)progress["submitted"]!, (int)progress["late"]!, (int)progress["missing"]!);
    }

    /// <summary>Who reads, or reviews for the department, changes nothing; another unit finds nothing.</summary>
    static async Task NobodyElse(OneUnit unit, string code)
    {
        (string What, object Body)[] acts =
        [
            ("/self-evaluation/1/report", AllMet), ("/self-evaluation/1/accept", new { }), ("/self-evaluation/1/return", new { reason = "不清" }), ("/evaluation/order", Order("王评")), ("/evaluation/give", Scores("20")),
            ("/result-uses", new { use = "feedback", how = "反馈" }),
        ];
        foreach (var role in new[] { "auditor", "analyst", "reviewer" })
            foreach (var (what, body) in acts)
                Assert.Equal((403, "permission/denied"), (await unit.As(role).Table(code).Post(what, body, 1)).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As("clerk").Table(code).Post("/self-evaluation/1/accept", new { }, 1)).Problem);
        var other = (await OneUnit.Registered(unit.Instance, unit.Division, "430009")).As("clerk").Below($"/api/units/{unit.Tenant}/years/2023/goal-tables/{code}");
        Assert.Equal((404, "not-found"), (await other.Get("/self-evaluation/1")).Problem);
        Assert.Equal((404, "not-found"), (await other.Get("/self-evaluation/1/working-copy")).Problem);
        Assert.Equal((404, "not-found"), (await other.Post("/self-evaluation/1/report", AllMet, 1)).Problem);
    }
}
