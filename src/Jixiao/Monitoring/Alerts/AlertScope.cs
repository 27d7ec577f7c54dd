using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Units;

namespace Jixiao.Monitoring.Alerts;

/// <summary>Whose alerts somebody sees.</summary>
/// <param name="Units">Of these units.</param>
/// <param name="Bureau">And of this bureau's own tenant; null for those who see a unit or some departments alone.</param>
/// <param name="Rules">Of these rules alone; null for every rule.</param>
public sealed record AlertScope(IReadOnlyList<RegisteredUnit> Units, string? Bureau = null, IReadOnlyList<string>? Rules = null)
{
    /// <summary>The tenants that they lie in.</summary>
    public string[] Tenants => [.. Units.Select(unit => unit.Code.ToString()), .. Bureau is null ? Array.Empty<string>() : [Bureau]];

    /// <summary>What whoever asks sees in the tenant of the route: of a bureau as far as he reads there, and who administers the platform its rules alone.</summary>
    public static async Task<AlertScope> Of(HttpContext http, UnitsView units, CancellationToken stop)
    {
        if (http.Unit() is { } unit)
            return new([await units.Find(unit, stop) ?? throw Refused.NotFound()]);
        var division = http.Division() ?? throw Refused.NotFound();
        var registered = await units.Of(division, stop);
        return !http.May(Permission.ReadBureau) ? new(registered, division.ToString(), PlatformRules.Names)
            : http.Entered().Access.DepartmentsFor(Permission.ReadBureau) is { } departments ? new([.. registered.Where(u => departments.Contains(u.Department))])
            : new(registered, division.ToString());
    }

    /// <summary>The same, narrowed down to the unit or department that is asked for.</summary>
    public AlertScope Only(AlertQuestion question) => question is { Unit: null, Department: null } ? this : new(
        [.. Units.Where(unit => Is(question.Unit, unit.Number, unit.Code.Number, unit.Code.ToString()) && Is(question.Department, unit.Department))], null, Rules);

    static bool Is(string? asked, params IEnumerable<string> names) => asked is null || names.Contains(asked);
}
