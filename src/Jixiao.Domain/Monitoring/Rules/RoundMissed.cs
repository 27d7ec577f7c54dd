namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>逾期未报: a round is closed, and the unit has not handed everything in. Late is allowed until the bureau ends the round.</summary>
public static class RoundMissed
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "round-missed";

    /// <summary>The rule; it has no numbers.</summary>
    public static WatchRule<RoundFacts> Rule { get; } = new(Name, [], (facts, _) => Check(facts));

    static Finding? Check(RoundFacts facts) => facts.Calls && facts.IsMissing && facts.Round.DaysLeft(facts.Day) < 0 ? new(Severity.Red, facts.Figures) : null;
}
