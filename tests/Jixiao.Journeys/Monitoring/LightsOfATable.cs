using System.Text.Json.Nodes;
using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Monitoring;

/// <summary>100,000 yuan on the published plan: 60,000 by the end of June. Two machines to be bought, 95 % of the people to be content.</summary>
public sealed class LightsOfATable(SharedInstance shared)
{
    [Fact]
    public async Task every_light_comes_with_the_numbers_behind_it()
    {
        var unit = await New();
        var code = await unit.Approved(1);
        _ = (await unit.Spend(code, "45000.00", "2023-06-15")).Ok;
        _ = (await unit.Table(code).Post("/actuals", new { indicator = 2, asOf = "2023-06-20", value = "96" })).Ok;
        var lights = (await unit.Table(code).Get("/lights?day=2023-06-30")).Ok.Json;
        Assert.Equal(("2023-06-30", "yellow", 1, null), ((string?)lights["day"], (string?)lights["light"], (int)lights["missing"]!, lights["thresholds"]));
        Assert.Equal(("yellow", "compared", "45000", "100000", "60000", "75", "60", "50"), Budget(lights));
        Assert.Equal(["1 grey noActual", "2 green compared"], lights["indicators"]!.AsArray().Select(i => $"{i!["indicator"]} {i["light"]!["light"]} {i["light"]!["grounds"]}"));

        // By 31 March 30,000 were planned, and nothing was paid or reported yet.
        var earlier = (await unit.Table(code).Get("/lights?day=2023-03-31")).Ok.Json;
        Assert.Equal(("red", "0"), ((string?)earlier["light"], Plain(earlier["budget"]!["actual"])));
    }

    [Fact]
    public async Task the_bureaus_thresholds_decide()
    {
        var unit = await New();
        var code = await unit.Approved(1);
        _ = (await unit.Spend(code, "48000.00", "2023-06-15")).Ok;
        Assert.Equal("green", (await unit.Table(code).Get("/lights?day=2023-06-30"))["light"]);
        _ = (await RuleBookOfABureau.Set(unit, "2023-06-30", "90")).Ok;
        Assert.Equal(("green", null), (await unit.Table(code).Get("/lights?day=2023-06-29")) is var before ? (before["light"], before["thresholds"]) : default);
        Assert.Equal(("yellow", "从严标准"), (await unit.Table(code).Get("/lights?day=2023-06-30")) is var then ? (then["light"], then["thresholds"]) : default);
    }

    [Fact]
    public async Task the_tables_page_says_them_in_words()
    {
        var unit = await New();
        var code = await unit.Approved(1);
        var page = (await unit.Below($"/units/{unit.Tenant}/years/2023/goal-tables/{code}").Get("")).Ok.Page;
        Assert.Contains("执行0.00万元 ÷（全年预算10.00万元 × 计划100%）＝ 0%（序时进度100%），低于60%", page, StringComparison.Ordinal);
        Assert.Contains("2项指标缺完成值", page, StringComparison.Ordinal);
        var draft = (await unit.Below($"/units/{unit.Tenant}/years/2023/goal-tables/{await unit.Drafted(2)}").Get("")).Ok.Page;
        Assert.DoesNotContain("class=\"light", draft, StringComparison.Ordinal);
    }

    [Fact]
    public async Task another_units_lights_are_not_there()
    {
        var (unit, other) = (await New(), await New());
        var code = await unit.Approved(1);
        Assert.Equal((404, "not-found"), (await other.Table(code).Get("/lights")).Problem);
        Assert.Equal((404, "not-found"), (await other.As(Roles.Clerk).Below($"/api/units/{unit.Tenant}/years/2023/goal-tables/{code}").Get("/lights")).Problem);
    }

    static (string?, string?, string, string, string, string, string, string) Budget(JsonNode lights) => lights["budget"] is { } budget
        ? ((string?)budget["light"], (string?)budget["grounds"], Plain(budget["actual"]), Plain(budget["whole"]), Plain(budget["expected"]), Plain(budget["percent"]), Plain(budget["planned"]!["percent"]), Plain(budget["planned"]!["usualPercent"]))
        : default;

    static string Plain(JsonNode? number) => decimal.Parse((string)number!, System.Globalization.CultureInfo.InvariantCulture).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    async Task<OneUnit> New() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}
