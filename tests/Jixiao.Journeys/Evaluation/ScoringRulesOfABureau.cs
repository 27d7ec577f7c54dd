using System.Globalization;
using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Evaluation;

/// <summary>100,000 yuan of which 80,000 are paid and nothing is reported: 8 points by the usual practice, 16 where execution weighs 20.</summary>
public sealed class ScoringRulesOfABureau(SharedInstance shared)
{
    [Fact]
    public async Task before_anything_is_set_the_usual_practice_holds()
    {
        var unit = await New();
        var rules = (await unit.Bureau.Get("/rule-book/scoring?day=2023-12-31")).Ok;
        Assert.Equal(("\"0\"", 0, null), (rules.ETag, (int)rules.Json["inForce"]!["number"]!, rules.Json["inForce"]!["name"]));
        Assert.Equal("""{"excellent":"90","good":"80","fair":"60"}""", rules.Json["rules"]!["grades"]!.ToJsonString());
    }

    [Fact]
    public async Task they_count_from_their_day_and_a_sheet_names_them()
    {
        var unit = await New();
        var code = await Paid(unit);
        Assert.Equal(1, (await unit.Bureau.Post("/rule-book/scoring", Wanted("2024-01-01"))).Version);
        Assert.Equal(1, (await unit.Bureau.Post("/rule-book/scoring", Wanted("2024-01-01"))).Version);
        Assert.Equal(("8", 0), Sheet(await unit.Table(code).Get("/score")));
        Assert.Equal(2, (await unit.Bureau.Post("/rule-book/scoring", Wanted("2023-12-31", name: "补充规则"))).Version);
        var sheet = await unit.Table(code).Get("/score");
        Assert.Equal(("16", 2), Sheet(sheet));
        Assert.Equal(("补充规则", "2023-12-31"), ((string?)sheet.Json["rules"]!["name"], (string?)sheet.Json["rules"]!["from"]));
        var later = (await unit.Bureau.Get("/rule-book/scoring?day=2024-01-01")).Ok.Json;
        Assert.Equal((1, "从严规则", 2), ((int)later["inForce"]!["number"]!, (string?)later["inForce"]!["name"], later["sets"]!.AsArray().Count));
    }

    [Fact]
    public async Task an_old_sheet_is_explained_by_the_rules_known_then()
    {
        var unit = await New();
        var code = await Paid(unit);
        var before = (await unit.Events(code))[^1].Timestamp.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);
        _ = (await unit.Bureau.Post("/rule-book/scoring", Wanted("2023-01-01"))).Ok;
        Assert.Equal(("16", 1), Sheet(await unit.Table(code).Get("/score")));
        Assert.Equal(("8", 0), Sheet(await unit.Table(code).Get($"/score?at={before}")));
        Assert.Contains("按第1版评分规则“从严规则”", (await unit.Below($"/units/{unit.Tenant}/years/2023/goal-tables/{code}/score").Get("")).Ok.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_makes_no_sense_is_refused_and_only_an_administrator_may_set_them()
    {
        var unit = await New();
        Assert.Equal((422, "scoring/weights"), (await unit.Bureau.Post("/rule-book/scoring", Wanted("2023-01-01", execution: "30"))).Problem);
        Assert.Equal((422, "scoring/no-reason"), (await unit.Bureau.Post("/rule-book/scoring", Wanted("2023-01-01", reason: " "))).Problem);
        Assert.Equal((400, "request/malformed"), (await unit.Bureau.Text("/rule-book/scoring", """{"name":"甲","from":"2023-07-01","reason":"乙"}""")).Problem);
        foreach (var reader in new[] { Roles.Reviewer, Roles.Officer, Roles.Analyst, Roles.Auditor })
            Assert.Equal((403, "permission/denied"), (await unit.As(reader).Bureau.Post("/rule-book/scoring", Wanted("2023-01-01"))).Problem);
        var other = await New();
        _ = (await unit.Bureau.Post("/rule-book/scoring", Wanted("2023-01-01"))).Ok;
        Assert.Equal(0, (int)(await other.Bureau.Get("/rule-book/scoring?day=2023-12-31")).Ok.Json["inForce"]!["number"]!);
        Assert.Equal((404, "not-found"), (await other.Below($"/api/bureaus/{unit.Division}").Get("/rule-book/scoring")).Problem);
    }

    [Fact]
    public async Task the_page_shows_what_is_in_force_sets_others_and_says_all_that_is_wrong()
    {
        var unit = await New();
        var page = $"/bureaus/{unit.Division}/rule-book/scoring";
        Assert.Contains("通行做法", await PageForm.Read(unit.Instance, page), StringComparison.Ordinal);
        var refused = await PageForm.Send(unit.Instance, page, "SetScoringRules", Fields(("weight-CN-2015-0", "30"), ("excellent", "70")));
        Assert.Contains("合计应为100分", refused, StringComparison.Ordinal);
        Assert.Contains("分数线应依次下降", refused, StringComparison.Ordinal);
        var done = await PageForm.Send(unit.Instance, page, "SetScoringRules", Fields(("weight-CN-2015-0", "20"), ("weight-CN-2015-1", "40"), ("cap1Below", "50"), ("cap1Most", "59")));
        Assert.Contains("评分规则已设定。", done, StringComparison.Ordinal);
        Assert.Contains("第1版“从严规则”，自2023年1月1日起。从严", done, StringComparison.Ordinal);
        Assert.Contains("第1档：执行率低于（%） 50", done, StringComparison.Ordinal);
        Assert.Matches("自2023年1月1日起.*登记", done.ReplaceLineEndings(""));

        var reader = (await unit.As(Roles.Analyst).Below(page).Get("")).Ok.Page;
        Assert.Contains("从严规则", reader, StringComparison.Ordinal);
        Assert.DoesNotContain("设定评分规则", reader, StringComparison.Ordinal);
        Assert.Equal((404, "not-found"), (await (await New()).Below($"/api{page}").Get("")).Problem);
    }

    [Fact]
    public async Task criteria_of_the_bureaus_own_evaluation_are_set_with_them_and_an_evaluation_names_them()
    {
        var unit = await New();
        var page = $"/bureaus/{unit.Division}/rule-book/scoring";
        Assert.Contains("重点评价指标不能重名", await PageForm.Send(unit.Instance, page, "SetScoringRules", Fields(("criterion-0", "25"))), StringComparison.Ordinal);
        Assert.Contains("决策 25；过程 15", await PageForm.Send(unit.Instance, page, "SetScoringRules", Fields(("criterion-0", "25"), ("criterion-1", "15"))), StringComparison.Ordinal);
        var code = await YearEnd.Accepted(unit);
        _ = (await YearEnd.Act(unit, code, "/evaluation/order", YearEnd.Order("王评"))).Ok;
        _ = (await unit.Bureau.Post("/rule-book/scoring", Wanted("2023-12-31", name: "补充规则"))).Ok;
        var ordered = (await unit.Table(code).Get("/self-evaluation/1")).Ok.Json["evaluation"]!;
        Assert.Equal(["决策 25", "过程 15", "产出 30", "效益 30"], ordered["criteria"]!.AsArray().Select(one => $"{one!["name"]} {one["weight"]}"));
        Assert.Equal((1, "从严规则"), ((int)ordered["rules"]!["number"]!, (string?)ordered["rules"]!["name"]));
        Assert.Contains("评价指标按评分规则第1版“从严规则”", (await unit.Below($"/units/{unit.Tenant}/years/2023/goal-tables/{code}/self-evaluation/1").Get("")).Ok.Page, StringComparison.Ordinal);
        var now = (await unit.Bureau.Get("/rule-book/scoring?day=2023-12-31")).Ok.Json;
        Assert.Equal((2, "25"), ((int)now["inForce"]!["number"]!, (string?)now["criteria"]![0]!["weight"]));
        Assert.Equal((404, "not-found"), (await (await New()).Below($"/api/bureaus/{unit.Division}").Get("/rule-book/scoring")).Problem);
    }

    /// <summary>Execution weighs 20 and output 40, all else is the usual practice.</summary>
    public static object Wanted(string from, string execution = "20", string name = "从严规则", string reason = "从严") => new
    {
        name, from, reason,
        rules = new
        {
            weights = new[]
            {
                new { framework = "CN-2015", execution, levels = new[] { Level("产出", "40"), Level("效益", "30"), Level("满意度", "10") } },
                new { framework = "CN-2021", execution = "10", levels = new[] { Level("成本", "20"), Level("产出", "40"), Level("效益", "20"), Level("满意度", "10") } },
            },
            bands = new { achievedFrom = "80", partlyFrom = "60" },
            grades = new { excellent = "90", good = "80", fair = "60" },
            explained = new { deviationAbove = "20", executionBelow = "90" },
            caps = Array.Empty<object>(),
            overshoot = (object?)null,
        },
    };

    static object Level(string level1, string weight) => new { level1, weight };

    /// <summary>The form as it is filled in, the usual practice but for what is said.</summary>
    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] said) => new Dictionary<string, string>
    {
        ["name"] = "从严规则", ["from"] = "2023-01-01", ["reason"] = "从严", ["document"] = "",
        ["weight-CN-2015-0"] = "10", ["weight-CN-2015-1"] = "50", ["weight-CN-2015-2"] = "30", ["weight-CN-2015-3"] = "10",
        ["weight-CN-2021-0"] = "10", ["weight-CN-2021-1"] = "20", ["weight-CN-2021-2"] = "40", ["weight-CN-2021-3"] = "20", ["weight-CN-2021-4"] = "10",
        ["achievedFrom"] = "80", ["partlyFrom"] = "60", ["excellent"] = "90", ["good"] = "80", ["fair"] = "60", ["deviationAbove"] = "20", ["executionBelow"] = "90",
        ["cap1Below"] = "", ["cap1Most"] = "", ["cap2Below"] = "", ["cap2Most"] = "", ["cap3Below"] = "", ["cap3Most"] = "", ["cap4Below"] = "", ["cap4Most"] = "", ["overshootFrom"] = "", ["overshootPoints"] = "",
        ["criterion-0"] = "20", ["criterion-1"] = "20", ["criterion-2"] = "30", ["criterion-3"] = "30",
    }.Where(usual => said.All(s => s.Name != usual.Key)).Concat(said.Select(s => KeyValuePair.Create(s.Name, s.Value)));

    static (string?, int) Sheet(Reply sheet) => ((string?)sheet.Ok.Json["executionScore"], (int)sheet.Json["rules"]!["number"]!);

    static async Task<string> Paid(OneUnit unit)
    {
        var code = await unit.Approved(1);
        _ = (await unit.Spend(code, "80000.00", "2023-06-15")).Ok;
        return code;
    }

    async Task<OneUnit> New() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}
