namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>长期无动态: nothing was recorded about an executing table for a long time within its year.</summary>
public static class TableSilent
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "table-silent";

    /// <summary>The rule: from so many days without an event on, that many included.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [new("days", 90, 7, 365)], Check);

    /// <summary>Silence begins at the earliest with the year and is not told after it.</summary>
    static Finding? Check(TableFacts facts, RuleInForce rule)
    {
        var since = facts.Year.Nearest(facts.LastRecordedOn);
        return facts.IsExecuting && facts.Year.Contains(facts.Day) && facts.Day.DayNumber - since.DayNumber >= rule["days"]
            ? new(Severity.Yellow, Figures.None.With("since", facts.LastRecordedOn))
            : null;
    }
}
