using System.Text.Json.Nodes;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;
using Jixiao.Monitoring.Scanning;
using Marten;
using Wolverine.Tracking;

namespace Jixiao.Journeys.Monitoring;

/// <summary>100,000 yuan, of which 48,000 were paid by the end of June, when 60,000 were planned.</summary>
public sealed class TryingRules(SharedInstance shared)
{
    const string Tried = "/rule-book/trial?day=2023-06-30&budgetYellow=90&check-point-near.on=false";

    [Fact]
    public async Task a_trial_stores_nothing_and_equals_what_is_raised_once_it_is_set()
    {
        var unit = await New();
        _ = (await unit.Spend(await unit.Approved(1), "48000.00", "2023-06-30")).Ok;
        var before = (await unit.Events()).Count;
        var trial = (await unit.Bureau.Get(Tried)).Ok.Json;
        Assert.Equal((0, 1), Counts(trial, "spend-behind-plan"));
        Assert.Equal((1, 0), Counts(trial, "check-point-near"));
        Assert.Equal(["check-point-near", "spend-behind-plan"], trial["differences"]!.AsArray().Select(d => (string?)d!["rule"]));
        Assert.Equal(before, (await unit.Events()).Count);
        Assert.Equal(0, (await unit.Bureau.Get("/rule-book")).Version);

        _ = (await RuleBookOfABureau.Set(unit, "2023-06-30", "90")).Ok;
        _ = (await unit.Bureau.Post("/rule-book/rules", new { rule = "check-point-near", on = false, from = "2023-06-30", reason = "试行" })).Ok;
        var raised = await Scanned(unit);
        Assert.Equal(trial["rules"]!.AsArray().Where(r => (int)r!["tried"]! > 0).Select(r => (string)r!["rule"]!).Order(StringComparer.Ordinal), raised.Order(StringComparer.Ordinal));
        Assert.Equal(raised, await Scanned(unit));
    }

    [Fact]
    public async Task an_administrator_sees_counts_alone_and_another_bureau_nothing()
    {
        var unit = await New();
        _ = await unit.Approved(1);
        Assert.Null((await unit.As(Roles.Administrator).Bureau.Get(Tried)).Ok.Json["differences"]);
        Assert.NotNull((await unit.As(Roles.Analyst).Bureau.Get(Tried)).Ok.Json["differences"]);
        Assert.Equal((422, "rule/out-of-bounds"), (await unit.Bureau.Get("/rule-book/trial?table-silent.days=6")).Problem);
        Assert.Equal((404, "not-found"), (await (await New()).Below($"/api/bureaus/{unit.Division}").Get(Tried)).Problem);
    }

    static (int, int) Counts(JsonNode trial, string rule) => trial["rules"]!.AsArray().Single(r => (string?)r!["rule"] == rule) is { } count ? ((int)count["now"]!, (int)count["tried"]!) : default;

    static async Task<IReadOnlyList<string>> Scanned(OneUnit unit)
    {
        await unit.Instance.App.InvokeMessageAndWaitAsync(new ScanUnit(unit.Tenant, new(2023, 6, 30)));
        await using var session = unit.Instance.Store.QuerySession(unit.Tenant);
        return [.. (await session.Query<Alert>().Where(alert => alert.IsOpen).ToListAsync(TestContext.Current.CancellationToken)).Select(alert => alert.Rule)];
    }

    async Task<OneUnit> New() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}
