using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Rules;
using Jixiao.Domain.Units;

namespace Jixiao.Monitoring.Scanning;

/// <summary>Looks at the platform itself by the rules in force in a division and tells the bureau's alerts what holds.</summary>
public sealed class PlatformScan(PlatformFacts facts, RuleBookView rules, AlertLedger alerts)
{
    static readonly HashSet<string> Watched = [.. PlatformRules.Names];

    /// <returns>What was found.</returns>
    public async Task<IReadOnlyList<ReportFinding>> Run(WatchPlatform watch, CancellationToken stop)
    {
        var division = DivisionCode.Parse(watch.Division);
        var book = await rules.Of(division, stop);
        List<ReportFinding> found =
        [
            .. Find(ProjectionLag.Rule, book, await facts.Lags(stop), watch.Day),
            .. Find(ReconciliationDifference.Rule, book, await facts.Differences(division, stop), watch.Day),
            .. Find(JobFailing.Rule, book, await facts.Jobs(division, stop), watch.Day),
        ];
        await alerts.Tell(watch.Division, Watched, found, watch.Day, stop);
        return found;
    }

    static IEnumerable<ReportFinding> Find<TFacts>(WatchRule<TFacts> rule, RuleBook book, IReadOnlyList<PlatformSubject<TFacts>> subjects, DateOnly day) =>
        RuleOnDay<TFacts>.Of([rule], book, day).SelectMany(inForce => inForce.Find(subjects, subject => subject.Facts)
            .Select(found => new ReportFinding(null, rule.Name, found.Subject.Key, found.Subject.Title, found.Finding, day)));
}

/// <summary>Something of the platform that a rule judges.</summary>
public sealed record PlatformSubject<TFacts>(string Key, string Title, TFacts Facts);
