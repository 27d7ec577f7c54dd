using Jixiao.Hosting.Http;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;

namespace Jixiao.Hosting.Identity;

/// <summary>A browser sends its cookie to whatever another site makes it ask. So a request of the API that changes something takes the cookie only with the token that our own pages know.</summary>
public sealed class Forgery(RequestDelegate next)
{
    public const string Header = "X-CSRF-TOKEN";

    public static void Configure(AntiforgeryOptions options)
    {
        options.HeaderName = Header;
        options.Cookie.Name = "jixiao-forgery";
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    public async Task InvokeAsync(HttpContext http, IAntiforgery antiforgery)
    {
        if (Concerns(http) && !(http.Request.Headers.ContainsKey(Header) && await antiforgery.IsRequestValidAsync(http)))
            throw Refused.Forged();
        await next(http);
    }

    static bool Concerns(HttpContext http) => http.Request.IsOfProgram() && !http.Request.IsSafe()
        && http.SignedIn() is { IsMachine: false } && http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;
}
