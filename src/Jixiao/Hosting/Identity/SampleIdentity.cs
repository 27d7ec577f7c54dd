using System.Security.Claims;
using System.Text.Encodings.Web;
using Jixiao.Hosting.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Jixiao.Hosting.Identity;

/// <summary>In Development everybody is one person with every role in every division, so that the sample can be walked through; elsewhere nobody is anybody.</summary>
public sealed class SampleIdentity(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, IHostEnvironment environment)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "sample";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(environment.IsDevelopment()
        ? AuthenticateResult.Success(new(Everyone(), SchemeName))
        : AuthenticateResult.NoResult());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => throw Refused.Unknown();

    static ClaimsPrincipal Everyone() => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, "sample"), new(Memberships.Division, "*"), .. Roles.All.Select(role => new Claim(ClaimTypes.Role, role))], SchemeName));
}

/// <summary>What a person may be to a tenant.</summary>
public static class Roles
{
    public const string Clerk = "clerk";
    public const string Officer = "officer";
    public const string Analyst = "analyst";
    public const string Auditor = "auditor";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Clerk, "lead", "reviewer", Officer, Analyst, Auditor, Administrator];
}
