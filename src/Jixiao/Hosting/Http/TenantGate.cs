using Jixiao.Domain.Units;

namespace Jixiao.Hosting.Http;

/// <summary>The one place that decides whether a request may enter the tenant of its route. Whoever may not, or names none that could exist, finds nothing there.</summary>
public sealed class TenantGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var names = http.Request.RouteValues;
        if (names.ContainsKey("unit") && http.Unit() is null || names.ContainsKey("division") && http.Division() is null)
            throw Refused.NotFound();
        return http.Tenant() is { } tenant && !Memberships.Admit(http.User, tenant) ? throw Refused.NotFound() : next(http);
    }
}

/// <summary>Which tenants a person may enter. A claim <c>division</c> admits to a division's bureau and all of its units, <c>*</c> to every one.</summary>
public static class Memberships
{
    public const string Division = "division";

    public static bool Admit(System.Security.Claims.ClaimsPrincipal person, string tenant) =>
        person.FindAll(Division).Any(claim => claim.Value == "*" || claim.Value == DivisionOf(tenant));

    static string DivisionOf(string tenant) => UnitCode.TryParse(tenant, out var unit) ? unit.Division.ToString() : tenant;
}
