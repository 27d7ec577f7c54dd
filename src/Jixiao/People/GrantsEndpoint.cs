using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.People;

/// <summary>Memberships of a division's people, for its administrator.</summary>
public static class GrantsEndpoint
{
    public static void Map(RouteGroupBuilder bureau)
    {
        var memberships = bureau.MapGroup("/people/{userName}/memberships").By(Permission.AdministerPeople);
        memberships.MapPost("/", (DivisionCode division, string userName, MembershipBody body, GrantActs acts, HttpContext http, CancellationToken stop) =>
            acts.Grant(division, userName, body, http.ToAdd(), stop));
        memberships.MapPost("/{id:guid}/end", (DivisionCode division, string userName, Guid id, EndBody body, GrantActs acts, HttpContext http, CancellationToken stop) =>
            acts.End(division, userName, id, body.To, http.ToAdd(), stop));
    }

    /// <param name="To">The last day.</param>
    public sealed record EndBody(DateOnly To);
}
