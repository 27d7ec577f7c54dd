using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>支出滞后: an approved table has paid out less than its own plan foresees for the day; the usual practice, month ÷ 12, is told beside it.</summary>
public static class SpendBehindPlan
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "spend-behind-plan";

    /// <summary>The rule; the thresholds of the lights decide.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [], (facts, _) => Check(facts));

    /// <summary>The budget's light where it is red or yellow, while the table executes. A table not yet approved, without budget or without anything planned by then cannot be behind.</summary>
    static Finding? Check(TableFacts facts) => facts.Table.Standing.Stage is not Stage.Approved ? null : facts.Lights.Budget.Light switch
    {
        Light.Red => new(Severity.Red, FiguresOf(facts)),
        Light.Yellow => new(Severity.Yellow, FiguresOf(facts)),
        _ => null,
    };

    static Figures FiguresOf(TableFacts facts) => facts.Lights.Budget is var budget
        ? Figures.None.With("adjusted", facts.Basis.Adjusted).With("executed", facts.Basis.Executed)
            .With("plannedPercent", budget.Planned!.Percent).With("usualPercent", budget.Planned.UsualPercent).With("reachedPercent", budget.Percent!.Value)
        : Figures.None;
}
