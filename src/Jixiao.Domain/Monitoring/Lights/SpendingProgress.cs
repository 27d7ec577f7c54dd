namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>How far a table's spending is on a day.</summary>
/// <param name="Adjusted">全年预算 as it counts on the day.</param>
/// <param name="Executed">Paid by then.</param>
/// <param name="Share">The share planned by then, 0–100, unrounded.</param>
readonly record struct SpendingProgress(Money Adjusted, Money Executed, decimal Share)
{
    public static SpendingProgress Of(LitDay day) => new(day.Basis.Adjusted, day.Basis.Executed, day.Share);

    /// <summary>What is to be paid by then, in fen and parts of one.</summary>
    public decimal Planned => Adjusted.InFen * Share / 100;

    /// <summary>Executed ÷ planned, in percent; 0 while nothing is planned.</summary>
    public decimal Reached => Planned > 0 ? Percentage.Of(Executed.InFen, Planned) : 0;

    /// <summary>Grey while nothing is planned; exactly on a threshold is the better colour.</summary>
    public Light Light(SpendThresholds thresholds) => this switch
    {
        { Planned: <= 0 } => Lights.Light.Grey,
        _ when Reached < thresholds.RedBelow => Lights.Light.Red,
        _ when Reached < thresholds.YellowBelow => Lights.Light.Yellow,
        _ => Lights.Light.Green,
    };
}
