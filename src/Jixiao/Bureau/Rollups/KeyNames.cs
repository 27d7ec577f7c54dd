using System.Globalization;
using Jixiao.Units;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.Bureau.Rollups;

/// <summary>What the keys of groups are called on pages.</summary>
public sealed class KeyNames(IStringLocalizer<Texts> texts, IReadOnlyList<RegisteredUnit> units)
{
    /// <summary>Of a row, which brings the names that were in use on its day.</summary>
    public string Of(RollupBy by, RollupRow row) => IsWorded(by) ? Of(by, row.Key) : row.Name;

    public string Of(RollupBy by, string key) => by switch
    {
        RollupBy.Unit => units.FirstOrDefault(unit => unit.Code.ToString() == key)?.Name ?? key,
        RollupBy.Department => units.FirstOrDefault(unit => unit.Department == key)?.DepartmentName ?? key,
        RollupBy.Month when key.Length == 7 => texts["Curve.Month", int.Parse(key[5..], CultureInfo.InvariantCulture)],
        RollupBy.Stage or RollupBy.Light when key.Length > 0 => Word($"{by}.{char.ToUpperInvariant(key[0])}{key[1..]}", key),
        RollupBy.Size => Word($"Size.{key}", key),
        RollupBy.Class => Word($"Class.{key}", key),
        _ => key.Length > 0 ? key : texts["By.Nothing"],
    };

    static bool IsWorded(RollupBy by) => by is RollupBy.Month or RollupBy.Stage or RollupBy.Size or RollupBy.Light or RollupBy.Class;

    string Word(string name, string key) => texts[name] is { ResourceNotFound: false } word ? word : key;
}
