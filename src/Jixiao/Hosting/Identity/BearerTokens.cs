using System.Security.Claims;
using System.Text.Encodings.Web;
using Jixiao.Hosting.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Jixiao.Hosting.Identity;

/// <summary>A machine shows its token with every request: <c>Authorization: Bearer jx_…</c>.</summary>
public sealed class BearerTokens(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, Register register)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    const string Lead = "Bearer ";

    public static bool Has(HttpContext http) => http.Request.Headers.Authorization.ToString().StartsWith(Lead, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var secret = Request.Headers.Authorization.ToString()[Lead.Length..].Trim();
        if (!secret.StartsWith(Token.Prefix, StringComparison.Ordinal) || await register.Machine(secret, Context.RequestAborted) is not { } by)
            return AuthenticateResult.Fail("No such token.");
        Context.Features.Set(by);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, by.Name)], Sessions.Bearer)), Sessions.Bearer));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => throw Refused.Unknown();
}
