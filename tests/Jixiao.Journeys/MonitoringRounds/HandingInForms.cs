using System.Text.Json.Nodes;
using Jixiao.Journeys.Support;
using static Jixiao.Journeys.MonitoringRounds.HalfYear;

namespace Jixiao.Journeys.MonitoringRounds;

/// <summary>Owns its host: it moves the clock.</summary>
public sealed class HandingInForms(SharedInstance shared)
{
    [Fact]
    public async Task a_form_is_filled_from_events_and_stays_as_it_was_handed_in()
    {
        var clock = new SettableClock(new(2023, 7, 10));
        await using var instance = await shared.Another(clock: clock);
        var (unit, code) = await Called(instance);
        _ = (await unit.Table(code).Post("/revisions", new { amountYuan = "20000.01", effectiveOn = "2023-06-30", reason = "追加", document = "17号" }, await unit.Version(code))).Ok;
        _ = (await unit.Table(code).Post("/revisions", new { amountYuan = "500.00", effectiveOn = "2023-07-01", reason = "追加", document = "18号" }, await unit.Version(code))).Ok;
        _ = (await unit.Spend(code, "33333.33", "2023-06-30")).Ok;
        _ = (await unit.Spend(code, "0.07", "2023-07-01")).Ok;
        _ = (await unit.Table(code).Post("/actuals", new { indicator = 1, asOf = "2023-06-30", value = "1" })).Ok;
        _ = (await unit.Table(code).Post("/actuals", new { indicator = 1, asOf = "2023-07-01", value = "2" })).Ok;

        var blank = (await unit.Table(code).Get("/monitoring/1")).Ok;
        Assert.Equal(("100000.00", "120000.01", "33333.33", "27.78"), Funds(blank.Json["funds"]!));
        Assert.Equal(("100000.00", "120000.01", "33333.33", "27.78"), Funds(Assert.Single(blank.Json["bySource"]!.AsArray())!));
        Assert.Equal((null, "2023-06-30", "red", "red"), ((string?)blank.Json["state"], blank["asOf"], blank["light"], (string?)blank.Json["budgetLight"]!["light"]));
        Assert.Equal([("1", "2023-06-30"), (null, null)], blank.Json["indicators"]!.AsArray().Select(row => ((string?)row!["reached"], (string?)row["reachedOn"])));

        Assert.Equal((422, "monitoring/no-cause"), (await Report(unit, code, AllMet)).Problem);
        _ = (await Report(unit, code, new { forecastYuan = "110000.00", cause = "funding", measure = Measure, indicators = new[] { Said(1), Said(2) } })).Ok;
        var handedIn = (await unit.Table(code).Get("/monitoring/1")).Ok;
        Assert.Equal(("reported", "110000.00", 0, "funding"), ((string?)handedIn.Json["state"], handedIn["forecastYuan"], (int)handedIn.Json["daysLate"]!, handedIn["cause"]));

        // Recorded later for days of the period, and a rule that changes later: nothing of it reaches a form that was handed in.
        _ = (await unit.Spend(code, "40000.00", "2023-06-01")).Ok;
        _ = (await unit.Table(code).Post("/actuals/1/corrections", new { value = "0", reason = "漏记" })).Ok;
        _ = (await unit.Bureau.Post("/rule-book/thresholds", JsonNode.Parse("""
            {"name":"宽松","values":{"budget":{"redBelow":"1","yellowBelow":"2"},"cumulative":{"redBelow":"1","yellowBelow":"2","blueFrom":"120"},"level":{"redBelow":"1","blueFrom":"120"},"exact":{"redAbove":"100"}},"from":"2023-01-01","reason":"宽松"}
            """))).Ok;
        var later = (await unit.Table(code).Get("/monitoring/1")).Ok;
        Assert.Equal(handedIn.Json["funds"]!.ToJsonString(), later.Json["funds"]!.ToJsonString());
        Assert.Equal(handedIn.Json["indicators"]!.ToJsonString(), later.Json["indicators"]!.ToJsonString());
        Assert.Equal((handedIn["light"], handedIn["readAt"]), (later["light"], later["readAt"]));
        Assert.NotEqual(handedIn.Version, later.Version);
        Assert.Contains("填报第1次执行监控表", (await unit.Table(code).Get("/history")).Text, StringComparison.Ordinal);

        // Handed in again, it reads what is known by then.
        _ = (await Report(unit, code, new { forecastYuan = "110000.00", indicators = new[] { Said(1), Said(2) } })).Ok;
        Assert.Equal("73333.33", (string?)(await unit.Table(code).Get("/monitoring/1")).Ok.Json["funds"]!["executedYuan"]);

        var other = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        Assert.Equal((404, "not-found"), (await other.Below($"/api/units/{unit.Tenant}/years/2023/goal-tables/{code}").Get("/monitoring/1")).Problem);
        Assert.Equal((404, "not-found"), (await unit.Table(code).Get("/monitoring/2")).Problem);
    }

    [Fact]
    public async Task late_is_marked_and_before_the_round_or_after_its_end_nothing_is_taken()
    {
        var clock = new SettableClock(new(2023, 7, 4));
        await using var instance = await shared.Another(clock: clock);
        var (unit, code) = await Called(instance);
        await OnPlan(unit, code);
        Assert.Equal((422, "monitoring/not-begun"), (await Report(unit, code, AllMet)).Problem);
        Assert.Equal((1, 0, 0, 1), await Progress(unit));

        clock.Day = new(2023, 7, 21);
        _ = (await Report(unit, code, AllMet)).Ok;
        Assert.Equal(1, (int)(await unit.Table(code).Get("/monitoring/1")).Ok.Json["daysLate"]!);
        Assert.Equal((1, 1, 1, 0), await Progress(unit));
        var line = Assert.Single((await unit.Api.Get("/years/2023/monitoring/1")).Ok.Json.AsArray())!;
        Assert.Equal((code, "reported", "green"), ((string?)line["code"], (string?)line["state"], (string?)line["light"]));

        _ = (await unit.Bureau.Post("/rounds/2023/monitoring/1/extend", new { closesOn = "2023-07-31", reason = "系统升级" })).Ok;
        Assert.Equal((1, 1, 0, 0), await Progress(unit));
        _ = (await unit.Bureau.Post("/rounds/2023/monitoring/1/end")).Ok;
        Assert.Equal((422, "round/ended"), (await Report(unit, code, AllMet)).Problem);
        var other = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        Assert.Equal((404, "not-found"), (await other.Below($"/api/bureaus/{unit.Division}").Get("/years/2023/monitoring/1")).Problem);
    }

    static object Said(int indicator) => new { indicator, forecast = indicator == 1 ? "2" : "96", cause = "equipment", explanation = "待到货", measure = Measure };

    static (string?, string?, string?, string?) Funds(JsonNode row) => ((string?)row["initialYuan"], (string?)row["adjustedYuan"], (string?)row["executedYuan"], (string?)row["ratePercent"]);

    static async Task<(int, int, int, int)> Progress(OneUnit unit)
    {
        var progress = Assert.Single((await unit.Bureau.Get("/rounds?year=2023")).Ok.Json.AsArray())!["progress"]!;
        return ((int)progress["called"]!, (int)progress["submitted"]!, (int)progress["late"]!, (int)progress["missing"]!);
    }
}
