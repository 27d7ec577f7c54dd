using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>审核超时: a goal table or a unit's goals wait too long with the department or the bureau, adjustments asked for too.</summary>
public static class ReviewWaiting
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "review-waiting";

    /// <summary>The rule: more working days with the department, or with the bureau, than so many.</summary>
    public static WatchRule<WaitingFacts> Rule { get; } = new(Name, [new("departmentDays", 5, 1, 90), new("bureauDays", 10, 1, 90)], Check);

    static Finding? Check(WaitingFacts facts, RuleInForce rule) => facts.Standing.HeldBy switch
    {
        Holder.Department => Longer(facts, rule["departmentDays"]),
        Holder.Bureau => Longer(facts, rule["bureauDays"]),
        _ => null,
    };

    static Finding? Longer(WaitingFacts facts, decimal days) => facts.Workdays > days
        ? new(Severity.Yellow, Figures.None.With("holder", facts.Standing.HeldBy.ToString()).With("since", facts.Since).With("days", days))
        : null;
}
