using Jixiao.Domain.Evaluation;
using Jixiao.Domain.Units;

namespace Jixiao.Domain.Monitoring;

/// <summary>The bureau set when lights change their colour, from a day on.</summary>
/// <param name="Name">What the bureau calls this set, 2023年监控标准.</param>
/// <param name="Values">All thresholds.</param>
/// <param name="From">The first day they count.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">文号; null when there is none.</param>
public sealed record ThresholdsSet(string Name, Thresholds Values, DateOnly From, string Reason, string? Document);

/// <summary>The thresholds of a day and where they come from.</summary>
/// <param name="Values">All thresholds.</param>
/// <param name="SetBy">The fact that set them; null while the bureau has set none and the usual practice holds.</param>
public sealed record ThresholdsInForce(Thresholds Values, ThresholdsSet? SetBy)
{
    /// <summary>Whether they are the usual practice, as the bureau had set none by then.</summary>
    public bool AreDefaults => SetBy is null;
}

/// <summary>What a bureau decided about how its units are watched and scored (规则库), each fact with the day it begins to count; one stream in the bureau's tenant.</summary>
public sealed record RuleBook : IFolded<RuleBook>
{
    /// <summary>The key of every bureau's one stream.</summary>
    public const string Key = "rule-book";

    /// <summary>The stream's key.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>Every set of thresholds, in the order recorded.</summary>
    public IReadOnlyList<ThresholdsSet> Thresholds { get; init; } = [];

    /// <summary>Every setting of a rule, in the order recorded.</summary>
    public IReadOnlyList<WatchRuleSet> Rules { get; init; } = [];

    /// <summary>Every setting of the escalation, in the order recorded.</summary>
    public IReadOnlyList<EscalationSet> Escalations { get; init; } = [];

    /// <summary>Every set of scoring rules, in the order recorded.</summary>
    public IReadOnlyList<ScoringRulesSet> Scorings { get; init; } = [];

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } = [typeof(ThresholdsSet), typeof(WatchRuleSet), typeof(EscalationSet), typeof(ScoringRulesSet)];

    /// <inheritdoc/>
    public static RuleBook Empty(string key) => new() { Id = key };

    /// <summary>The thresholds of a day: those begun last by then, of two from one day those recorded later; before the first the usual practice.</summary>
    public ThresholdsInForce ThresholdsOn(DateOnly day) =>
        Thresholds.On(day, set => set.From) is { } set ? new(set.Values, set) : new(Monitoring.Thresholds.Usual, null);

    /// <summary>A rule as it counts on a day, by the same order; before its first setting the usual practice.</summary>
    public RuleInForce RuleOn(WatchRule rule, DateOnly day) => new(rule, Rules.Where(set => set.Rule == rule.Name).On(day, set => set.From));

    /// <summary>What set the escalation of a day, by the same order; null while the bureau has set nothing and the usual practice holds.</summary>
    public EscalationSet? EscalationSetOn(DateOnly day) => Escalations.On(day, set => set.From);

    /// <summary>The escalation of a day.</summary>
    public EscalationSteps EscalationOn(DateOnly day) => EscalationSetOn(day)?.Steps ?? EscalationSteps.Usual;

    /// <summary>The scoring rules of a day, by the same order.</summary>
    public ScoringInForce ScoringOn(DateOnly day) => Scorings.On(day, set => set.From) is { } set ? new(set.Rules, set, 1 + Scorings.Index().First(known => ReferenceEquals(known.Item, set)).Index) : ScoringInForce.Usual;

    /// <summary>Under which name rules stand that something was handed in by: the latest set that says the same, else the usual practice.</summary>
    public ScoringInForce ScoringOf(ScoringRules rules) =>
        Scorings.Index().LastOrDefault(known => known.Item.Rules.SaysTheSameAs(rules)) is (var index, { } set) ? new(rules, set, index + 1) : new(rules, null, 0);

    /// <summary>The rules that a year is scored by: those of its last day.</summary>
    public ScoringInForce ScoringIn(FiscalYear year) => ScoringOn(year.LastDay);

    /// <inheritdoc/>
    public RuleBook Evolve(object @event) => (@event switch
    {
        ThresholdsSet e => this with { Thresholds = [.. Thresholds, e] },
        WatchRuleSet e => this with { Rules = [.. Rules, e] },
        EscalationSet e => this with { Escalations = [.. Escalations, e] },
        ScoringRulesSet e => this with { Scorings = [.. Scorings, e] },
        _ => this,
    }) with
    { Version = Version + 1 };
}
