using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Microsoft.AspNetCore.Antiforgery;

namespace Jixiao.People;

/// <summary>The session of whoever asks: begun with a name and a password, looked at, given another password, ended.</summary>
public static class SessionEndpoint
{
    public static void Map(RouteGroupBuilder session)
    {
        session.MapPost("/", Post).AllowAnonymous().WithMetadata(new LimitedAttribute(Limited.SignIn));
        session.MapGet("/", Get);
        session.MapDelete("/", Delete);
        session.MapPut("/password", PutPassword);
    }

    static async Task<IResult> Post(Credentials body, HttpContext http, SignIn signIn, IAntiforgery antiforgery)
    {
        await signIn.Enter(http, body.UserName, body.Password);
        return Begun(http, antiforgery);
    }

    static SessionBody Get(HttpContext http, IAntiforgery antiforgery)
    {
        var by = http.SignedIn() ?? throw Refused.Unknown();
        return new(by.Name, by.DisplayName, [.. by.Memberships.Select(m => new HeldBody(m.Role, m.Scope.ToString()))], by.MustChangePassword, by.IsMachine ? null : antiforgery.GetAndStoreTokens(http).RequestToken);
    }

    static async Task<IResult> Delete(HttpContext http, SignIn signIn)
    {
        await signIn.Leave(http);
        return Results.NoContent();
    }

    static async Task<IResult> PutPassword(PasswordBody body, HttpContext http, SignIn signIn, IAntiforgery antiforgery)
    {
        await signIn.ChangePassword(http, body.Current, body.New);
        return Begun(http, antiforgery);
    }

    static IResult Begun(HttpContext http, IAntiforgery antiforgery)
    {
        http.Response.Headers[Forgery.Header] = antiforgery.GetAndStoreTokens(http).RequestToken;
        return Results.NoContent();
    }

    public sealed record Credentials(string UserName, string Password);

    public sealed record PasswordBody(string Current, string New);

    /// <summary>Who asks, and what he may be today.</summary>
    /// <param name="AntiforgeryToken">To be sent as X-CSRF-TOKEN with whatever changes something; null for a machine, which needs none.</param>
    public sealed record SessionBody(string UserName, string DisplayName, IReadOnlyList<HeldBody> Memberships, bool MustChangePassword, string? AntiforgeryToken);

    public sealed record HeldBody(string Role, string Scope);
}
