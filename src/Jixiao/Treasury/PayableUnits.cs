using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Units;

namespace Jixiao.Treasury;

/// <summary>The units that whoever sends a batch may pay for, by the number that documents print today and by the code they were registered with.</summary>
public sealed class PayableUnits(DivisionCode division, IReadOnlyCollection<RegisteredUnit> units)
{
    readonly HashSet<UnitCode> codes = [.. units.Select(unit => unit.Code)];
    readonly Dictionary<string, UnitCode> numbers = units.GroupBy(unit => unit.Number).ToDictionary(unit => unit.Key, unit => unit.First().Code);

    /// <summary>Reads 430001 or 130281-430001.</summary>
    /// <exception cref="RuleBroken"><c>unit/malformed</c>; <c>treasury/unknown-unit</c> when there is no such unit, or not for this sender.</exception>
    public UnitCode Find(string text)
    {
        if (numbers.TryGetValue(text, out var known))
            return known;
        var code = UnitCode.Parse(text.Length == 6 ? $"{division}-{text}" : text);
        return codes.Contains(code) ? code : throw new RuleBroken("treasury/unknown-unit", $"没有找到{text}单位。");
    }
}
