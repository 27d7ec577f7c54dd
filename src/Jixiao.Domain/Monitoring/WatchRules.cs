using Jixiao.Domain.Monitoring.Rules;

namespace Jixiao.Domain.Monitoring;

/// <summary>Every rule of the monitoring (监控规则), by what it judges.</summary>
public static class WatchRules
{
    /// <summary>Of goal tables.</summary>
    public static IReadOnlyList<WatchRule<TableFacts>> OfTables { get; } = [SpendBehindPlan.Rule];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<WatchRule> All { get; } = [.. OfTables];

    /// <summary>The rule of that name; null when there is none.</summary>
    public static WatchRule? Find(string name) => All.FirstOrDefault(rule => rule.Name == name);
}
