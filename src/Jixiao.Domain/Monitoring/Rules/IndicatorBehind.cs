using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>指标滞后: indicators of an executing table have a red or a yellow light, each by how it accrues.</summary>
public static class IndicatorBehind
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "indicator-behind";

    /// <summary>The rule; the thresholds of the lights decide.</summary>
    public static WatchRule<TableFacts> Rule { get; } = new(Name, [], (facts, _) => Check(facts));

    /// <summary>One finding of all rows, as pressing as the worst of them.</summary>
    static Finding? Check(TableFacts facts) => !facts.IsExecuting ? null : (Lit(facts, Light.Red), Lit(facts, Light.Yellow)) switch
    {
        ([], []) => null,
        ([], var yellow) => new(Severity.Yellow, FiguresOf(facts, [], yellow)),
        var (red, yellow) => new(Severity.Red, FiguresOf(facts, red, yellow)),
    };

    static Figures FiguresOf(TableFacts facts, IReadOnlyList<int> red, IReadOnlyList<int> yellow) =>
        Figures.None.With("red", red.Count).With("yellow", yellow.Count).With("indicators", Names(facts, [.. red, .. yellow]));

    /// <summary>The indicators of that light, by their ids.</summary>
    internal static List<int> Lit(TableFacts facts, Light light) => [.. facts.Lights.Indicators.Where(lit => lit.Light.Light == light).Select(lit => lit.Indicator)];

    /// <summary>What they are called.</summary>
    internal static string Names(TableFacts facts, IReadOnlyList<int> ids) => Listed.Of(ids.Select(id => facts.Table.Indicators.First(i => i.Id == id).Name));
}
