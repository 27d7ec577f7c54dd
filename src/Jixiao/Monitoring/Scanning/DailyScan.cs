using Jixiao.Hosting.Jobs;
using Jixiao.Units;

namespace Jixiao.Monitoring.Scanning;

/// <summary>Looks at everything that the rules watch, as of a day (每日扫描).</summary>
public sealed record DailyScan(DateOnly Day);

/// <summary>Looks at everything of one unit.</summary>
public sealed record ScanUnit(string Unit, DateOnly Day);

/// <summary>Looks at what lies in one bureau's own tenant.</summary>
public sealed record ScanDivision(string Division, DateOnly Day);

public static class DailyScanHandler
{
    /// <summary>Fans out: a unit or a division that fails is tried again alone.</summary>
    public static async Task<IEnumerable<object>> Handle(DailyScan scan, UnitsView units, CancellationToken stop)
    {
        var everywhere = await units.Everywhere(stop);
        return [.. everywhere.Select(unit => unit.Division).Distinct().Select(division => new ScanDivision(division.ToString(), scan.Day)), .. everywhere.Select(unit => new ScanUnit(unit.ToString(), scan.Day))];
    }
}

public static class ScanUnitHandler
{
    public static Task Handle(ScanUnit scan, UnitScan units, JobMeter meter, CancellationToken stop) =>
        meter.Measure(MonitoringModule.ScanJob, () => units.Run(scan, stop));
}

public static class ScanDivisionHandler
{
    public static Task Handle(ScanDivision scan, BureauScan bureau, JobMeter meter, CancellationToken stop) =>
        meter.Measure(MonitoringModule.ScanJob, () => bureau.Run(scan, stop));
}
