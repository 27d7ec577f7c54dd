using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;

namespace Jixiao.People;

/// <summary>Memberships of a division's people, for its administrator.</summary>
public static class GrantsEndpoint
{
    public static void Map(RouteGroupBuilder bureau)
    {
        var memberships = bureau.MapGroup("/people/{userName}/memberships").By(Permission.AdministerPeople);
        memberships.MapPost("/", async (DivisionCode division, string userName, MembershipBody body, Grants grants, HttpContext http, CancellationToken stop) =>
            MembershipBody.Of(await grants.Grant(division, userName, body, http.By(), stop)));
        memberships.MapPost("/{id:guid}/end", async (DivisionCode division, string userName, Guid id, EndBody body, Grants grants, HttpContext http, CancellationToken stop) =>
            MembershipBody.Of(await grants.End(division, userName, id, body.To, http.By(), stop)));
    }

    /// <param name="To">The last day.</param>
    public sealed record EndBody(DateOnly To);
}
