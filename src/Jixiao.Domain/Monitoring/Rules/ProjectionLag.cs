namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>数据更新滞后: figures or notices are behind the events that they follow.</summary>
public static class ProjectionLag
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "projection-lag";

    const int Hour = 60;

    /// <summary>The rule: yellow from so many minutes on, red from so many, both included.</summary>
    public static WatchRule<LagFacts> Rule { get; } = new(Name, [new("minutes", 10, 1, 1440), new("redMinutes", 60, 1, 1440)], Check);

    static Finding? Check(LagFacts facts, RuleInForce rule) => facts switch
    {
        { Events: 0 } => null,
        { Seconds: var age } when age >= rule["redMinutes"] * Hour => new(Severity.Red, FiguresOf(facts, rule["redMinutes"])),
        { Seconds: var age } when age >= rule["minutes"] * Hour => new(Severity.Yellow, FiguresOf(facts, rule["minutes"])),
        _ => null,
    };

    /// <summary>At least so many minutes: what was passed, then whole hours, so that it does not change whenever somebody looks.</summary>
    static Figures FiguresOf(LagFacts facts, decimal passed) =>
        Figures.None.With("name", facts.Name).With("minutes", Math.Max(passed, (decimal)(facts.Seconds / (Hour * Hour)) * Hour));
}
