using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>超预算支出: more is paid than the adjusted budget of the day has, or the treasury paid beyond what the table, the source or the suspension left.</summary>
public static class OverBudget
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "over-budget";

    /// <summary>The rule; it has no numbers.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [], (facts, _) => Check(facts));

    /// <summary>Red while more is paid than budgeted; yellow where the budget has covered it since, or only a source or a suspension was exceeded. A payment that came back wholly counts no more.</summary>
    static Finding? Check(TableFacts facts)
    {
        var over = facts.Basis.Executed - facts.Basis.Adjusted;
        var recorded = facts.Payments.Where(paid => paid.Breaks("spend/over-budget", "spend/over-source", "spend/suspended")).ToList();
        return over > Money.Zero ? new(Severity.Red, FiguresOf(facts, over, recorded)) : recorded is [] ? null : new(Severity.Yellow, FiguresOf(facts, Money.Zero, recorded));
    }

    static Figures FiguresOf(TableFacts facts, Money over, List<Spend> recorded) => Figures.None
        .With("adjusted", facts.Basis.Adjusted).With("executed", facts.Basis.Executed).With("over", over).With("count", recorded.Count).With("amount", recorded.Sum(paid => paid.Amount));
}
