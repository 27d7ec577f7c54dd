namespace Jixiao.Bureau.Rollups;

/// <summary>Where a heading leads to: the same rows ordered by its column, the other way round when they already are.</summary>
/// <param name="IsUp">Whether the smallest is first now.</param>
/// <param name="IsDown">Whether the largest is first now.</param>
public sealed record OrderLink(string Href, bool IsUp, bool IsDown)
{
    public static OrderLink Of(FiguresAddress address, string path, RollupOrder order, RollupOrder now)
    {
        var turns = order == now && !address.Ascending;
        return new((address with { Order = order, Ascending = turns, Page = 1 }).To(path), order == now && address.Ascending, turns);
    }

    public string Mark => IsUp ? " ▲" : IsDown ? " ▼" : "";
}
