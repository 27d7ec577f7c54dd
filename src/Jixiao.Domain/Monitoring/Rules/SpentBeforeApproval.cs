using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>未批先支: paid before edition 1 took effect, or recorded by the treasury while the table was not executing: not approved yet, given up or archived.</summary>
public static class SpentBeforeApproval
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "spent-before-approval";

    /// <summary>The rule; it has no numbers.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [], (facts, _) => Check(facts));

    /// <summary>Red where the treasury paid what was not executing; yellow where only the day of payment lies before that of the approval, which itself is in time.</summary>
    static Finding? Check(TableFacts facts)
    {
        var payments = facts.Payments.Where(paid => IsUnapproved(paid) || paid.PaidOn < facts.Table.FirstApprovedOn).ToList();
        return payments is [] ? null : new(payments.Any(IsUnapproved) ? Severity.Red : Severity.Yellow, FiguresOf(payments));
    }

    static bool IsUnapproved(Spend payment) => payment.Breaks("spend/not-approved");

    static Figures FiguresOf(List<Spend> payments) => Figures.None
        .With("count", payments.Count).With("amount", payments.Sum(paid => paid.Amount)).With("firstPaidOn", payments.Min(paid => paid.PaidOn)).With("vouchers", Listed.Of(payments));
}
