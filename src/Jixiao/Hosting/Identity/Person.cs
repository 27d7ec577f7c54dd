using Microsoft.AspNetCore.Identity;

namespace Jixiao.Hosting.Identity;

/// <summary>Somebody who signs in. Closed, never deleted: events name him for ever.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public Person() => Id = Guid.CreateVersion7();

    /// <summary>As people read it.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The division whose administrator made him; he looks after him while no membership lies elsewhere.</summary>
    public required string Division { get; init; }

    /// <summary>The password is one that an administrator knows.</summary>
    public bool MustChangePassword { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on he cannot sign in; null for an open account.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public List<Membership> Memberships { get; } = [];
}
