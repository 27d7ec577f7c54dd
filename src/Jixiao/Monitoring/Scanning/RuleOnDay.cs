using Jixiao.Domain.Monitoring;

namespace Jixiao.Monitoring.Scanning;

/// <summary>A rule with its numbers of a day.</summary>
public sealed class RuleOnDay<TFacts>(WatchRule<TFacts> rule, RuleInForce inForce)
{
    public string Name => rule.Name;

    /// <summary>Those of the rules that are on.</summary>
    public static IEnumerable<RuleOnDay<TFacts>> Of(IEnumerable<WatchRule<TFacts>> rules, RuleBook book, DateOnly day) =>
        rules.Select(rule => (Rule: rule, InForce: book.RuleOn(rule, day))).Where(known => known.InForce.IsOn).Select(known => new RuleOnDay<TFacts>(known.Rule, known.InForce));

    /// <summary>What is found, or nothing.</summary>
    public Finding? Check(TFacts facts) => rule.Check(facts, inForce);
}
