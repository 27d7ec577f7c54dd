using Jixiao.Domain.Bureau;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Marten;

namespace Jixiao.Monitoring.Scanning;

/// <summary>Looks at what lies in a bureau's own tenant by every rule in force and tells its alerts what holds.</summary>
public sealed class BureauScan(IDocumentStore store, RuleBookView rules, AlertLedger alerts)
{
    static readonly HashSet<string> Watched = [.. WatchRules.OfReserves.Select(rule => rule.Name)];

    public async Task Run(ScanDivision scan, CancellationToken stop)
    {
        var division = DivisionCode.Parse(scan.Division);
        var found = Find(await Reserves(store, division, stop), await rules.Of(division, stop), scan.Day);
        await alerts.Tell(scan.Division, Watched, [.. found], scan.Day, stop);
    }

    /// <summary>The division's reserves, by their keys.</summary>
    public static async Task<IReadOnlyList<Reserve>> Reserves(IDocumentStore store, DivisionCode division, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        return [.. (await session.Query<Reserve>().ToListAsync(stop)).OrderBy(reserve => reserve.Id, StringComparer.Ordinal)];
    }

    /// <summary>What the rules in force find of the reserves.</summary>
    public static IEnumerable<ReportFinding> Find(IReadOnlyList<Reserve> reserves, RuleBook book, DateOnly day)
    {
        foreach (var rule in RuleOnDay<ReserveFacts>.Of(WatchRules.OfReserves, book, day))
            foreach (var reserve in reserves)
                if (rule.Check(new(reserve, day)) is { } finding)
                    yield return new(null, rule.Name, reserve.Id, reserve.Name, finding, day);
    }
}
