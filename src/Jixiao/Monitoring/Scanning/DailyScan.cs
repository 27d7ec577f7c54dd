using Jixiao.Hosting.Jobs;
using Jixiao.Units;

namespace Jixiao.Monitoring.Scanning;

/// <summary>Looks at everything that the rules watch, as of a day (每日扫描).</summary>
public sealed record DailyScan(DateOnly Day);

/// <summary>Looks at everything of one unit.</summary>
public sealed record ScanUnit(string Unit, DateOnly Day);

public static class DailyScanHandler
{
    /// <summary>Fans out: a unit that fails is tried again alone.</summary>
    public static async Task<IEnumerable<ScanUnit>> Handle(DailyScan scan, UnitsView units, CancellationToken stop) =>
        (await units.Everywhere(stop)).Select(unit => new ScanUnit(unit.ToString(), scan.Day));
}

public static class ScanUnitHandler
{
    public static Task Handle(ScanUnit scan, UnitScan units, JobMeter meter, CancellationToken stop) =>
        meter.Measure(MonitoringModule.ScanJob, () => units.Run(scan, stop));
}
