using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>预算频繁调整: the budget was changed more often than usual within the year.</summary>
public static class BudgetRevisedOften
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "budget-revised-often";

    /// <summary>The rule: more changes than so many.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [new("times", 3, 1, 100)], Check);

    /// <summary>Changes in effect by the day, those of one decision or one edition once; what was carried over is no revision.</summary>
    static Finding? Check(TableFacts facts, RuleInForce rule)
    {
        var changes = facts.Table.BudgetChanges.Where(change => change.Kind is not BudgetChangeKind.CarryOver && change.EffectiveOn <= facts.Day).ToList();
        var times = changes.Select((change, index) => change.Decision ?? (change.Edition is { } edition ? $"edition {edition}" : $"change {index}")).Distinct().Count();
        return facts.IsExecuting && times > rule["times"] ? new(Severity.Yellow, FiguresOf(facts, times)) : null;
    }

    static Figures FiguresOf(TableFacts facts, int times) => Figures.None.With("times", times).With("initial", facts.Table.Initial).With("adjusted", facts.Basis.Adjusted);
}
