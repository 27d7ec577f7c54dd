using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Marten;
using Microsoft.AspNetCore.Authorization;

namespace Jixiao.Hosting.Http;

/// <summary>
/// The one place that decides whether a request may enter the tenant of its route, before anything of it is read. Whoever is nobody there, or names what cannot
/// exist, finds nothing; whoever is somebody else than the endpoint wants is told so.
/// </summary>
public sealed class TenantGate(RequestDelegate next)
{
    static readonly string[] OpenWithOldPassword = ["/api/session", "/password", "/sign-out", "/language"];

    public async Task InvokeAsync(HttpContext http, IDocumentStore store, Today today)
    {
        if (http.SignedIn() is { MustChangePassword: true } && !IsOpen(http))
        {
            if (http.Request.IsOfProgram())
                throw Refused.OldPassword();
            http.Response.Redirect("/password");
            return;
        }
        if (http.GetEndpoint() is RouteEndpoint endpoint && (http.Request.RouteValues.ContainsKey("unit") || http.Request.RouteValues.ContainsKey("division")))
            http.Features.Set(await Enter(http, endpoint, store, today));
        await next(http);
    }

    static async Task<Entered> Enter(HttpContext http, RouteEndpoint endpoint, IDocumentStore store, Today today)
    {
        var requires = endpoint.Metadata.GetMetadata<RequiresAttribute>() ?? throw new InvalidOperationException($"{endpoint.RoutePattern.RawText} lies in a tenant and says nobody's permission.");
        var by = http.SignedIn() ?? throw Refused.Unknown();
        var access = http.Unit() is { } unit ? await At(by, unit, store, today.Date, http.RequestAborted)
            : http.Division() is { } division ? by.In(division)
            : throw Refused.NotFound();
        if (access.IsNone)
            throw Refused.NotFound();
        // A page takes whatever is sent to it; those who only read send nothing.
        if (!access.May(requires.AnyOf) || (!http.Request.IsSafe() && access.Roles.All(Permissions.OnlyReads)))
            throw Refused.Denied();
        return new(access, requires.AnyOf);
    }

    /// <summary>The unit's department today, not one it will move to, matters only to those who have a role in a department; while the unit is not registered its number names it.</summary>
    static async Task<Access> At(SignedIn by, UnitCode unit, IDocumentStore store, DateOnly day, CancellationToken stop)
    {
        if (by.Memberships.All(m => m.Scope.Department is null || m.Scope.Division != unit.Division))
            return by.At(unit, unit.Department);
        await using var session = store.QuerySession(unit.Division.ToString());
        return by.At(unit, (await session.LoadAsync<Unit>(Unit.Key(unit), stop))?.DepartmentOn(day) ?? unit.Department);
    }

    static bool IsOpen(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null || OpenWithOldPassword.Any(path => http.Request.Path.StartsWithSegments(path));
}

/// <summary>How a request came into its tenant: what whoever asks is there, and what the endpoint wanted.</summary>
public sealed record Entered(Access Access, IReadOnlyList<Permission> Wanted)
{
    /// <summary>In a bureau, the departments that the answer is limited to; null for the whole division.</summary>
    public IReadOnlySet<string>? Departments { get; } = Access.DepartmentsFor(Wanted);

    /// <summary>Whether the answer may speak of a department's units.</summary>
    public bool Sees(string department) => Departments?.Contains(department) ?? true;
}

public static class Gate
{
    /// <summary>How the request came into the tenant of its route.</summary>
    public static Entered Entered(this HttpContext http) =>
        http.Features.Get<Entered>() ?? throw new InvalidOperationException("A request without a tenant was asked how it entered one.");

    /// <summary>Whether whoever asks may do that in the tenant of the route; false outside of any.</summary>
    public static bool May(this HttpContext http, Permission permission) => http.Features.Get<Entered>()?.Access.May(permission) ?? false;
}
