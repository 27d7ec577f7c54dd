using Npgsql;

namespace Jixiao.Bureau.Reconciliation;

/// <summary>Compares the bureau's figures of one unit with the events they come from.</summary>
public sealed record ReconcileUnitFacts(string Unit);

public static class ReconcileUnitFactsHandler
{
    public static async Task Handle(ReconcileUnitFacts reconcile, NpgsqlDataSource database, ReconciliationMeter found, CancellationToken stop)
    {
        var differences = await Reconciling.Compare(database, reconcile.Unit, stop);
        await ReconciliationView.Keep(database, reconcile.Unit, differences, stop);
        found.Count(reconcile.Unit, differences);
    }
}
