namespace Jixiao.Monitoring.Scanning;

/// <summary>Looks at everything of one unit that the rules watch, as of a day (每日扫描).</summary>
public sealed record ScanUnit(string Unit, DateOnly Day);

/// <summary>Looks at what lies in one bureau's own tenant.</summary>
public sealed record ScanDivision(string Division, DateOnly Day);

/// <summary>Looks at how the platform itself fares for one bureau.</summary>
public sealed record WatchPlatform(string Division, DateOnly Day);

public static class ScanUnitHandler
{
    public static async Task Handle(ScanUnit scan, UnitScan units, RuleMeter meter, CancellationToken stop) => meter.Count(await units.Run(scan, stop));
}

public static class ScanDivisionHandler
{
    public static async Task Handle(ScanDivision scan, BureauScan bureau, RuleMeter meter, CancellationToken stop) => meter.Count(await bureau.Run(scan, stop));
}

public static class WatchPlatformHandler
{
    public static async Task Handle(WatchPlatform watch, PlatformScan platform, RuleMeter meter, CancellationToken stop) => meter.Count(await platform.Run(watch, stop));
}
