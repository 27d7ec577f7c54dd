using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>凭证重复: the same line of the same voucher paid more than once in the unit's tables of the year, or the treasury paid it although it was known from another project.</summary>
public static class VoucherTwice
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "voucher-twice";

    /// <summary>The rule; it has no numbers.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [], (facts, _) => Check(facts));

    /// <summary>Always red. A payment that came back wholly counts no more, on neither side.</summary>
    static Finding? Check(TableFacts facts)
    {
        var payments = facts.Payments.Where(paid => facts.Vouchers.Of(paid) > 1 || paid.Breaks(SpendRules.VoucherUsed)).ToList();
        return payments is [] ? null : new(Severity.Red, FiguresOf(payments));
    }

    static Figures FiguresOf(List<Spend> payments) => Figures.None.With("count", payments.Count).With("amount", payments.Sum(paid => paid.Amount)).With("vouchers", Listed.Of(payments));
}
