namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>Parts in percent, without ever leaving what a decimal can hold.</summary>
static class Percentage
{
    // Beyond any sense; what is more is told as this.
    const decimal MostTimes = 100_000_000;

    /// <summary>
    /// The part of a whole above zero, in percent. A day's share may be a repeating decimal: what is cut off it, far below a fen, must not decide on a threshold,
    /// so only eighteen decimals are kept.
    /// </summary>
    public static decimal Of(decimal part, decimal whole) => Math.Abs(part) / MostTimes >= whole
        ? Math.Sign(part) * MostTimes * 100
        : decimal.Round(part / whole * 100, 18);

    /// <summary>As it is shown: two decimals, half a hundredth away from zero.</summary>
    public static decimal Rounded(decimal percent) => decimal.Round(percent, 2, MidpointRounding.AwayFromZero);

    /// <summary>The same; null of nothing.</summary>
    public static decimal? Rounded(decimal? percent) => percent is { } some ? Rounded(some) : null;
}
