namespace Jixiao.Domain.GoalTables;

/// <summary>A first-level indicator with the second levels that a framework allows under it, in the form's order.</summary>
public sealed record Level1(string Name, IReadOnlyList<string> Level2);

/// <summary>The levels of indicators (指标体系框架) of one region and period. Names are bare: the forms write 产出 and 产出指标 alike.</summary>
/// <param name="Id">CN-2015, CN-2021.</param>
/// <param name="Levels">In the form's order.</param>
public sealed record IndicatorFramework(string Id, IReadOnlyList<Level1> Levels)
{
    /// <summary>产出 (数量, 质量, 时效, 成本), 效益, 满意度: the framework of the published document.</summary>
    public static IndicatorFramework Cn2015 { get; } = new("CN-2015",
    [
        new("产出", ["数量", "质量", "时效", "成本"]),
        new("效益", ["经济效益", "社会效益", "生态效益", "可持续影响"]),
        new("满意度", ["服务对象满意度"]),
    ]);

    /// <summary>成本 is a first level of its own (财预〔2021〕101号).</summary>
    public static IndicatorFramework Cn2021 { get; } = new("CN-2021",
    [
        new("成本", ["经济成本", "社会成本", "生态环境成本"]),
        new("产出", ["数量", "质量", "时效"]),
        new("效益", ["经济效益", "社会效益", "生态效益"]),
        new("满意度", ["服务对象满意度"]),
    ]);

    /// <summary>Every framework known, the oldest first.</summary>
    public static IReadOnlyList<IndicatorFramework> All { get; } = [Cn2015, Cn2021];

    /// <summary>The framework that a set of rows was written for: the one that allows most of them, the older on a tie.</summary>
    public static IndicatorFramework Of(IEnumerable<IndicatorContent> indicators)
    {
        var used = indicators.ToList();
        return All.MaxBy(framework => used.Count(i => framework.Allows(i.Level1, i.Level2))) ?? Cn2015;
    }

    /// <summary>Whether the second level may stand under the first.</summary>
    public bool Allows(string level1, string level2) => Levels.Any(l => l.Name == Bare(level1) && l.Level2.Contains(Bare(level2)));

    /// <summary>The name without 指标: 数量指标 and 数量 are one level.</summary>
    public static string Bare(string level) => level.EndsWith("指标", StringComparison.Ordinal) ? level[..^2] : level;
}
