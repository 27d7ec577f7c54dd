using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Evaluation;

/// <summary>Two units in two departments: 300,000 yuan at 90 and 100,000 at 60 make 82.5; 50,000 at 95 of which the bureau left 85; one waits for the bureau, one was not handed in.</summary>
public sealed class RankingScores(SharedInstance shared)
{
    [Fact]
    public async Task units_and_tables_stand_in_the_order_of_their_scores()
    {
        var (one, other) = await Two();
        var scores = (await one.Bureau.Get("/years/2023/scores")).Ok.Json;
        Assert.Equal((5, 4, 3), ((int)scores["tables"]!, (int)scores["handedIn"]!, (int)scores["scored"]!));
        Assert.Equal(["1 另一单位 1/1 85 good", "2 测试单位 2/4 82.5 good"], scores["units"]!.AsArray().Select(u => $"{u!["rank"]} {u["name"]} {u["scored"]}/{u["tables"]} {u["score"]} {u["grade"]}"));
        Assert.Equal(
            [$"1 {one.Code(1)} 90", $"2 {other.Code(1)} 85", $"3 {one.Code(2)} 60", $" {one.Code(3)} ", $" {one.Code(4)} "],
            scores["ranking"]!.AsArray().Select(t => $"{t!["rank"]} {t["code"]} {t["total"]}"));
        Assert.Equal(["excellent 1 0", "good 1 0", "fair 1 0", "poor 0 0"], scores["grades"]!.AsArray().Select(g => $"{g!["grade"]} {g["own"]} {g["evaluated"]}"));
        Assert.Equal("82.78", (string?)scores["score"]);
    }

    [Fact]
    public async Task rules_set_later_change_no_accepted_result()
    {
        var (one, _) = await Two();
        _ = (await one.Bureau.Post("/rule-book/scoring", ScoringRulesOfABureau.Wanted("2023-01-01"))).Ok;
        var scores = (await one.Bureau.Get("/years/2023/scores")).Ok.Json;
        Assert.Equal((1, "82.78"), ((int)scores["rules"]!["number"]!, (string?)scores["score"]));
    }

    [Fact]
    public async Task they_are_filtered_and_given_as_files()
    {
        var (one, other) = await Two();
        var filtered = (await one.Bureau.Get("/years/2023/scores?department=205")).Ok.Json;
        Assert.Equal((1, "85"), ((int)filtered["tables"]!, (string?)filtered["score"]));
        _ = (await one.Bureau.Post("/departments/205/section", new { section = "教科文股", from = "2023-01-01" })).Ok;
        Assert.Equal(1, (int)(await one.Bureau.Get("/years/2023/scores?section=教科文股")).Ok.Json["tables"]!);

        var tables = (await one.Bureau.Get("/years/2023/scores.csv")).Ok;
        Assert.Equal(("text/csv", 6), (tables.MediaType, tables.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains($"{other.Code(1)},测试项目,50000.00,85,良,,", tables.Text, StringComparison.Ordinal);
        Assert.Contains("测试单位,430,430,,4,2,400000.00,82.5,良,", (await one.Bureau.Get("/years/2023/scores.csv?by=unit")).Ok.Text, StringComparison.Ordinal);
        Assert.Equal((400, "request/malformed"), (await one.Bureau.Get("/years/2023/scores.csv?by=x")).Problem);
    }

    [Fact]
    public async Task the_page_shows_them_with_the_distribution()
    {
        var (one, other) = await Two();
        var page = (await one.Below($"/bureaus/{one.Division}/years/2023/scores").Get("")).Ok.Page;
        Assert.Contains("等级分布", page, StringComparison.Ordinal);
        Assert.Contains("82.78", page, StringComparison.Ordinal);
        Assert.Contains($"/units/{other.Tenant}/years/2023/goal-tables/{other.Code(1)}/score", page, StringComparison.Ordinal);
        Assert.Contains("待复核", page, StringComparison.Ordinal);
        Assert.Contains("未报送", page, StringComparison.Ordinal);
        Assert.DoesNotContain("测试单位", (await one.Below($"/bureaus/{one.Division}/years/2023/scores?department=205").Get("")).Ok.Page.Split("<main")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task whoever_may_not_read_the_bureau_sees_nothing()
    {
        var unit = await New();
        Assert.Equal((403, "permission/denied"), (await unit.As(Roles.Administrator).Bureau.Get("/years/2023/scores")).Problem);
        Assert.Equal((404, "not-found"), (await unit.As(Roles.Clerk).Bureau.Get("/years/2023/scores")).Problem);
        Assert.Equal((404, "not-found"), (await (await New()).Below($"/api/bureaus/{unit.Division}").Get("/years/2023/scores")).Problem);
    }

    async Task<(OneUnit, OneUnit)> Two()
    {
        var one = await New();
        _ = (await one.Bureau.Post("/departments", new { code = "205", name = "教育局" })).Ok;
        var other = await OneUnit.Registered(one.Instance, one.Division, "205001", "另一单位");
        await HandedIn.Accepted(one, await one.Approved(1, "300000.00"), 90, Grade.Excellent);
        await HandedIn.Accepted(one, await one.Approved(2, "100000.00"), 60, Grade.Fair);
        await HandedIn.Of(one, await one.Approved(3), 70, Grade.Fair);
        _ = await one.Approved(4);
        await HandedIn.Accepted(other, await other.Approved(1, "50000.00"), 95, Grade.Excellent, 85, Grade.Good);
        return (one, other);
    }

    async Task<OneUnit> New() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}
