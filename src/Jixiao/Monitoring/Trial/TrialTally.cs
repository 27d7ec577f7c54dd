using Jixiao.Domain.Monitoring;
using Jixiao.Units;

namespace Jixiao.Monitoring.Trial;

/// <summary>Counts what is found now and as tried, tenant by tenant, and keeps no more than what differs and is shown.</summary>
sealed class TrialTally
{
    const int Most = 500;

    readonly Dictionary<string, (int Now, int Tried)> counts = WatchRules.All.ToDictionary(rule => rule.Name, _ => (0, 0));
    readonly List<TrialDifference> differences = [];
    int differing;

    /// <param name="sees">Whether whoever asks may see what differs there.</param>
    public void Add(RegisteredUnit? unit, IEnumerable<ReportFinding> now, IEnumerable<ReportFinding> tried, bool sees)
    {
        var (before, after) = (ByKey(now), ByKey(tried));
        foreach (var key in before.Keys.Union(after.Keys))
            Add(unit, before.GetValueOrDefault(key), after.GetValueOrDefault(key), sees);
    }

    /// <param name="lists">Whether whoever asks may see any unit's data.</param>
    public TrialResult Told(DateOnly day, bool lists) => new(
        day, [.. counts.Select(count => new TrialCount(count.Key, count.Value.Now, count.Value.Tried))],
        lists ? [.. differences.OrderBy(d => d.Rule, StringComparer.Ordinal).ThenBy(d => d.Unit, StringComparer.Ordinal).ThenBy(d => d.Subject, StringComparer.Ordinal)] : null, differing);

    void Add(RegisteredUnit? unit, ReportFinding? now, ReportFinding? tried, bool sees)
    {
        var rule = (now ?? tried!).Rule;
        var count = counts[rule];
        counts[rule] = (count.Now + (now is null ? 0 : 1), count.Tried + (tried is null ? 0 : 1));
        // How much differs where somebody sees nothing would already tell something of it.
        if (!sees || now?.Finding == tried?.Finding)
            return;
        differing++;
        if (differences.Count < Most)
            differences.Add(TrialDifference.Of(unit, now, tried));
    }

    static Dictionary<(string, string), ReportFinding> ByKey(IEnumerable<ReportFinding> found) => found.ToDictionary(report => (report.Rule, report.Subject));
}
