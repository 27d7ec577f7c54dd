using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>What all lights of one table share on its day, worked out once.</summary>
sealed class LitDay(LightBasis basis, Thresholds thresholds)
{
    readonly LightLimits cumulative = new(thresholds.Cumulative.RedBelow, thresholds.Cumulative.YellowBelow, thresholds.Cumulative.BlueFrom);
    readonly LightLimits level = new(thresholds.Level.RedBelow, 100, thresholds.Level.BlueFrom);
    readonly LightLimits rate = new(thresholds.Level.RedBelow, 100);
    readonly LightLimits exact = new(RedAbove: thresholds.Exact.RedAbove);

    public LightBasis Basis => basis;

    public Thresholds Thresholds => thresholds;

    /// <summary>The share planned by the day, 0–100, unrounded.</summary>
    public decimal Share { get; } = basis.Plan.ShareOn(basis.Day, basis.Year);

    /// <summary>The same as it is shown.</summary>
    public PlannedShare Planned => field ??= PlannedShare.Of(Share, basis.Year, basis.Day);

    /// <summary>Why the whole table's lights say nothing: it is not approved, or its year has not begun; null when they may speak. An archived table keeps its lights.</summary>
    public Grounds? Silence { get; } = basis switch
    {
        _ when !basis.Stage.IsApproved() => Grounds.NotApproved,
        _ when basis.Day < basis.Year.FirstDay => Grounds.NotDue,
        _ => null,
    };

    /// <summary>The thresholds of a measure; of a level, blue only where the target is no rate.</summary>
    public LightLimits LimitsOf(LightMeasure measure, bool isRate) => measure switch
    {
        LightMeasure.Cumulative => cumulative,
        LightMeasure.Level => isRate ? rate : level,
        LightMeasure.Reverse => rate,
        _ => exact,
    };

    /// <summary>Of an indicator without an actual: missing from the day after the plan's first check point on, without a plan after the year.</summary>
    public Grounds WithoutActual => basis.Day > (basis.Plan.CheckPoints is [var first, ..] ? first.In(basis.Year) : basis.Year.LastDay) ? Grounds.NoActual : Grounds.NotDue;
}
