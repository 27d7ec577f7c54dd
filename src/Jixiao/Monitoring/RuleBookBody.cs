using Jixiao.Domain.Monitoring;

namespace Jixiao.Monitoring;

/// <summary>A rule book as programs read it, in percent.</summary>
/// <param name="Day">The day asked of.</param>
/// <param name="Thresholds">Those of the day.</param>
/// <param name="Defaults">Whether they are the usual practice, as the bureau had set none by then.</param>
/// <param name="SetBy">The fact that set them; null when they are defaults.</param>
/// <param name="Sets">Every set of thresholds, in the order recorded, those to come included.</param>
/// <param name="Rules">Every rule as it counts on the day.</param>
/// <param name="Escalation">After how many working days of silence who is told, on the day.</param>
/// <param name="Escalations">Every fact that set it, as <paramref name="Sets"/>.</param>
public sealed record RuleBookBody(DateOnly Day, Thresholds Thresholds, bool Defaults, ThresholdsSet? SetBy, IReadOnlyList<ThresholdsSet> Sets, IReadOnlyList<WatchRuleBody> Rules, EscalationSteps Escalation, IReadOnlyList<EscalationSet> Escalations, long Version)
{
    /// <param name="history">Its facts with who recorded them.</param>
    public static RuleBookBody Of(RuleBook book, IReadOnlyList<RecordedSet> history, DateOnly day)
    {
        var then = book.ThresholdsOn(day);
        return new(day, then.Values, then.AreDefaults, then.SetBy, book.Thresholds, [.. WatchRules.All.Select(rule => WatchRuleBody.Of(book.RuleOn(rule, day), history))],
            book.EscalationOn(day), book.Escalations, book.Version);
    }
}

/// <summary>A rule as it counts on a day.</summary>
/// <param name="Defaults">Whether it is the usual practice.</param>
/// <param name="From">The first day that it counts so; null for the usual practice, as what follows.</param>
public sealed record WatchRuleBody(
    string Rule, RuleGroup Group, bool On, IReadOnlyList<ParameterBody> Parameters, bool Defaults, DateOnly? From, string? Reason, string? Document, string? RecordedBy, DateTimeOffset? RecordedAt)
{
    public static WatchRuleBody Of(RuleInForce rule, IReadOnlyList<RecordedSet> history)
    {
        var recorded = rule.SetBy is { } set ? history.FirstOrDefault(known => Says(known.Rule, set)) : null;
        return new(
            rule.Rule.Name, WatchRules.GroupOf(rule.Rule), rule.IsOn, [.. rule.Rule.Parameters.Select(parameter => ParameterBody.Of(parameter, rule))], rule.SetBy is null,
            rule.SetBy?.From, rule.SetBy?.Reason, rule.SetBy?.Document, recorded?.By, recorded?.At);
    }

    /// <summary>Of those that say the same of one day, the latest counts.</summary>
    static bool Says(WatchRuleSet? known, WatchRuleSet set) => known is not null && (known.Rule, known.From) == (set.Rule, set.From);
}

/// <summary>A number of a rule with what it may be.</summary>
public sealed record ParameterBody(string Name, decimal Value, decimal Usual, decimal Least, decimal Most, int Decimals)
{
    public static ParameterBody Of(RuleParameter parameter, RuleInForce rule) =>
        new(parameter.Name, rule[parameter.Name], parameter.Usual, parameter.Least, parameter.Most, parameter.Decimals);
}
