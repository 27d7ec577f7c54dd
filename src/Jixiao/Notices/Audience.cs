using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;

namespace Jixiao.Notices;

/// <summary>Who is told: whoever has one of the roles where it counts, and may see what it is about there.</summary>
/// <param name="Division">The division it lies in.</param>
/// <param name="Roles">Any one of these.</param>
/// <param name="Needs">What a reader of the subject's page must be allowed to.</param>
public sealed record Audience(DivisionCode Division, IReadOnlyList<string> Roles, Permission Needs)
{
    /// <summary>The one unit that it is about; null where it is about the bureau, or about every unit that was called.</summary>
    public UnitCode? Unit { get; private init; }

    /// <summary>Whether every unit, or each of <see cref="Called"/>, is told for itself.</summary>
    public bool IsCall { get; private init; }

    /// <summary>The units that were called; null for all of the division.</summary>
    public IReadOnlyList<UnitCode>? Called { get; private init; }

    /// <summary>In or over one unit.</summary>
    public static Audience Of(UnitCode unit, params IReadOnlyList<string> roles) => new(unit.Division, roles, Permission.ReadUnit) { Unit = unit };

    /// <summary>Whoever keeps the books of the units that were called.</summary>
    public static Audience OfCalled(DivisionCode division, IReadOnlyList<UnitCode>? units) => new(division, [Hosting.Identity.Roles.Clerk, Hosting.Identity.Roles.Lead], Permission.ReadUnit) { IsCall = true, Called = units };

    /// <summary>The bureau's officers.</summary>
    public static Audience OfBureau(DivisionCode division) => new(division, [Hosting.Identity.Roles.Officer], Permission.ReadBureau);

    /// <summary>Whoever looks after the platform.</summary>
    public static Audience OfAdministrators(DivisionCode division) => new(division, [Hosting.Identity.Roles.Administrator], Permission.SeeJobs);

    /// <summary>The tenants in which somebody might be told, in that order.</summary>
    public IEnumerable<string> PlacesOf(SignedIn person) => this switch
    {
        { IsCall: true } => person.Memberships.Select(m => m.Scope.Unit).OfType<UnitCode>().Where(unit => unit.Division == Division && (Called?.Contains(unit) ?? true)).Select(unit => unit.ToString()).Distinct(),
        { Unit: { } unit } => [unit.ToString()],
        _ => [Division.ToString()],
    };
}
