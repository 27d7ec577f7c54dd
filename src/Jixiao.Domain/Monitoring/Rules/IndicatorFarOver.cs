using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>指标值偏低: indicators of an executing table are so far beyond their targets that the targets may be too low (蓝灯).</summary>
public static class IndicatorFarOver
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "indicator-far-over";

    /// <summary>The rule; the thresholds of the lights decide.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [], (facts, _) => Check(facts));

    /// <summary>Nothing is wrong, so it is a notice.</summary>
    static Finding? Check(TableFacts facts) => facts.IsExecuting && IndicatorBehind.Lit(facts, Light.Blue) is [_, ..] blue
        ? new(Severity.Notice, Figures.None.With("count", blue.Count).With("indicators", IndicatorBehind.Names(facts, blue)))
        : null;
}
