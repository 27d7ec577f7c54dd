using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>年底突击花钱: too large a share of the adjusted budget is paid in December.</summary>
public static class YearEndRush
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "year-end-rush";

    /// <summary>The rule: from which share of the adjusted budget on, and from which amount in yuan on, both included.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [new("percent", 30, 1, 100, 2), new("yuan", 100_000, 0, 1_000_000_000, 2)], Check);

    /// <summary>Net of what came back in December; in December and after, an executing table alone.</summary>
    static Finding? Check(TableFacts facts, RuleInForce rule)
    {
        var before = new DateOnly(facts.Year.Number, 11, 30);
        if (!facts.IsExecuting || facts.Day <= before || facts.Basis.Adjusted <= Money.Zero)
            return null;
        var paid = facts.Basis.Executed - facts.Table.ExecutedBy(before);
        var percent = Percentage.Of(paid.InFen, facts.Basis.Adjusted.InFen);
        return paid.InYuan >= rule["yuan"] && percent >= rule["percent"] ? new(Severity.Yellow, FiguresOf(facts, paid, percent)) : null;
    }

    static Figures FiguresOf(TableFacts facts, Money paid, decimal percent) =>
        Figures.None.With("adjusted", facts.Basis.Adjusted).With("executed", facts.Basis.Executed).With("december", paid).With("reachedPercent", Percentage.Rounded(percent));
}
