namespace Jixiao.Domain.Monitoring;

/// <summary>A number that a bureau may set for one of its rules, with the usual practice.</summary>
/// <param name="Name">Stable; days, times, percent, …</param>
/// <param name="Usual">While the bureau sets none.</param>
/// <param name="Least">The smallest that makes sense, included.</param>
/// <param name="Most">The largest, included.</param>
/// <param name="Decimals">How many decimals it may have.</param>
public sealed record RuleParameter(string Name, decimal Usual, decimal Least, decimal Most, int Decimals = 0);

/// <summary>A rule of the monitoring (监控规则), by which something is found worth an alert.</summary>
/// <param name="Name">Stable; part of the keys of its alerts.</param>
/// <param name="Parameters">What a bureau may set; none where lights or nothing decides.</param>
public abstract record WatchRule(string Name, IReadOnlyList<RuleParameter> Parameters);

/// <summary>A rule that judges facts of one kind; pure: the same facts on the same day by the same rule book give the same finding, or none.</summary>
/// <param name="Name">Stable; part of the keys of its alerts.</param>
/// <param name="Parameters">What a bureau may set.</param>
/// <param name="Check">What is found, or nothing.</param>
public sealed record WatchRule<TFacts>(string Name, IReadOnlyList<RuleParameter> Parameters, Func<TFacts, RuleInForce, Finding?> Check) : WatchRule(Name, Parameters);

/// <summary>The bureau switched a rule on or off or set its numbers, from a day on.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="IsOn">Whether it watches.</param>
/// <param name="Parameters">Its numbers by their names; those left out are the usual practice.</param>
/// <param name="From">The first day it counts.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">文号; null when there is none.</param>
public sealed record WatchRuleSet(string Rule, bool IsOn, IReadOnlyDictionary<string, decimal> Parameters, DateOnly From, string Reason, string? Document);

/// <summary>A rule as it counts on a day.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="SetBy">The fact that set it; null while the bureau has set nothing and the usual practice holds.</param>
public sealed record RuleInForce(WatchRule Rule, WatchRuleSet? SetBy)
{
    /// <summary>Whether it watches; every rule does until the bureau switches it off.</summary>
    public bool IsOn => SetBy?.IsOn ?? true;

    /// <summary>A parameter's number.</summary>
    public decimal this[string parameter] =>
        SetBy?.Parameters.TryGetValue(parameter, out var set) is true ? set : Rule.Parameters.Single(p => p.Name == parameter).Usual;
}
