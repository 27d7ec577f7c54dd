using System.Text.Json.Nodes;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Rounds;

/// <summary>Owns its host: it moves the clock.</summary>
public sealed class ProgressOfRounds(SharedInstance shared)
{
    [Fact]
    public async Task units_are_counted_as_submitted_late_or_missing()
    {
        var clock = new SettableClock(new(2022, 11, 1));
        await using var instance = await shared.Another(clock: clock);
        var division = SharedInstance.NewDivision();
        var onTime = await OneUnit.Registered(instance, division, "430001");
        var late = await OneUnit.Registered(instance, division, "430002");
        var half = await OneUnit.Registered(instance, division, "430003");
        _ = await OneUnit.Registered(instance, division, "430004");
        _ = (await onTime.Bureau.Post("/units/430004/close", new { on = "2022-10-01", reason = "撤销" })).Ok;
        _ = await OneUnit.Registered(instance, division, "430005");
        _ = (await onTime.Bureau.Post("/rounds", new { year = 2023, kind = "declaration", name = "申报", opensOn = "2022-10-01", closesOn = "2022-11-15", formVersion = "2023" })).Ok;
        Assert.Equal((4, 0, 0, 4), await Progress(onTime));

        clock.Day = new(2022, 11, 15);
        await Submitted(onTime, 1);
        await Submitted(late, 1);
        await Submitted(half, 1);
        _ = await half.Drafted(2);
        Assert.Equal((4, 2, 0, 2), await Progress(onTime));
        Assert.Equal(0, (int)(await Round(onTime))["daysLeft"]!);

        clock.Day = new(2022, 11, 16);
        await Submitted(late, 2);
        Assert.Equal((4, 2, 1, 2), await Progress(onTime));
        Assert.Equal(["430003", "430005"], Names(await Round(onTime), "missingUnits"));
        Assert.Equal(["430002"], Names(await Round(onTime), "lateUnits"));
        await instance.Person("elsewhere", division, memberships: $"reviewer {division}/205");
        using var elsewhere = await Visitor.SignedIn(instance, "elsewhere");
        Assert.Empty(Names(Assert.Single((await elsewhere.Get($"/api/bureaus/{division}/rounds?year=2023")).Ok.Json.AsArray())!, "missingUnits"));
        Assert.Contains($"/units/{division}-430005/years/2023", await PageForm.Read(instance, $"/bureaus/{division}/years/2023/rounds"), StringComparison.Ordinal);
        Assert.Equal((-1, false), ((int)(await Round(onTime))["daysLeft"]!, (bool)(await Round(onTime))["open"]!));

        _ = (await onTime.Bureau.Post("/rounds/2023/declaration/1/extend", new { closesOn = "2022-11-16", reason = "系统升级" })).Ok;
        Assert.Equal((4, 2, 0, 2), await Progress(onTime));
        _ = await late.Bureau.Post("/rounds/2023/declaration/1/units", new { units = new[] { "430002", "430005" } }, ifMatch: 2);
        Assert.Equal((2, 1, 0, 1), await Progress(onTime));
        Assert.Empty((await OneUnit.Unknown(instance, SharedInstance.NewDivision()).Bureau.Get("/rounds?year=2023")).Ok.Json.AsArray());
    }

    static async Task Submitted(OneUnit unit, int n)
    {
        var code = await unit.Drafted(n);
        _ = (await unit.Table(code).Post("/submit", ifMatch: await unit.Version(code))).Ok;
    }

    static async Task<(int, int, int, int)> Progress(OneUnit unit)
    {
        var progress = (await Round(unit))["progress"]!;
        return ((int)progress["called"]!, (int)progress["submitted"]!, (int)progress["late"]!, (int)progress["missing"]!);
    }

    static IEnumerable<string?> Names(JsonNode round, string which) => round["progress"]![which]!.AsArray().Select(unit => (string?)unit!["number"]);

    static async Task<JsonNode> Round(OneUnit unit) => Assert.Single((await unit.Bureau.Get("/rounds?year=2023")).Ok.Json.AsArray())!;
}
