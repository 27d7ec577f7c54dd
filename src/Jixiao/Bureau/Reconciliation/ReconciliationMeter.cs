using System.Diagnostics.Metrics;
using Jixiao.Hosting;

namespace Jixiao.Bureau.Reconciliation;

/// <summary>Counts the figures that differ from their events, and says which; there should never be one.</summary>
public sealed class ReconciliationMeter(IMeterFactory meters, ILogger<ReconciliationMeter> log)
{
    readonly Counter<long> differences = meters.Create(Telemetry.Name)
        .CreateCounter<long>("jixiao.reconciliation.differences", "{difference}", "Figures of the bureau found to differ from a fold of the raw events, by division.");

    public void Count(string unit, IReadOnlyList<Difference> found)
    {
        differences.Add(found.Count, new KeyValuePair<string, object?>("division", unit[..6]));
        foreach (var difference in found)
            log.LogError("{Unit} {Stream} at version {Version}: {Figure} is {Stored}, its events give {Folded}", difference.Unit, difference.Stream, difference.Version, difference.Figure, difference.Stored, difference.Folded);
    }
}
