using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>
/// The light of a unit (单位的灯), or of any tables together: the worst of them, and how many there are of each colour. Tables that were given up are left out; one
/// not yet approved is grey.
/// </summary>
/// <param name="Light">The worst; grey when there are greys alone, or no tables.</param>
/// <param name="Counts">How many tables of each colour.</param>
/// <param name="Missing">How many indicators lack an actual although a check point is past.</param>
/// <param name="Tables">In the order given.</param>
public sealed record UnitLight(Light Light, LightCounts Counts, int Missing, IReadOnlyList<TableLight> Tables)
{
    /// <summary>The lights of the tables, each on its basis's day.</summary>
    public static UnitLight Of(IEnumerable<LightBasis> tables, Thresholds thresholds)
    {
        var lit = tables.Where(table => table.Stage is not (Stage.None or Stage.Discarded)).Select(table => TableLight.Of(table, thresholds)).ToList();
        var counts = LightCounts.Of(lit.Select(table => table.Light));
        return new(counts.Worst, counts, lit.Sum(table => table.Missing), lit);
    }
}
