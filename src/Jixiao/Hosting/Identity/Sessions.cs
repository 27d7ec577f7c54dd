using System.Security.Claims;
using Jixiao.Hosting.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Jixiao.Hosting.Identity;

/// <summary>The cookie of a person who signed in, and whoever a request turns out to come from.</summary>
public static class Sessions
{
    /// <summary>Chooses between the two below.</summary>
    public const string Scheme = "session";
    public const string Cookie = "cookie";
    public const string Bearer = "bearer";

    const string Stamp = "stamp";

    /// <summary>Whoever asks; null while nobody signed in.</summary>
    public static SignedIn? SignedIn(this HttpContext http) => http.Features.Get<SignedIn>();

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "jixiao";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
        cookie.SlidingExpiration = true;
        cookie.Events = new()
        {
            OnValidatePrincipal = Validate,
            OnRedirectToLogin = Challenge,
            OnRedirectToAccessDenied = _ => throw Refused.Denied(),
        };
    }

    /// <summary>Gives the cookie; the rest of this request already comes from him.</summary>
    public static async Task Begin(this HttpContext http, Person person)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id.ToString()), new(ClaimTypes.Name, person.UserName!), new(Stamp, person.SecurityStamp!)], Cookie);
        http.User = new(identity);
        await http.SignInAsync(Cookie, http.User);
    }

    public static Task End(this HttpContext http) => http.SignOutAsync(Cookie);

    static async Task Validate(CookieValidatePrincipalContext context)
    {
        var (http, claims) = (context.HttpContext, context.Principal!);
        var by = Guid.TryParse(claims.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && claims.FindFirstValue(Stamp) is { } stamp
            ? await http.RequestServices.GetRequiredService<Register>().Person(id, stamp, http.RequestAborted)
            : null;
        if (by is not null)
        {
            http.Features.Set(by);
            return;
        }
        context.RejectPrincipal();
        await http.End();
    }

    static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.IsOfProgram())
            throw Refused.Unknown();
        var from = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "/";
        context.Response.Redirect($"/sign-in?from={Uri.EscapeDataString(from)}");
        return Task.CompletedTask;
    }
}
