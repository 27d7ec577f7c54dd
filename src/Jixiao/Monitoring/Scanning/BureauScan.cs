using Jixiao.Domain.Bureau;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Marten;

namespace Jixiao.Monitoring.Scanning;

/// <summary>Looks at what lies in a bureau's own tenant by every rule in force and tells its alerts what holds.</summary>
public sealed class BureauScan(IDocumentStore store, RuleBookView rules, AlertLedger alerts)
{
    static readonly HashSet<string> Watched = [.. WatchRules.OfReserves.Select(rule => rule.Name)];

    /// <returns>What was found.</returns>
    public async Task<IReadOnlyList<ReportFinding>> Run(ScanDivision scan, CancellationToken stop)
    {
        var division = DivisionCode.Parse(scan.Division);
        var found = Find(await Reserves(store, division, stop), await rules.Of(division, stop), scan.Day).ToList();
        await alerts.Tell(scan.Division, Watched, found, scan.Day, stop);
        return found;
    }

    /// <summary>The division's reserves, by their keys.</summary>
    public static async Task<IReadOnlyList<Reserve>> Reserves(IDocumentStore store, DivisionCode division, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        return [.. (await session.Query<Reserve>().ToListAsync(stop)).OrderBy(reserve => reserve.Id, StringComparer.Ordinal)];
    }

    /// <summary>What the rules in force find of the reserves.</summary>
    public static IEnumerable<ReportFinding> Find(IReadOnlyList<Reserve> reserves, RuleBook book, DateOnly day) =>
        from rule in RuleOnDay<ReserveFacts>.Of(WatchRules.OfReserves, book, day)
        from found in rule.Find(reserves, reserve => new(reserve, day))
        select new ReportFinding(null, rule.Name, found.Subject.Id, found.Subject.Name, found.Finding, day);
}
