using System.Collections.Immutable;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>
/// 支出滞后: an approved table has paid out less than its own plan foresees for the day; the usual practice, month ÷ 12, is told beside it. In the first weeks, when the
/// plan foresees next to nothing, nobody is behind.
/// </summary>
public static class SpendBehindPlan
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "spend-behind-plan";

    /// <summary>The rule: the thresholds of the lights decide, from the day on for which the plan foresees so many percent of the budget, included.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [new("plannedPercent", 10, 0, 100)], Check);

    static readonly ImmutableHashSet<string> MovingByTheDay = ["plannedPercent", "usualPercent", "reachedPercent"];

    /// <summary>The budget's light where it is red or yellow, while the table executes. A table not yet approved, without budget or without anything planned by then cannot be behind.</summary>
    static Finding? Check(TableFacts facts, RuleInForce rule) => facts.Table.Standing.Stage is not Stage.Approved ? null : facts.Lights.Budget switch
    {
        { Light: Light.Red } budget when IsDue(budget, rule) => Found(Severity.Red, facts.Basis, budget),
        { Light: Light.Yellow } budget when IsDue(budget, rule) => Found(Severity.Yellow, facts.Basis, budget),
        _ => null,
    };

    static bool IsDue(LightOf budget, RuleInForce rule) => budget.Planned!.Percent >= rule["plannedPercent"];

    static Finding Found(Severity severity, LightBasis basis, LightOf budget) => new(severity, Figures.None.With("adjusted", basis.Adjusted).With("executed", basis.Executed)
        .With("plannedPercent", budget.Planned!.Percent).With("usualPercent", budget.Planned.UsualPercent).With("reachedPercent", budget.Percent!.Value))
    {
        Moving = MovingByTheDay,
    };
}
