using System.Text.Json.Nodes;
using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Evaluation;

/// <summary>Of a table nothing is reported: all paid it has the execution's 10 points, 60 where execution weighs so much.</summary>
public sealed class TryingScoringRules(SharedInstance shared)
{
    const string Tried = "/years/2023/scores/trial?weight-CN-2015-0=60&weight-CN-2015-1=20&weight-CN-2015-2=10&weight-CN-2015-3=10";

    [Fact]
    public async Task a_trial_stores_nothing_and_lists_whose_grade_would_be_another()
    {
        var unit = await New();
        var (paid, unpaid) = (await unit.Approved(1), await unit.Approved(2));
        _ = await unit.Drafted(3);
        _ = (await unit.Spend(paid, "100000.00", "2023-06-15")).Ok;
        var before = (await unit.Events()).Count;
        var trial = (await unit.Bureau.Get(Tried)).Ok.Json;
        Assert.Equal((2, 1, 0), ((int)trial["tables"]!, (int)trial["changed"]!, (int)trial["rules"]!["number"]!));
        Assert.Equal(["excellent 0 0", "good 0 0", "fair 0 1", "poor 2 1"], Grades(trial));
        var changed = Assert.Single(trial["differences"]!.AsArray())!;
        Assert.Equal((paid, "10", "poor", "60", "fair", false), ((string?)changed["code"], (string?)changed["total"], (string?)changed["grade"], (string?)changed["triedTotal"], (string?)changed["triedGrade"], (bool)changed["handedIn"]!));
        Assert.Equal(before, (await unit.Events()).Count);
        Assert.Equal(0, (await unit.Bureau.Get("/rule-book/scoring")).Version);

        var sheet = (await unit.Bureau.Get($"{Tried.Replace("trial?", "trial.csv?", StringComparison.Ordinal)}")).Ok;
        Assert.Equal(("text/csv", 3), (sheet.MediaType, sheet.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains($"{unpaid},测试项目,否,0,差,0,差,否", sheet.Text, StringComparison.Ordinal);
        Assert.Contains($"{paid},测试项目,否,10,差,60,中,是", sheet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_was_handed_in_counts_as_it_was()
    {
        var unit = await New();
        var code = await unit.Approved(1);
        await HandedIn.Of(unit, code, 88, Grade.Good);
        _ = (await unit.Spend(code, "100000.00", "2023-06-15")).Ok;
        var trial = (await unit.Bureau.Get(Tried)).Ok.Json;
        Assert.Equal(["excellent 0 0", "good 1 0", "fair 0 0", "poor 0 1"], Grades(trial));
        var changed = Assert.Single(trial["differences"]!.AsArray())!;
        Assert.Equal((true, "88", "0"), ((bool)changed["handedIn"]!, (string?)changed["total"], (string?)changed["triedTotal"]));
    }

    [Fact]
    public async Task an_administrator_sees_counts_alone_and_another_bureau_nothing()
    {
        var unit = await New();
        _ = await unit.Approved(1);
        Assert.Null((await unit.As(Roles.Administrator).Bureau.Get(Tried)).Ok.Json["differences"]);
        Assert.NotNull((await unit.As(Roles.Analyst).Bureau.Get(Tried)).Ok.Json["differences"]);
        Assert.Equal((403, "permission/denied"), (await unit.As(Roles.Administrator).Bureau.Get("/years/2023/scores/trial.csv")).Problem);
        Assert.Equal((422, "scoring/weights"), (await unit.Bureau.Get("/years/2023/scores/trial?weight-CN-2015-0=60")).Problem);
        Assert.Equal((400, "request/malformed"), (await unit.Bureau.Get("/years/2023/scores/trial?cap1Below=60")).Problem);
        Assert.Equal((404, "not-found"), (await (await New()).Below($"/api/bureaus/{unit.Division}").Get(Tried)).Problem);
    }

    [Fact]
    public async Task the_page_asks_and_answers()
    {
        var unit = await New();
        var paid = await unit.Approved(1);
        _ = (await unit.Spend(paid, "100000.00", "2023-06-15")).Ok;
        var page = unit.Below($"/bureaus/{unit.Division}");
        Assert.Contains("weight-CN-2015-0", (await page.Get("/years/2023/scores/trial")).Ok.Page, StringComparison.Ordinal);
        var answer = (await page.Get(Tried)).Ok.Page;
        Assert.Contains("1个项目，1个等级变化", answer, StringComparison.Ordinal);
        Assert.Contains("60.00", answer, StringComparison.Ordinal);
        Assert.Contains("分数线应依次下降", (await page.Get("/years/2023/scores/trial?excellent=70")).Ok.Page, StringComparison.Ordinal);
    }

    static IReadOnlyList<string> Grades(JsonNode trial) => [.. trial["grades"]!.AsArray().Select(grade => $"{grade!["grade"]} {grade["now"]} {grade["tried"]}")];

    async Task<OneUnit> New() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}
