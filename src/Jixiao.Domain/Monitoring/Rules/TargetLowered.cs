using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>指标值调低: a target was made easier, or taken out, after what was reported fell short of it.</summary>
public static class TargetLowered
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "target-lowered";

    /// <summary>The rule; it has no numbers.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [], (facts, _) => Check(facts));

    /// <summary>As long as the target does not read again as it did.</summary>
    static Finding? Check(TableFacts facts)
    {
        var lowered = facts.Table.StillLowered.ToList();
        return lowered is [] ? null : new(Severity.Yellow, Figures.None.With("count", lowered.Count).With("indicators", Listed.Of(lowered.Select(Told))));
    }

    static string Told(Lowering lowering) => $"{lowering.Name}（{lowering.Old}→{lowering.New ?? "删除"}）";
}
