namespace Jixiao.Domain.Monitoring;

/// <summary>Switches a rule on or off or sets its numbers, from a day on. What counts before that day stays as it was; the same again changes nothing.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="IsOn">Whether it watches.</param>
/// <param name="Parameters">Its numbers by their names; those left out are the usual practice.</param>
/// <param name="From">The first day it counts; a day that is past corrects how it is judged from then on.</param>
/// <param name="Reason">Required.</param>
/// <param name="Document">文号; null when there is none.</param>
public sealed record SetWatchRule(string Rule, bool IsOn, IReadOnlyDictionary<string, decimal> Parameters, DateOnly From, string Reason, string? Document = null) : ICommand<RuleBook>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(RuleBook book) => string.IsNullOrWhiteSpace(Reason)
        ? throw new RuleBroken("rule/no-reason", "设定规则必须说明理由。")
        : Changes(book, Checked());

    /// <summary>The fact, once everything it says has its place.</summary>
    /// <exception cref="RuleBroken"><c>rule/unknown</c>, <c>rule/unknown-parameter</c>, <c>rule/out-of-bounds</c>.</exception>
    public WatchRuleSet Checked()
    {
        var rule = WatchRules.Find(Rule) ?? throw new RuleBroken("rule/unknown", $"没有名为“{Rule}”的监控规则。");
        foreach (var (name, number) in Parameters)
            Check(rule.Parameters.FirstOrDefault(p => p.Name == name) ?? throw new RuleBroken("rule/unknown-parameter", $"该规则没有名为“{name}”的参数。"), number);
        return new(Rule, IsOn, Parameters, From, Reason, Document);
    }

    static void Check(RuleParameter parameter, decimal number)
    {
        if (number < parameter.Least || number > parameter.Most || decimal.Round(number, parameter.Decimals) != number)
            throw new RuleBroken("rule/out-of-bounds", $"参数应在{parameter.Least}至{parameter.Most}之间，最多{parameter.Decimals}位小数。");
    }

    static IEnumerable<object> Changes(RuleBook book, WatchRuleSet set) => book.Rules.LastOrDefault(known => (known.Rule, known.From) == (set.Rule, set.From)) is { } last && SaysTheSame(last, set) ? [] : [set];

    static bool SaysTheSame(WatchRuleSet one, WatchRuleSet other) => one with { Parameters = other.Parameters } == other
        && one.Parameters.Count == other.Parameters.Count && one.Parameters.All(p => other.Parameters.TryGetValue(p.Key, out var number) && number == p.Value);
}
