namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>作业失败: a piece of a job does not work out, however often it is tried.</summary>
public static class JobFailing
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "job-failing";

    /// <summary>The rule: yellow from so many failures in a row on, red from so many, both included.</summary>
    public static WatchRule<JobFacts> Rule { get; } = new(Name, [new("times", 3, 1, 100), new("redTimes", 5, 1, 100)], Check);

    static Finding? Check(JobFacts facts, RuleInForce rule) => facts.Failures switch
    {
        var times when times >= rule["redTimes"] => new(Severity.Red, FiguresOf(facts)),
        var times when times >= rule["times"] => new(Severity.Yellow, FiguresOf(facts)),
        _ => null,
    };

    static Figures FiguresOf(JobFacts facts) => Figures.None.With("job", facts.Job).With("failures", facts.Failures).With("error", facts.Error ?? "");
}
