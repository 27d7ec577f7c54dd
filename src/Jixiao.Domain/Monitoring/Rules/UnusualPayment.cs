using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>大额异常支付: one payment is many times as large as the table's others.</summary>
public static class UnusualPayment
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "unusual-payment";

    /// <summary>The rule: from how many times the median of the others on, from which amount in yuan on, and from how many payments on, all included.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [new("times", 10, 2, 1_000, 1), new("yuan", 50_000, 0, 1_000_000_000, 2), new("payments", 6, 3, 1_000)], Check);

    /// <summary>The largest alone is told: were another unusual, this were too. Without the others' median there is nothing to compare with.</summary>
    static Finding? Check(TableFacts facts, RuleInForce rule)
    {
        if (facts.Payments.Count < rule["payments"])
            return null;
        var payments = facts.Payments.OrderBy(paid => paid.Amount).ToList();
        var (largest, others) = (payments[^1], payments.Count - 1);
        // Twice the median is whole fen, of an even number too.
        var median = payments[(others - 1) / 2].Amount.InFen + payments[others / 2].Amount.InFen;
        return largest.Amount.InYuan >= rule["yuan"] && largest.Amount.InFen * 2m >= rule["times"] * median ? new(Severity.Yellow, FiguresOf(largest, median / 2m)) : null;
    }

    static Figures FiguresOf(Spend largest, decimal median) => Figures.None
        .With("amount", largest.Amount).With("paidOn", largest.PaidOn).With("vouchers", Listed.Of([largest]))
        .With("median", Money.Fen((long)decimal.Round(median, MidpointRounding.AwayFromZero))).With("times", decimal.Round(largest.Amount.InFen / median, 1, MidpointRounding.ToZero));
}
