using Jixiao.Domain;
using Jixiao.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace Jixiao.Hosting.Identity;

/// <summary>Makes and revokes machines' tokens; what is shown at the making is never seen again.</summary>
public sealed class Tokens(PeopleDb db, TimeProvider clock)
{
    /// <summary>Makes a token.</summary>
    /// <returns>The token, and the secret.</returns>
    public async Task<(Token Token, string Secret)> Create(DivisionCode division, string name, DateTimeOffset expiresAt, IEnumerable<Membership> memberships, string by, CancellationToken stop)
    {
        if (name.Trim() is not { Length: > 0 and <= 100 } given)
            throw new RuleBroken("token/no-name", "令牌必须有名称，不超过100字。");
        var now = clock.GetUtcNow();
        if (expiresAt <= now)
            throw new RuleBroken("token/expired", "到期时间应在将来。");
        var secret = Token.NewSecret();
        var token = new Token { Name = given, Division = division.ToString(), Hash = Token.HashOf(secret), CreatedAt = now, CreatedBy = by, ExpiresAt = expiresAt.ToUniversalTime() };
        token.Memberships.AddRange(memberships);
        db.Tokens.Add(token);
        db.Record(now, division, by, PermissionChangeKind.TokenCreated, given);
        foreach (var membership in token.Memberships)
            db.Record(now, division, by, PermissionChangeKind.MembershipGranted, given, membership);
        await db.SaveChangesAsync(stop);
        return (token, secret);
    }

    /// <summary>The division's tokens, the latest first.</summary>
    public async Task<IReadOnlyList<Token>> Of(DivisionCode division, CancellationToken stop) =>
        await db.Tokens.AsNoTracking().Include(t => t.Memberships).Where(t => t.Division == division.ToString()).OrderByDescending(t => t.CreatedAt).ToListAsync(stop);

    /// <summary>Refuses the token from now on; revoked already: nothing to do.</summary>
    /// <returns>False when the division has none such.</returns>
    public async Task<bool> Revoke(DivisionCode division, Guid id, string by, CancellationToken stop)
    {
        if (await db.Tokens.SingleOrDefaultAsync(t => t.Id == id && t.Division == division.ToString(), stop) is not { } token)
            return false;
        if (token.RevokedAt is not null)
            return true;
        token.RevokedAt = clock.GetUtcNow();
        db.Record(clock.GetUtcNow(), division, by, PermissionChangeKind.TokenRevoked, token.Name);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
