using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>冲销异常: the treasury took a payment back before it was made, or more of it than was left.</summary>
public static class ReversalDoubtful
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "reversal-doubtful";

    /// <summary>The rule; it has no numbers.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [], (facts, _) => Check(facts));

    static Finding? Check(TableFacts facts)
    {
        var reversals = facts.Table.Reversals.Where(back => back.ReversedOn <= facts.Day && back.Broken is [_, ..]).ToList();
        return reversals is [] ? null : new(Severity.Yellow, FiguresOf(reversals));
    }

    static Figures FiguresOf(List<SpendReversal> reversals) =>
        Figures.None.With("count", reversals.Count).With("amount", reversals.Sum(back => back.Amount)).With("vouchers", Listed.Of(reversals.Select(back => back.Voucher)));
}
