using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>跨年度支出: the treasury paid on a day outside of the budget year.</summary>
public static class SpentOutsideYear
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "spent-outside-year";

    /// <summary>The rule; it has no numbers.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [], (facts, _) => Check(facts));

    static Finding? Check(TableFacts facts)
    {
        var payments = facts.Payments.Where(paid => paid.Breaks("spend/outside-year")).ToList();
        return payments is [] ? null : new(Severity.Yellow, FiguresOf(payments));
    }

    static Figures FiguresOf(List<Spend> payments) =>
        Figures.None.With("count", payments.Count).With("amount", payments.Sum(paid => paid.Amount)).With("firstPaidOn", payments.Min(paid => paid.PaidOn)).With("vouchers", Listed.Of(payments));
}
