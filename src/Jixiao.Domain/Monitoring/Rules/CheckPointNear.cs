using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>检查点临近: a check point of the table's own plan comes due, with what has to be reported for it.</summary>
public static class CheckPointNear
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "check-point-near";

    /// <summary>The rule: so many days before, that many included, through the check point itself.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [new("days", 7, 1, 60)], Check);

    /// <summary>As long as indicators lack an actual since the check point before; it has no figure that changes from day to day.</summary>
    static Finding? Check(TableFacts facts, RuleInForce rule) => facts.IsExecuting && Next(facts) is { } next && next.In(facts.Year).DayNumber - facts.Day.DayNumber <= rule["days"]
            && MissingActuals.ForNext(facts.Table, facts.Day) is [_, ..] missing
        ? new(Severity.Notice, Figures.None.With("dueOn", next.In(facts.Year)).With("plannedPercent", next.Percent).With("count", missing.Count).With("indicators", Listed.Of(missing.Select(i => i.Name))))
        : null;

    static CheckPoint? Next(TableFacts facts) => facts.Table.Plan.CheckPoints.FirstOrDefault(point => point.In(facts.Year) >= facts.Day);
}
