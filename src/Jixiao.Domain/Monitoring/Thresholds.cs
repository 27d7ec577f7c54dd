namespace Jixiao.Domain.Monitoring;

/// <summary>When lights change their colour, in percent. Exactly on a threshold is the better colour, and exactly from where blue begins is blue.</summary>
/// <param name="Budget">Of spending against the plan.</param>
/// <param name="Cumulative">Of what adds up, against the planned share of its target.</param>
/// <param name="Level">Of what has a height at any time, against its full target.</param>
/// <param name="Exact">Of what must hit a value or stay in a range.</param>
public sealed record Thresholds(SpendThresholds Budget, CumulativeThresholds Cumulative, LevelThresholds Level, ExactThresholds Exact)
{
    /// <summary>The usual practice: 60 and 80 %, blue from 120 %, a deviation of 20 %.</summary>
    public static Thresholds Usual { get; } = new(SpendThresholds.Usual, new(60, 80, 120), new(60, 120), new(20));

    /// <summary>The thresholds themselves when every colour has its place.</summary>
    /// <exception cref="RuleBroken"><c>thresholds/budget</c>, <c>thresholds/cumulative</c>, <c>thresholds/level</c>, <c>thresholds/exact</c>.</exception>
    public Thresholds Checked() => this switch
    {
        { Budget: var (red, yellow) } when !Rise(red, yellow) => throw new RuleBroken("thresholds/budget", "预算执行的红灯线应大于0，黄灯线应大于红灯线且不超过100%。"),
        { Cumulative: var (red, yellow, blue) } when !Rise(red, yellow) || blue <= 100 =>
            throw new RuleBroken("thresholds/cumulative", "累计指标的红灯线应大于0，黄灯线应大于红灯线且不超过100%，蓝灯线应大于100%。"),
        { Level: var (red, blue) } when red is <= 0 or > 100 || blue <= 100 => throw new RuleBroken("thresholds/level", "水平指标的红灯线应大于0且不超过100%，蓝灯线应大于100%。"),
        { Exact.RedAbove: < 0 or > 100 } => throw new RuleBroken("thresholds/exact", "定值指标的红灯偏差应在0%至100%之间。"),
        _ => this,
    };

    static bool Rise(decimal red, decimal yellow) => red > 0 && red < yellow && yellow <= 100;
}

/// <summary>When spending counts as behind: below <paramref name="RedBelow"/> percent of what was planned red, below <paramref name="YellowBelow"/> yellow.</summary>
public sealed record SpendThresholds(decimal RedBelow, decimal YellowBelow)
{
    /// <summary>60 % and 80 %, the usual practice.</summary>
    public static SpendThresholds Usual { get; } = new(60, 80);
}

/// <summary>As <see cref="SpendThresholds"/>, and from <paramref name="BlueFrom"/> percent on blue: the target may be too low.</summary>
public sealed record CumulativeThresholds(decimal RedBelow, decimal YellowBelow, decimal BlueFrom);

/// <summary>Below <paramref name="RedBelow"/> percent of the target red, below the target yellow, from <paramref name="BlueFrom"/> percent on blue where the target is no rate.</summary>
public sealed record LevelThresholds(decimal RedBelow, decimal BlueFrom);

/// <summary>A deviation of more than <paramref name="RedAbove"/> percent is red, any other yellow.</summary>
public sealed record ExactThresholds(decimal RedAbove);
