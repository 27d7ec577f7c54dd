namespace Jixiao.Domain.Evaluation;

/// <summary>Points of a score: two decimals, half a hundredth up.</summary>
static class Points
{
    public static decimal Rounded(decimal points) => decimal.Round(points, 2, MidpointRounding.AwayFromZero);

    /// <summary>Shares points among parts by their sizes, each to two decimals, what is left over on the last, so that they add up to the hundredth.</summary>
    public static IReadOnlyList<decimal> Shared(decimal points, IReadOnlyList<decimal> sizes)
    {
        if (sizes is [])
            return [];
        var whole = sizes.Sum();
        // Cut, not rounded: the last one never gets less than its share.
        var shares = sizes.Take(sizes.Count - 1).Select(size => Math.Floor(points * size / whole * 100) / 100).ToList();
        return [.. shares, points - shares.Sum()];
    }
}
