using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Evaluation;

/// <summary>100,000 yuan of which 95,000 are paid; two machines to be bought, 95 % of the people to be content.</summary>
public sealed class TryingAScore(SharedInstance shared)
{
    [Fact]
    public async Task the_sheet_is_worked_out_from_what_is_recorded()
    {
        var unit = await New();
        var code = await unit.Approved(1);
        _ = (await unit.Spend(code, "95000.00", "2023-06-15")).Ok;
        _ = (await unit.Table(code).Post("/actuals", new { indicator = 2, asOf = "2023-12-20", value = "76" })).Ok;
        var sheet = (await unit.Table(code).Get("/score")).Ok.Json;
        Assert.Equal(("10", "9.5"), ((string?)sheet["executionWeight"], (string?)sheet["executionScore"]));
        Assert.Equal((null, "100000.00", "95000.00", "95"), (sheet["funds"]![0]!["source"], (string?)sheet["funds"]![0]!["adjustedYuan"], (string?)sheet["funds"]![0]!["executedYuan"], (string?)sheet["funds"]![0]!["ratePercent"]));
        Assert.Equal(1, (int)sheet["missing"]!);
        var rows = sheet["indicators"]!.AsArray();
        Assert.Equal(["noActual true", "compared false"], rows.Select(row => $"{row!["grounds"]} {row["mustExplain"]}"));
        Assert.Equal(90m, rows.Sum(row => Number(row!["weight"])));
        Assert.Equal(Number(rows[1]!["weight"]) * 0.8m, Number(rows[1]!["score"]));
        Assert.Equal(9.5m + Number(rows[1]!["score"]), Number(sheet["total"]));
        Assert.Equal("poor", (string?)sheet["grade"]);
    }

    [Fact]
    public async Task the_page_is_the_official_form_and_stores_nothing()
    {
        var unit = await New();
        var code = await unit.Approved(1);
        var before = (await unit.Table(code).Get("")).Ok.ETag;
        var page = (await unit.Below($"/units/{unit.Tenant}/years/2023/goal-tables/{code}/score").Get("")).Ok.Page;
        Assert.Contains("年度资金总额", page, StringComparison.Ordinal);
        Assert.Contains("2项指标未填报完成值", page, StringComparison.Ordinal);
        Assert.Equal(before, (await unit.Table(code).Get("")).Ok.ETag);
    }

    [Fact]
    public async Task a_table_not_approved_has_none_and_another_units_is_not_there()
    {
        var (unit, other) = (await New(), await New());
        var code = await unit.Drafted(1);
        Assert.Equal((422, "score/not-approved"), (await unit.Table(code).Get("/score")).Problem);
        Assert.Contains("项目批复后才能评分", (await unit.Below($"/units/{unit.Tenant}/years/2023/goal-tables/{code}/score").Get("")).Ok.Page, StringComparison.Ordinal);
        Assert.Equal((422, "score/malformed"), (await unit.Table(await unit.Approved(2)).Get("/score?p1=x")).Problem);
        Assert.Equal((404, "not-found"), (await other.Table(code).Get("/score")).Problem);
        Assert.Equal((404, "not-found"), (await other.As(Roles.Clerk).Below($"/api/units/{unit.Tenant}/years/2023/goal-tables/{code}").Get("/score")).Problem);
    }

    static decimal Number(System.Text.Json.Nodes.JsonNode? number) => decimal.Parse((string)number!, System.Globalization.CultureInfo.InvariantCulture);

    async Task<OneUnit> New() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}
