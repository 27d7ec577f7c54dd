using Jixiao.Hosting.Jobs;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.Bureau.Reconciliation;

/// <summary>Compares the bureau's figures of every unit with the events they come from.</summary>
public sealed record ReconcileFacts;

/// <summary>Compares the bureau's figures of one unit with the events they come from.</summary>
public sealed record ReconcileUnitFacts(string Unit);

public static class ReconcileFactsHandler
{
    /// <summary>Fans out: a unit that fails is tried again alone.</summary>
    public static async Task<IEnumerable<ReconcileUnitFacts>> Handle(ReconcileFacts reconcile, UnitsView units, CancellationToken stop) =>
        (await units.Everywhere(stop)).Select(unit => new ReconcileUnitFacts(unit.ToString()));
}

public static class ReconcileUnitFactsHandler
{
    public static Task Handle(ReconcileUnitFacts reconcile, NpgsqlDataSource database, ReconciliationMeter found, JobMeter meter, CancellationToken stop) =>
        meter.Measure(BureauModule.ReconcileFactsJob, async () =>
        {
            var differences = await Reconciling.Compare(database, reconcile.Unit, stop);
            await ReconciliationView.Keep(database, reconcile.Unit, differences, stop);
            found.Count(reconcile.Unit, differences);
        });
}
