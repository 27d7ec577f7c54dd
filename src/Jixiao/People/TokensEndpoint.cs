using Jixiao.Domain;
using Jixiao.Domain.Units;
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
        tokens.MapPost("/", async (DivisionCode division, NewTokenBody body, Tokens of, Grants grants, HttpContext http, CancellationToken stop) =>
            new NewToken(body.Name, await Create(of, grants, division, body, http.By(), stop)));
        tokens.MapDelete("/{id:guid}", async (DivisionCode division, Guid id, Tokens of, HttpContext http, CancellationToken stop) =>
            await of.Revoke(division, id, http.By(), stop) ? Results.NoContent() : throw Refused.NotFound());
    }

    /// <summary>What the administrator may give a person he may give a machine, within his own division.</summary>
    public static Task<string> Create(Tokens tokens, Grants grants, DivisionCode division, NewTokenBody body, string by, CancellationToken stop) => body.Memberships is []
        ? throw new RuleBroken("token/no-membership", "令牌至少要有一项权限。")
        : tokens.Create(division, body.Name, body.ExpiresAt, body.Memberships.Select(asked => grants.Wanted(division, asked)), by, stop);

    public sealed record NewTokenBody(string Name, DateTimeOffset ExpiresAt, IReadOnlyList<MembershipBody> Memberships);

    /// <summary>Shown once.</summary>
    public sealed record NewToken(string Name, string Token);

    /// <summary>A token as programs read it, without its secret.</summary>
    public sealed record TokenBody(Guid Id, string Name, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt, IReadOnlyList<MembershipBody> Memberships)
    {
        public static TokenBody Of(Token token) => new(
            token.Id, token.Name, token.CreatedAt, token.CreatedBy, token.ExpiresAt, token.RevokedAt, token.LastUsedAt, [.. token.Memberships.Select(MembershipBody.Of)]);
    }
}
