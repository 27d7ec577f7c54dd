using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Jixiao.Units;

namespace Jixiao.Notices;

/// <summary>What somebody is to a tenant today, as the gate sees it; asked when a notice is written, when it is mailed and whenever it is read.</summary>
public sealed class Sight(UnitsView units)
{
    readonly Dictionary<UnitCode, RegisteredUnit?> known = [];

    /// <param name="tenant">A unit's or a bureau's.</param>
    public async Task<Access> Of(SignedIn by, string tenant, CancellationToken stop) => UnitCode.TryParse(tenant, out var unit)
        ? by.At(unit, by.Memberships.Any(m => m.Scope.Department is not null && m.Scope.Division == unit.Division) ? await Department(unit, stop) : unit.Department)
        : by.In(DivisionCode.Parse(tenant));

    /// <summary>The unit's department today; while it is not registered its number names it.</summary>
    public async Task<string> Department(UnitCode unit, CancellationToken stop) => (await Find(unit, stop))?.Department ?? unit.Department;

    /// <summary>What a tenant is called; its code while nobody registered it, nothing for a bureau.</summary>
    public async Task<string?> NameOf(string tenant, CancellationToken stop) => UnitCode.TryParse(tenant, out var unit) ? (await Find(unit, stop))?.Name ?? tenant : null;

    async Task<RegisteredUnit?> Find(UnitCode unit, CancellationToken stop)
    {
        if (!known.TryGetValue(unit, out var found))
            known[unit] = found = await units.Find(unit, stop);
        return found;
    }
}
