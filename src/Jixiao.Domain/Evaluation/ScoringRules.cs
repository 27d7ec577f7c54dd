using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.Evaluation;

/// <summary>How the results of a year are scored (评分规则): data of a bureau with the day they begin to count. All points are of 100, all rates percent.</summary>
/// <param name="Weights">By framework of levels.</param>
/// <param name="Bands">Within which part of its weight a judged indicator is scored.</param>
/// <param name="Grades">From how many points on which grade.</param>
/// <param name="Explained">What must be explained.</param>
/// <param name="Caps">The most that a total may be at a low execution rate; none where the bureau does not cap.</param>
/// <param name="Overshoot">What a result far above its target costs; null where it costs nothing.</param>
public sealed record ScoringRules(
    IReadOnlyList<FrameworkWeights> Weights, JudgementBands Bands, GradeLimits Grades, ExplanationLimits Explained, IReadOnlyList<ExecutionCap> Caps, OvershootPenalty? Overshoot)
{
    /// <summary>The usual practice: execution 10, output 50, benefit 30, satisfaction 10, in the framework with costs 20, 40, 20, 10 beside the 10; no cap, no penalty.</summary>
    public static ScoringRules Usual { get; } = new(
        [
            new(IndicatorFramework.Cn2015.Id, 10, [new("产出", 50), new("效益", 30), new("满意度", 10)]),
            new(IndicatorFramework.Cn2021.Id, 10, [new("成本", 20), new("产出", 40), new("效益", 20), new("满意度", 10)]),
        ],
        new(80, 60), new(90, 80, 60), new(20, 90), [], null);

    /// <summary>The caps that bureaus use where they cap: below 80 % at most 89 points, below 70 % 79, below 60 % 69, below 50 % 59.</summary>
    public static IReadOnlyList<ExecutionCap> UsualCaps { get; } = [new(50, 59), new(60, 69), new(70, 79), new(80, 89)];

    /// <summary>What forbids them, all of it at once: weights that do not add up to 100, limits out of their order or bounds, more than two decimals.</summary>
    public IReadOnlyList<PlacedProblem> FindProblems() => [.. ScoringProblems.Of(this)];

    /// <summary>Whether both score everything alike.</summary>
    public bool SaysTheSameAs(ScoringRules other) => this with { Weights = other.Weights, Caps = other.Caps } == other && Caps.SequenceEqual(other.Caps)
        && Weights.Count == other.Weights.Count && Weights.Zip(other.Weights).All(pair => pair.First with { Levels = pair.Second.Levels } == pair.Second && pair.First.Levels.SequenceEqual(pair.Second.Levels));

    /// <summary>The most that a total may be at such an execution of the budget; null where it is not capped.</summary>
    public decimal? CapOf(FundsRow all) => Caps.OrderBy(cap => cap.ExecutionBelow).FirstOrDefault(cap => all.IsBelow(cap.ExecutionBelow))?.Most;

    /// <summary>The weights of a framework; those of the oldest where the bureau has none of it.</summary>
    public FrameworkWeights Of(string framework) => Weights.FirstOrDefault(weights => weights.Framework == framework) ?? Weights[0];
}

/// <summary>The weights of one framework: execution of the budget, and each level 1.</summary>
public sealed record FrameworkWeights(string Framework, decimal Execution, IReadOnlyList<LevelWeight> Levels);

/// <summary>The weight of a level 1, by its bare name.</summary>
public sealed record LevelWeight(string Level1, decimal Weight);

/// <summary>Where the bands of judged indicators end, in percent of the weight: 达成 from <paramref name="AchievedFrom"/> to 100, 部分达成 from <paramref name="PartlyFrom"/> to there, 未达成 below.</summary>
public sealed record JudgementBands(decimal AchievedFrom, decimal PartlyFrom)
{
    /// <summary>The band of a judgement, both ends included.</summary>
    public (decimal From, decimal To) Of(Attainment answer) => answer switch
    {
        Attainment.Achieved => (AchievedFrom, 100),
        Attainment.Partly => (PartlyFrom, AchievedFrom),
        _ => (0, PartlyFrom),
    };
}

/// <summary>From how many points on a result is 优, 良, 中; below it is 差.</summary>
public sealed record GradeLimits(decimal Excellent, decimal Good, decimal Fair)
{
    /// <summary>The grade of a total.</summary>
    public Grade Of(decimal total) => total >= Excellent ? Grade.Excellent : total >= Good ? Grade.Good : total >= Fair ? Grade.Fair : Grade.Poor;
}

/// <summary>A deviation of more than <paramref name="DeviationAbove"/> percent, or an execution rate below <paramref name="ExecutionBelow"/>, must be explained.</summary>
public sealed record ExplanationLimits(decimal DeviationAbove, decimal ExecutionBelow);

/// <summary>At an execution rate below <paramref name="ExecutionBelow"/> percent a total is at most <paramref name="Most"/>.</summary>
public sealed record ExecutionCap(decimal ExecutionBelow, decimal Most);

/// <summary>A result of <paramref name="From"/> percent above its target or more costs <paramref name="Points"/>, though no more than its score.</summary>
public sealed record OvershootPenalty(decimal From, decimal Points);
