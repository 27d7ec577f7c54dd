using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.People;

/// <summary>A division's machines and their tokens, for its administrator.</summary>
public static class TokensEndpoint
{
    public static void Map(RouteGroupBuilder bureau)
    {
        var tokens = bureau.MapGroup("/tokens").By(Permission.AdministerPeople);
        tokens.MapGet("/", async (DivisionCode division, Tokens of, CancellationToken stop) => (await of.Of(division, stop)).Select(TokenBody.Of));
        tokens.MapPost("/", (DivisionCode division, NewTokenBody body, PeopleDoor door, Tokens of, Grants grants, HttpContext http, CancellationToken stop) =>
            Create(door, of, grants, division, body, http.ToAdd(), stop));
        tokens.MapDelete("/{id:guid}", async (DivisionCode division, Guid id, Tokens of, HttpContext http, CancellationToken stop) =>
            await of.Revoke(division, id, http.Actor().Name, stop) ? Results.NoContent() : throw Refused.NotFound());
    }

    /// <summary>What the administrator may give a person he may give a machine, within his own division.</summary>
    public static Task<NewToken> Create(PeopleDoor door, Tokens tokens, Grants grants, DivisionCode division, NewTokenBody body, Order order, CancellationToken stop) =>
        door.Send(division, order, ["token", body], async by =>
        {
            if (body.Memberships is [])
                throw new RuleBroken("token/no-membership", "令牌至少要有一项权限。");
            var (token, secret) = await tokens.Create(division, body.Name, body.ExpiresAt, body.Memberships.Select(asked => grants.Wanted(division, asked)), by, stop);
            return new NewToken(token.Id, token.Name, secret);
        }, stop, made => made with { Token = null });

    public sealed record NewTokenBody(string Name, DateTimeOffset ExpiresAt, IReadOnlyList<MembershipBody> Memberships);

    /// <summary>A token that was made.</summary>
    /// <param name="Token">The secret, shown once and never stored: null when the request only repeats one that was done; whoever lost it revokes the token and makes another.</param>
    public sealed record NewToken(Guid Id, string Name, string? Token);

    /// <summary>A token as programs read it, without its secret.</summary>
    public sealed record TokenBody(Guid Id, string Name, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt, IReadOnlyList<MembershipBody> Memberships)
    {
        public static TokenBody Of(Token token) => new(
            token.Id, token.Name, token.CreatedAt, token.CreatedBy, token.ExpiresAt, token.RevokedAt, token.LastUsedAt, [.. token.Memberships.Select(MembershipBody.Of)]);
    }
}
