using System.Text.Json.Nodes;
using Jixiao.Domain.Monitoring;
using Jixiao.Journeys.Support;
using Jixiao.Monitoring.Scanning;
using Wolverine.Tracking;

namespace Jixiao.Journeys.Monitoring;

/// <summary>Each rule is tripped by what people and the treasury do, found by the scan, and gone from it when its ground is.</summary>
public sealed class TrippingEveryRule(WatchedByDay watched) : IClassFixture<WatchedByDay>
{
    static readonly DateOnly Start = new(2023, 2, 1);

    /// <summary>Those of the platform itself, which no unit's command trips, are watched in RunningJobs and WatchingThePlatform.</summary>
    public static TheoryData<string> Rules { get; } = [.. WatchRules.All.Except(WatchRules.OfPlatform).Select(rule => rule.Name)];

    [Fact]
    public void every_rule_has_a_ground() => Assert.Equal(WatchRules.All.Except(WatchRules.OfPlatform).Select(rule => rule.Name).Order(StringComparer.Ordinal), Ground.Of.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task a_rule_trips_and_clears(string rule)
    {
        var (ground, unit) = (Ground.Of[rule], await New());
        await ground.Trip(unit);
        Assert.Empty(await Alerts(unit, rule));

        await Scan(unit, ground.Found);
        var raised = (await Alerts(unit, rule))[0];
        Assert.Equal((true, ground.Severity, ground.Figure.Is), ((bool)raised["open"]!, (string?)raised["severity"], raised["figures"]![ground.Figure.Name]?.ToString()));
        var detail = (await unit.Below("").Get((string)raised["address"]!)).Ok.Json;
        Assert.Equal(raised["figures"]!.ToJsonString(), detail["alert"]!["figures"]!.ToJsonString());
        var before = (long)raised["version"]!;
        await Scan(unit, ground.Found);
        Assert.Equal(before, (long)(await Alerts(unit, rule))[0]["version"]!);

        await ground.Undo(unit);
        await Scan(unit, ground.Gone ?? ground.Found);
        Assert.All(await Alerts(unit, rule), alert => Assert.False((bool)alert["open"]!));
        await IsNothingElsewhere(unit, (string)raised["address"]!);
    }

    [Fact]
    public async Task what_cleared_opens_again_when_its_ground_comes_back()
    {
        var unit = await New();
        _ = await unit.Approved(1);
        await Scan(unit, new(2023, 6, 30));
        _ = (await unit.Spend(unit.Code(1), "60000.00", "2023-06-30")).Ok;
        await Scan(unit, new(2023, 6, 30));
        await Scan(unit, new(2023, 10, 31));
        var again = Assert.Single(await Alerts(unit, "spend-behind-plan"));
        Assert.Equal((true, "yellow", "90", 3L), ((bool)again["open"]!, (string?)again["severity"], (string?)again["figures"]!["plannedPercent"], (long)again["version"]!));
        await IsNothingElsewhere(unit, (string)again["address"]!);
    }

    async Task<OneUnit> New()
    {
        watched.Clock.Day = Start;
        return await OneUnit.Registered(watched.Instance, SharedInstance.NewDivision());
    }

    async Task Scan(OneUnit unit, DateOnly day)
    {
        watched.Clock.Day = day;
        await watched.Instance.App.InvokeMessageAndWaitAsync(new ScanDivision(unit.Division, day));
        await watched.Instance.App.InvokeMessageAndWaitAsync(new ScanUnit(unit.Tenant, day));
    }

    /// <summary>The rule's alerts in the unit and its bureau, the oldest table's first.</summary>
    static async Task<IReadOnlyList<JsonNode>> Alerts(OneUnit unit, string rule) =>
        [.. (await unit.Bureau.Get("/alerts")).Ok.Json.AsArray().Select(alert => alert!).Where(alert => (string?)alert["rule"] == rule).OrderBy(alert => (string?)alert["subject"], StringComparer.Ordinal)];

    async Task IsNothingElsewhere(OneUnit unit, string address)
    {
        var (beside, beyond) = (await OneUnit.Registered(watched.Instance, unit.Division, "430002"), await OneUnit.Registered(watched.Instance, SharedInstance.NewDivision()));
        Assert.Equal((404, "not-found"), (await beyond.Below("").Get(address)).Problem);
        Assert.Equal((404, "not-found"), (await beside.As("clerk").Below("").Get(address)).Problem);
    }
}
