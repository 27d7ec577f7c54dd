using static Jixiao.Hosting.Identity.Roles;

namespace Jixiao.Hosting.Identity;

/// <summary>What a route needs of whoever asks.</summary>
public enum Permission
{
    /// <summary>Read a unit's year, tables, files, alerts and their past.</summary>
    ReadUnit,

    /// <summary>Draft, edit, submit, withdraw, discard, copy, import as a draft, request an adjustment, state the unit's goals.</summary>
    Declare,

    /// <summary>Record payments, their reversals, funds received and actuals; upload files.</summary>
    Execute,

    /// <summary>Take note of alerts, explain them, plan measures and report them.</summary>
    HandleAlerts,

    /// <summary>Send alerts back, close and silence them.</summary>
    SettleAlerts,

    /// <summary>Pass a table on to the bureau.</summary>
    PassDepartment,

    /// <summary>Send a table back to its unit.</summary>
    ReturnDeclared,

    /// <summary>Grade a table for the bureau.</summary>
    Review,

    /// <summary>Approve, import as approved, decide an adjustment, archive.</summary>
    Approve,

    /// <summary>Revise, transfer, reserve, carry over, suspend and release budgets.</summary>
    MoveMoney,

    OrderRounds,

    /// <summary>Post the treasury's batch.</summary>
    RecordTreasury,

    /// <summary>Read figures and alerts across units.</summary>
    ReadBureau,

    ReadUnitList,

    AdministerUnits,

    /// <summary>Say by which thresholds a division is watched.</summary>
    SetRules,

    AdministerPeople,

    SeeJobs,
}

/// <summary>Who may do what. An administrator never sees business data, an auditor never writes any.</summary>
public static class Permissions
{
    public static IReadOnlyList<string> Roles(this Permission permission) => permission switch
    {
        Permission.ReadUnit => [Clerk, Lead, Reviewer, Officer, Analyst, Auditor],
        Permission.Declare or Permission.Execute or Permission.HandleAlerts => [Clerk, Lead],
        Permission.PassDepartment => [Reviewer],
        Permission.ReturnDeclared => [Reviewer, Officer],
        Permission.Review or Permission.Approve or Permission.MoveMoney or Permission.OrderRounds or Permission.SettleAlerts => [Officer],
        Permission.RecordTreasury => [Officer, Identity.Roles.Treasury],
        Permission.ReadBureau => [Reviewer, Officer, Analyst, Auditor],
        Permission.ReadUnitList => [Reviewer, Officer, Analyst, Auditor, Administrator],
        Permission.AdministerUnits or Permission.SetRules or Permission.AdministerPeople or Permission.SeeJobs => [Administrator],
        _ => throw new InvalidOperationException($"{permission} is nobody's."),
    };

    /// <summary>Whether the role reads and does nothing else.</summary>
    public static bool OnlyReads(string role) => Enum.GetValues<Permission>().Where(permission => permission.Roles().Contains(role))
        .All(permission => permission is Permission.ReadUnit or Permission.ReadBureau or Permission.ReadUnitList);
}

/// <summary>What an endpoint needs of whoever asks; any one of these. On a page it guards the page and whatever is sent to it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(params Permission[] anyOf) : Attribute
{
    public IReadOnlyList<Permission> AnyOf { get; } = anyOf;
}

public static class RequiredPermission
{
    /// <summary>The endpoint is for those who have this permission, or any one of these.</summary>
    public static TBuilder By<TBuilder>(this TBuilder endpoint, params Permission[] anyOf)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new RequiresAttribute(anyOf));
}
