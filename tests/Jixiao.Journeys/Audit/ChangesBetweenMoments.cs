using Jixiao.Journeys.Support;
using Marten.Events;

namespace Jixiao.Journeys.Audit;

/// <summary>Owns its host: it moves the clock.</summary>
public sealed class ChangesBetweenMoments(SharedInstance shared)
{
    [Fact]
    public async Task what_changed_is_counted_by_unit_and_kind_and_leads_to_the_revisions()
    {
        var clock = new Moments { Now = new(2023, 2, 1, 2, 0, 0, TimeSpan.Zero) };
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var code = await unit.Approved(1);
        clock.Now = new(2023, 3, 31, 15, 59, 59, TimeSpan.Zero);
        _ = (await unit.Spend(code, "100.25", "2023-03-15")).Ok;
        clock.Now = new(2023, 3, 31, 16, 0, 0, TimeSpan.Zero);
        _ = (await unit.Spend(code, "200.50", "2023-03-16", key: "s2")).Ok;
        _ = (await unit.Table(code).Post("/spends/s2/reversals", new { amountYuan = "50.50", reversedOn = "2023-03-31", voucher = "红-1", reason = "多付" })).Ok;
        _ = await unit.Done(code, "revisions", new { amountYuan = "1000.00", effectiveOn = "2023-03-20", reason = "增加任务", document = "9号" });
        await instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));

        var audit = unit.As("auditor").Below($"/api/audit/{unit.Division}");
        var april = (await audit.Get("/changes?from=2023-04-01&to=2023-04-30")).Ok.Json;
        Assert.Equal(
            ["budget_revised 1 1 1000.00", "spend_recorded 1 1 200.50", "spend_reversed 1 1 -50.50"],
            april["rows"]!.AsArray().Select(row => $"{row!["kind"]} {row["events"]} {row["revisions"]} {row["netYuan"]}"));
        Assert.All(april["rows"]!.AsArray(), row => Assert.Equal("测试单位", (string?)row!["unitName"]));
        Assert.Equal(["spend_recorded 100.25"], (await audit.Get("/changes?from=2023-03-01&to=2023-03-31&year=2023")).Ok.Json["rows"]!.AsArray().Select(row => $"{row!["kind"]} {row["netYuan"]}"));
        foreach (var row in april["rows"]!.AsArray())
            Assert.Equal((long)row!["revisions"]!, (await audit.Get($"/revisions?kind={row["kind"]}&unit={row["unit"]}&recordedFrom=2023-04-01&recordedTo=2023-04-30")).Ok.Json["rows"]!.AsArray().Count);

        Assert.Equal((400, "changes/no-period"), (await audit.Get("/changes?from=2023-03-01")).Problem);
        Assert.Equal((400, "search/period"), (await audit.Get("/changes?from=2023-03-02&to=2023-03-01")).Problem);
        await instance.Person("auditor-c", unit.Division, memberships: $"auditor {unit.Division}");
        using var auditor = await Visitor.SignedIn(instance, "auditor-c");
        var page = (await auditor.Get($"/audit/{unit.Division}/changes?from=2023-04-01&to=2023-04-30")).Ok.Page;
        Assert.Contains($"/audit/{unit.Division}/revisions?kind=budget_revised&unit={unit.Tenant}&recordedFrom=2023-04-01&recordedTo=2023-04-30", page, StringComparison.Ordinal);
        Assert.Contains("+1,000.00", page, StringComparison.Ordinal);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, unit.Division, "430002").As("clerk").Below($"/api/audit/{unit.Division}/changes?from=2023-04-01&to=2023-04-30").Get("")).Problem);
    }
}
