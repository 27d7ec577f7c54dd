using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>
/// A number against its target. Met is met without rounding; what is not met is measured in percent, exactly on a threshold the better colour.
/// Of a target of nothing there is no part: met it is green, not met red.
/// </summary>
/// <param name="Light">The colour.</param>
/// <param name="Percent">How much of the target is reached, or how far it deviates; null where nothing could be divided by.</param>
/// <param name="Expected">The part of the target that is planned by the day; null where all of it is compared.</param>
/// <param name="End">Of a range, the end that the number is beyond; null otherwise.</param>
readonly record struct Comparison(Light Light, decimal? Percent = null, decimal? Expected = null, decimal? End = null)
{
    /// <summary>Against the share of the target that is planned by the day, which is more than nothing.</summary>
    public static Comparison Cumulative(TargetMeaning.Compare target, decimal value, decimal share, LightLimits limits)
    {
        // In this order no target is too large for its share.
        var planned = target.Number / 100 * share;
        if (planned <= 0)
            return new(IsMet(target, value) ? Light.Green : Light.Red, null, planned);
        var reached = Percentage.Of(value, planned);
        return new(Colour(limits, reached), reached, planned);
    }

    /// <summary>Against the full target, more is better.</summary>
    public static Comparison Level(TargetMeaning.Compare target, decimal value, LightLimits limits)
    {
        var met = IsMet(target, value);
        if (target.Number <= 0)
            return new(met ? Light.Green : Light.Red);
        var reached = Percentage.Of(value, target.Number);
        return new(!met ? NotMet(limits, reached) : reached >= limits.BlueFrom ? Light.Blue : Light.Green, reached);
    }

    /// <summary>The full target against what is reached, less is better.</summary>
    public static Comparison Reverse(TargetMeaning.Compare target, decimal value, LightLimits limits)
    {
        var met = target.Operator is TargetOperator.LessThan ? value < target.Number : value <= target.Number;
        if (value <= 0)
            return new(met ? Light.Green : Light.Red);
        var reached = Percentage.Of(target.Number, value);
        return new(met ? Light.Green : NotMet(limits, reached), reached);
    }

    /// <summary>How far outside of a range, in percent of its nearer end, both ends included; a value is a range of one.</summary>
    public static Comparison Deviation(decimal from, decimal to, decimal value, LightLimits limits)
    {
        if (value >= from && value <= to)
            return new(Light.Green, 0);
        var end = value < from ? from : to;
        if (end <= 0)
            return new(Light.Red, End: end);
        var deviation = Math.Abs(Percentage.Of(value, end) - 100);
        return new(deviation > limits.RedAbove ? Light.Red : Light.Yellow, deviation, End: end);
    }

    static bool IsMet(TargetMeaning.Compare target, decimal value) => target.Operator is TargetOperator.MoreThan ? value > target.Number : value >= target.Number;

    static Light NotMet(LightLimits limits, decimal reached) => reached < limits.RedBelow ? Light.Red : Light.Yellow;

    static Light Colour(LightLimits limits, decimal reached) => reached switch
    {
        _ when reached < limits.RedBelow => Light.Red,
        _ when reached < limits.YellowBelow => Light.Yellow,
        _ when reached >= limits.BlueFrom => Light.Blue,
        _ => Light.Green,
    };
}
