using Jixiao.Bureau.Reconciliation;
using Jixiao.Hosting.Jobs;
using Jixiao.Journeys.Support;
using Jixiao.Monitoring.Scanning;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Wolverine.Tracking;

namespace Jixiao.Journeys.Bureau;

/// <summary>Owns its host: it spoils rows.</summary>
public sealed class ReconcilingFacts(SharedInstance shared)
{
    [Fact]
    public async Task a_spoiled_row_is_found_and_a_rebuild_mends_it()
    {
        await using var instance = await shared.Another();
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var code = await unit.Approved(1, "50000.00");
        _ = (await unit.Spend(code, "123.45", "2023-03-15")).Ok;
        await instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        Assert.Empty(await Found(instance, unit));

        await FlatTables.Execute(instance, "update jixiao.goal_table_fact set executed = executed + 1");
        await FlatTables.Execute(instance, "delete from jixiao.spend_month");
        Assert.Equal(["executed 12346 12345", "spend_month 0 12345"], await Found(instance, unit));
        Assert.Matches("""jixiao_reconciliation_differences[^{]*\{[^}]*division="\d{6}"[^}]*\} 2""", (await new Caller(instance.Http, "").Get("/metrics")).Ok.Text);

        Assert.Equal((1, "red", unit.Tenant), await Alerts(instance, unit));

        await instance.Rebuild("GoalTableFacts");
        Assert.Empty(await Found(instance, unit));
        Assert.Equal((0, null, null), await Alerts(instance, unit));

        await FlatTables.Execute(instance, "delete from jixiao.goal_table_fact");
        Assert.Equal([$"version  {await unit.Version(code)}"], await Found(instance, unit));
        Assert.Empty((await OneUnit.Unknown(instance, SharedInstance.NewDivision()).Bureau.Get("/reconciliation")).Ok.Json.AsArray());
    }

    /// <summary>What the bureau is alerted of by the next look at the platform.</summary>
    static async Task<(int Count, string? Severity, string? Unit)> Alerts(Instance instance, OneUnit unit)
    {
        await instance.App.InvokeMessageAndWaitAsync(new WatchPlatform(unit.Division, instance.App.Services.GetRequiredService<Today>().Date));
        var alerts = (await unit.As("administrator").Bureau.Get("/alerts?rule=reconciliation-difference&state=open")).Ok.Json.AsArray();
        return (alerts.Count, (string?)alerts.FirstOrDefault()?["severity"], ((string?)alerts.FirstOrDefault()?["subject"])?.Split('/')[1]);
    }

    static async Task<IEnumerable<string>> Found(Instance instance, OneUnit unit)
    {
        await instance.App.InvokeMessageAndWaitAsync(new ReconcileUnitFacts(unit.Tenant));
        return (await unit.Bureau.Get("/reconciliation")).Ok.Json.AsArray().Select(d => $"{d!["figure"]} {d["stored"]} {d["folded"]}");
    }
}
