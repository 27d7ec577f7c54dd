namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>报送临近截止: a round closes soon, and the unit has not handed everything in.</summary>
public static class RoundClosing
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "round-closing";

    /// <summary>The rule: from so many days before the closing day on, that many included.</summary>
    public static WatchRule<RoundFacts> Rule { get; } = new(Name, [new("days", 3, 1, 60)], Check);

    /// <summary>A notice, and yellow on the closing day itself.</summary>
    static Finding? Check(RoundFacts facts, RuleInForce rule) => facts.Round.DaysLeft(facts.Day) switch
    {
        _ when !facts.Calls || !facts.IsMissing => null,
        0 => new(Severity.Yellow, facts.Figures),
        > 0 and var left when left <= rule["days"] => new(Severity.Notice, facts.Figures),
        _ => null,
    };
}
