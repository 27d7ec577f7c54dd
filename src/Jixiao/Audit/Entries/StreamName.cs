using System.Globalization;
using Jixiao.Domain.Units;

namespace Jixiao.Audit.Entries;

/// <summary>What a stream's key says.</summary>
/// <param name="Kind">Its first word: goal-table, unit-goals, alert, unit, department, rule-book, round, reserve.</param>
/// <param name="Unit">The tenant id of the unit that it is of or about; null for what concerns the whole division.</param>
/// <param name="Year">Of the budget; null where there is none.</param>
/// <param name="Code">项目编码, the department's or the unit's number; null where there is none.</param>
public sealed record StreamName(string Kind, string? Unit, int? Year, string? Code)
{
    public static StreamName Of(string tenant, string stream)
    {
        var parts = stream.Split('/');
        var unit = UnitCode.TryParse(tenant, out _) ? tenant : null;
        return parts switch
        {
            ["goal-table", var year, var code] => new("goal-table", unit, Number(year), code),
            ["alert", _, "goal-table", var year, var code] => new("alert", unit, Number(year), code),
            ["unit", var of] => new("unit", of, null, of.Split('-')[^1]),
            ["department", var code] => new("department", null, null, code),
            [var kind, var year, ..] => new(kind, unit, Number(year), null),
            _ => new(parts[0], unit, null, null),
        };
    }

    static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
