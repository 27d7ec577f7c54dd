using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>完成值未填报: a check point of the table's own plan is past, and nothing was reported of some indicators since the one before.</summary>
public static class ActualMissing
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "actual-missing";

    /// <summary>The rule: more days after the check point than so many.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [new("days", 10, 0, 180)], Check);

    static Finding? Check(TableFacts facts, RuleInForce rule) => facts.IsExecuting && MissingActuals.Of(facts.Table, facts.Day, (int)rule["days"]) is [_, ..] missing
        ? new(Severity.Yellow, Figures.None.With("count", missing.Count).With("indicators", Listed.Of(missing.Select(i => i.Name))))
        : null;
}
