namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>代编未细化: a reserve is not split to units by 30 June.</summary>
public static class ReserveNotSplit
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "reserve-not-split";

    /// <summary>The rule: a notice from so many days before, that many included, through 30 June.</summary>
    public static WatchRule<ReserveFacts> Rule { get; } = new(Name, [new("days", 30, 0, 180)], Check);

    /// <summary>Red from 1 July on.</summary>
    static Finding? Check(ReserveFacts facts, RuleInForce rule) => (facts.Reserve.SplitBy.DayNumber - facts.Day.DayNumber) switch
    {
        _ when facts.Reserve.Left <= Money.Zero => null,
        < 0 => new(Severity.Red, FiguresOf(facts)),
        var left when left <= rule["days"] => new(Severity.Notice, FiguresOf(facts)),
        _ => null,
    };

    static Figures FiguresOf(ReserveFacts facts) => Figures.None.With("amount", facts.Reserve.Amount).With("left", facts.Reserve.Left).With("dueOn", facts.Reserve.SplitBy);
}
