using System.Text.Json.Nodes;
using Jixiao.Journeys.Monitoring;
using Jixiao.Journeys.Support;
using Marten.Events;

namespace Jixiao.Journeys.UnitGoals;

/// <summary>Owns its host: it moves the clock.</summary>
public sealed class YearsAsKnownThen(SharedInstance shared)
{
    const string InJune = "at=2023-07-01T00:00:00Z";

    [Fact]
    public async Task a_units_year_is_as_it_was_known_with_its_tables_sums_lights_goals_and_name()
    {
        var clock = new SettableClock(new(2023, 6, 30));
        await using var instance = await shared.Another(clock: clock);
        var unit = await Lived(instance, clock);

        var then = (await unit.As("auditor").Api.Get($"/years/2023?{InJune}")).Ok.Json;
        Assert.Equal(["130281 approved green 50000.00"], Tables(then, unit));
        Assert.Equal(("测试单位", "做好保障", "100000.00", "50000.00"), ((string?)then["name"], (string?)then["unitGoals"]!["overall"], (string?)then["adjustedYuan"], (string?)then["executedYuan"]));
        var now = (await unit.Api.Get("/years/2023")).Ok.Json;
        Assert.Equal(["130281 approved yellow 52000.00", "130281 draft  0.00"], Tables(now, unit));
        Assert.Equal(("新名称", "更好地做好保障", null), ((string?)now["name"], (string?)now["unitGoals"]!["overall"], now["at"]));

        Assert.Empty((await unit.Api.Get("/years/2023?at=2023-06-29T00:00:00Z")).Ok.Json["tables"]!.AsArray());
        Assert.Equal(400, (int)(await unit.Api.Get("/years/2023?at=yesterday")).Status);
        Assert.Equal((404, "not-found"), (await (await OneUnit.Registered(instance, unit.Division, "430002")).As("clerk").Below($"/api/units/{unit.Tenant}").Get($"/years/2023?{InJune}")).Problem);
    }

    [Fact]
    public async Task its_page_says_the_same_and_lets_nobody_change_the_past()
    {
        var clock = new SettableClock(new(2023, 6, 30));
        await using var instance = await shared.Another(clock: clock);
        var unit = await Lived(instance, clock);
        var page = unit.As("clerk").Below($"/units/{unit.Tenant}/years/2023");

        var then = (await page.Get("?at=2023-07-01T08:00")).Ok.Page;
        Assert.Contains("您看到的是2023年7月1日 08:00:00时已录入的数据", then, StringComparison.Ordinal);
        Assert.Contains("class=\"light green\">绿</span>", then, StringComparison.Ordinal);
        Assert.Contains("做好保障", then, StringComparison.Ordinal);
        Assert.DoesNotContain("更好地", then, StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\" action=\"/units", then, StringComparison.Ordinal);
        Assert.DoesNotContain("goal-tables/new", then, StringComparison.Ordinal);
        Assert.Contains($"goal-tables/{unit.Code(1)}?version=", then, StringComparison.Ordinal);

        var now = (await page.Get("")).Ok.Page;
        Assert.Contains("class=\"light yellow\">黄</span>", now, StringComparison.Ordinal);
        Assert.Contains("未批复", now, StringComparison.Ordinal);
        Assert.Contains("goal-tables/new", now, StringComparison.Ordinal);
        Assert.Equal(400, (int)(await page.Get("?at=yesterday")).Status);
        Assert.Equal(404, (int)(await (await OneUnit.Registered(instance, unit.Division, "430002")).As("clerk").Below($"/units/{unit.Tenant}/years/2023").Get("?at=2023-07-01T08:00")).Status);
    }

    [Fact]
    public async Task the_whole_division_is_listed_as_it_was_known_on_pages_and_in_sheets()
    {
        var clock = new SettableClock(new(2023, 6, 30));
        await using var instance = await shared.Another(clock: clock);
        var unit = await Lived(instance, clock);
        await instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        var auditor = unit.As("auditor");

        var then = (await auditor.Bureau.Get($"/rollups/tables?year=2023&{InJune}")).Ok.Json;
        Assert.Equal(["green"], then["rows"]!.AsArray().Select(r => (string?)r!["light"]));
        Assert.Equal(("50000.00", """{"red":0,"yellow":0,"blue":0,"green":1,"grey":0}"""), ((string?)then["total"]!["all"]!["executedYuan"], then["total"]!["lights"]!.ToJsonString()));
        var list = auditor.Below($"/bureaus/{unit.Division}/years/2023/tables");
        var page = (await list.Get("?at=2023-07-01T08:00")).Ok.Page;
        Assert.Contains("class=\"light green\">绿</span>", page, StringComparison.Ordinal);
        Assert.Contains("您看到的是2023年7月1日 08:00:00时已录入的数据", page, StringComparison.Ordinal);
        Assert.Contains("未批复", (await list.Get("")).Ok.Page, StringComparison.Ordinal);
        Assert.Matches($"href=\"/bureaus/{unit.Division}/years/2023/tables\\?at=2023-07-01T00(:|%3A)00(:|%3A)00Z", (await auditor.Below($"/bureaus/{unit.Division}/years/2023").Get("?at=2023-07-01T08:00")).Ok.Page);

        var csv = (await auditor.Bureau.Get("/rollups/tables.csv?year=2023&order=key")).Ok.Text.Split("\r\n");
        Assert.Contains(",批复版次,预警灯,", csv[0], StringComparison.Ordinal);
        Assert.Contains(",1,黄,", csv[1], StringComparison.Ordinal);
        Assert.Contains(",0,未批复,", csv[2], StringComparison.Ordinal);
        Assert.Contains(",1,绿,", (await auditor.Bureau.Get($"/rollups/tables.csv?year=2023&{InJune}")).Ok.Text, StringComparison.Ordinal);
        Assert.Equal((404, "not-found"), (await unit.As("clerk").Bureau.Get($"/rollups/tables?year=2023&{InJune}")).Problem);
    }

    /// <summary>By the end of June one table is paid as planned and goals are stated; in July there is a late payment, another table, another name, other goals and stricter thresholds from June on.</summary>
    static async Task<OneUnit> Lived(Instance instance, SettableClock clock)
    {
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var stated = (await unit.Goals.Put("", LivingUnitGoals.Content("做好保障"))).Ok.Version;
        _ = (await unit.Spend(await unit.Approved(1), "50000.00", "2023-06-15")).Ok;
        clock.Day = new(2023, 7, 10);
        _ = (await unit.Spend(unit.Code(1), "2000.00", "2023-06-28")).Ok;
        _ = await unit.Drafted(2);
        _ = (await unit.Goals.Put("", LivingUnitGoals.Content("更好地做好保障"), stated)).Ok;
        _ = (await unit.Bureau.Post("/units/430001/rename", new { name = "新名称", from = "2023-06-01" })).Ok;
        _ = (await RuleBookOfABureau.Set(unit, "2023-06-30", "98")).Ok;
        return unit;
    }

    static IEnumerable<string> Tables(JsonNode year, OneUnit unit) =>
        year["tables"]!.AsArray().Select(t => $"{((string)t!["code"]!)[..6].Replace(unit.Division, "130281", StringComparison.Ordinal)} {t["stage"]} {t["light"]} {t["executedYuan"]}");
}
