using Jixiao.Domain.Monitoring;
using Jixiao.Hosting;

namespace Jixiao.Monitoring.Scanning;

/// <summary>A rule with its numbers of a day.</summary>
public sealed class RuleOnDay<TFacts>(WatchRule<TFacts> rule, RuleInForce inForce)
{
    public string Name => rule.Name;

    /// <summary>Those of the rules that are on.</summary>
    public static IEnumerable<RuleOnDay<TFacts>> Of(IEnumerable<WatchRule<TFacts>> rules, RuleBook book, DateOnly day) =>
        rules.Select(rule => (Rule: rule, InForce: book.RuleOn(rule, day))).Where(known => known.InForce.IsOn).Select(known => new RuleOnDay<TFacts>(known.Rule, known.InForce));

    /// <summary>What it finds of the subjects, under one span.</summary>
    public IEnumerable<(TSubject Subject, Finding Finding)> Find<TSubject>(IEnumerable<TSubject> subjects, Func<TSubject, TFacts> factsOf)
    {
        using var span = Telemetry.Source.StartActivity($"rule {Name}");
        var found = new List<(TSubject, Finding)>();
        foreach (var subject in subjects)
            if (rule.Check(factsOf(subject), inForce) is { } finding)
                found.Add((subject, finding));
        span?.SetTag("jixiao.findings", found.Count);
        return found;
    }
}
