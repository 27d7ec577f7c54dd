namespace Jixiao.Hosting.Identity;

/// <summary>A role that a person or a machine has somewhere from a day on, to a day or for good. Ended, never deleted.</summary>
public sealed class Membership
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose, unless it is a machine's.</summary>
    public Guid? PersonId { get; init; }

    public Guid? TokenId { get; init; }

    public required string Role { get; init; }

    public required Scope Scope
    {
        get => Scope.Parse(ScopeText);
        init => ScopeText = value.ToString();
    }

    /// <summary>As it is kept, so that it can be asked for by its division, which it begins with.</summary>
    public string ScopeText { get; init; } = "";

    /// <summary>The first day, by Beijing time.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, included; null for good.</summary>
    public DateOnly? To { get; set; }

    public bool HoldsOn(DateOnly day) => From <= day && !HasEndedBy(day);

    public bool HasEndedBy(DateOnly day) => To < day;

    /// <summary>A membership that holds today.</summary>
    public sealed record Held(string Role, Scope Scope);
}
