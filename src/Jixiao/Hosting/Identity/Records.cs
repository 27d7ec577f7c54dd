namespace Jixiao.Hosting.Identity;

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInOutcome
{
    SignedIn,
    Refused,
    Locked,
    SignedOut,
}

/// <summary>One attempt to sign in, or a sign-out.</summary>
public sealed class SignInEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>As it was typed.</summary>
    public required string UserName { get; init; }

    /// <summary>Null for a name that nobody has.</summary>
    public Guid? PersonId { get; init; }

    public required SignInOutcome Outcome { get; init; }

    public string? Address { get; init; }
}

/// <summary>What was done to an account or to what it may do.</summary>
public enum PermissionChangeKind
{
    AccountCreated,
    AccountClosed,
    AccountReopened,
    AccountUnlocked,
    PasswordReset,
    PasswordChanged,
    MembershipGranted,
    MembershipEnded,
    TokenCreated,
    TokenRevoked,
}

/// <summary>One change of who may do what, as it was decided.</summary>
public sealed class PermissionChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>The division it is the business of.</summary>
    public required string Division { get; init; }

    /// <summary>Who decided it.</summary>
    public required string By { get; init; }

    public required PermissionChangeKind Kind { get; init; }

    /// <summary>The person's user name, or the token's name.</summary>
    public required string Subject { get; init; }

    public string? Role { get; init; }

    public string? Scope { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
