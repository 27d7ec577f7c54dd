namespace Jixiao.Hosting.Identity;

/// <summary>What somebody may be to a unit, a department or a division; also the word on every event.</summary>
public static class Roles
{
    public const string Clerk = "clerk";
    public const string Lead = "lead";
    public const string Reviewer = "reviewer";
    public const string Officer = "officer";
    public const string Analyst = "analyst";
    public const string Auditor = "auditor";
    public const string Administrator = "administrator";

    /// <summary>A machine that brings what was paid.</summary>
    public const string Treasury = "treasury";

    public static IReadOnlyList<string> All { get; } = [Clerk, Lead, Reviewer, Officer, Analyst, Auditor, Administrator, Treasury];

    /// <summary>Whether the role exists at all for a unit, a department or a whole division.</summary>
    public static bool Fits(string role, Scope scope) => (role, scope) switch
    {
        (Clerk or Lead, { Unit: not null }) => true,
        (Reviewer or Officer, { Unit: null, Department: not null }) => true,
        (Officer or Analyst or Auditor or Administrator or Treasury, { Unit: null, Department: null }) => true,
        _ => false,
    };
}
