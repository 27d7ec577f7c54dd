using Jixiao.Domain.Units;

namespace Jixiao.Hosting.Identity;

/// <summary>Whoever a request comes from, a person or a machine, with the memberships that hold today; read anew for every request.</summary>
/// <param name="Name">As events name it.</param>
/// <param name="DisplayName">As people read it.</param>
/// <param name="MustChangePassword">Nothing else can be done before.</param>
public sealed record SignedIn(Guid Id, string Name, string DisplayName, bool IsMachine, bool MustChangePassword, IReadOnlyList<Membership.Held> Memberships)
{
    /// <summary>Every division that a membership lies in.</summary>
    public IReadOnlyList<DivisionCode> Divisions { get; } =
        [.. Memberships.Select(m => m.Scope.Division).Distinct().OrderBy(d => d.ToString(), StringComparer.Ordinal)];

    /// <summary>What counts in a bureau: roles in its division or in some of its departments.</summary>
    public Access In(DivisionCode division) =>
        new(this, [.. Memberships.Where(m => m.Scope.Unit is null && m.Scope.Division == division)]);

    /// <summary>What counts in a unit that belongs to a department today.</summary>
    public Access At(UnitCode unit, string department) =>
        new(this, [.. Memberships.Where(m => m.Scope.Unit == unit || (m.Scope.Unit is null && m.Scope.Division == unit.Division && (m.Scope.Department ?? department) == department))]);

    /// <summary>Whether it may do that in any division.</summary>
    public bool May(Permission permission) => Memberships.Any(m => permission.Roles().Contains(m.Role));
}

/// <summary>What somebody is to the tenant of a route.</summary>
public sealed record Access(SignedIn By, IReadOnlyList<Membership.Held> Memberships)
{
    public bool IsNone => Memberships is [];

    /// <summary>The roles, each once.</summary>
    public IEnumerable<string> Roles => Memberships.Select(m => m.Role).Distinct();

    public bool May(params IEnumerable<Permission> anyOf) => RoleFor(anyOf) is not null;

    /// <summary>The role that any of the permissions admits; null when none does.</summary>
    public string? RoleFor(params IEnumerable<Permission> anyOf) =>
        anyOf.SelectMany(permission => permission.Roles()).FirstOrDefault(role => Memberships.Any(m => m.Role == role));

    /// <summary>In a bureau, the departments that the permissions are limited to; null for the whole division.</summary>
    public IReadOnlySet<string>? DepartmentsFor(params IEnumerable<Permission> anyOf)
    {
        var roles = anyOf.SelectMany(permission => permission.Roles()).ToHashSet();
        var admitted = Memberships.Where(m => roles.Contains(m.Role)).ToList();
        return admitted.Any(m => m.Scope.Department is null) ? null : admitted.Select(m => m.Scope.Department!).ToHashSet();
    }
}
