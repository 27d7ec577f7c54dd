namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>数据核对不符: figures of a unit are not what its events say.</summary>
public static class ReconciliationDifference
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "reconciliation-difference";

    /// <summary>The rule; it has no numbers, since there should never be one.</summary>
    public static WatchRule<DifferenceFacts> Rule { get; } = new(Name, [], (facts, _) => Check(facts));

    static Finding? Check(DifferenceFacts facts) =>
        facts.Count == 0 ? null : new(Severity.Red, Figures.None.With("count", facts.Count).With("first", facts.First ?? ""));
}
