using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>The light of what is measured: the latest number against the target, by what can be compared.</summary>
static class MeasuredLight
{
    public static LightOf Of(LitDay day, IndicatorBasis indicator)
    {
        var measure = MeasureOf(indicator.Accrual, indicator.Target.Meaning);
        var limits = day.LimitsOf(measure, indicator.Target.IsRate);
        var latest = indicator.LatestValue;
        var grounds = GroundsOf(day, measure, indicator.Target, latest);
        var compared = grounds is Grounds.Compared ? Compared(measure, indicator.Target.Meaning, latest!.Value.Value!.Value, day.Share, limits) : default;
        var isHeard = grounds is not Grounds.NoTarget && day.Silence is null;
        return new(compared.Light, measure, grounds)
        {
            Actual = isHeard ? latest?.Value : null,
            AsOf = isHeard ? latest?.AsOf : null,
            Whole = compared.End ?? (indicator.Target.Meaning as TargetMeaning.Compare)?.Number,
            Expected = Percentage.Rounded(compared.Expected),
            Percent = Percentage.Rounded(compared.Percent),
            Planned = isHeard && measure is LightMeasure.Cumulative ? day.Planned : null,
            Unit = indicator.Target.Unit,
            Limits = limits,
        };
    }

    static Grounds GroundsOf(LitDay day, LightMeasure measure, TargetValue target, Reported? latest) => day.Silence switch
    {
        { } silent => silent,
        _ when target.Meaning is not (TargetMeaning.Compare or TargetMeaning.Range) => Grounds.NoTarget,
        _ when latest is null => day.WithoutActual,
        _ when measure is LightMeasure.Cumulative && day.Share <= 0 => Grounds.NothingPlanned,
        _ => Grounds.Compared,
    };

    /// <summary>What has a range stays in it however it accrues; what must stay below a number is compared with all of it even while it adds up.</summary>
    static LightMeasure MeasureOf(Accrual accrual, TargetMeaning target) => (accrual, target) switch
    {
        (_, TargetMeaning.Range) => LightMeasure.Range,
        (Accrual.Exact, _) => LightMeasure.Exact,
        (_, TargetMeaning.Compare { Operator: TargetOperator.AtMost or TargetOperator.LessThan }) => LightMeasure.Reverse,
        (Accrual.Cumulative, _) => LightMeasure.Cumulative,
        _ => LightMeasure.Level,
    };

    static Comparison Compared(LightMeasure measure, TargetMeaning target, decimal value, decimal share, LightLimits limits) => (measure, target) switch
    {
        (LightMeasure.Cumulative, TargetMeaning.Compare c) => Comparison.Cumulative(c, value, share, limits),
        (LightMeasure.Level, TargetMeaning.Compare c) => Comparison.Level(c, value, limits),
        (LightMeasure.Reverse, TargetMeaning.Compare c) => Comparison.Reverse(c, value, limits),
        (_, TargetMeaning.Compare c) => Comparison.Deviation(c.Number, c.Number, value, limits),
        (_, TargetMeaning.Range r) => Comparison.Deviation(r.From, r.To, value, limits),
        _ => throw new InvalidOperationException($"{target} is nothing to compare a number with."),
    };
}
