using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Units;

namespace Jixiao.Audit;

/// <summary>The units of a division whose past whoever asks may read, and what they are called today.</summary>
/// <param name="Among">Their tenant ids; null for all of the division and its bureau.</param>
public sealed record SeenUnits(IReadOnlyDictionary<string, RegisteredUnit> Units, string[]? Among)
{
    /// <param name="departments">Whose units he may see; null for the whole division.</param>
    /// <param name="asked">The one unit that is asked about, if any.</param>
    /// <exception cref="Refused">404 for a unit that is none of his business.</exception>
    public static async Task<SeenUnits> Of(UnitsView units, DivisionCode division, IReadOnlySet<string>? departments, UnitCode? asked, CancellationToken stop)
    {
        var seen = (await units.Of(division, stop)).Where(unit => departments?.Contains(unit.Department) ?? true).ToDictionary(unit => unit.Code.ToString());
        return asked is { } unit && !seen.ContainsKey(unit.ToString()) ? throw Refused.NotFound() : new(seen, departments is null ? null : [.. seen.Keys]);
    }

    /// <summary>Null for what no unit is concerned in.</summary>
    public string? NameOf(string? unit) => unit is null ? null : Units.GetValueOrDefault(unit)?.Name ?? unit;
}
