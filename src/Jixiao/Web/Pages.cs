using System.Globalization;
using Jixiao.Hosting.Http;
using Microsoft.AspNetCore.Localization;

namespace Jixiao.Web;

/// <summary>The web UI: static server rendering, two languages, strict headers.</summary>
public static class Pages
{
    static readonly CultureInfo[] Languages = [new("zh-CN"), new("en")];

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddLocalization();
        services.AddScoped<Whereabouts>();
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            localization.DefaultRequestCulture = new(Languages[0]);
            localization.SupportedCultures = localization.SupportedUICultures = Languages;
            localization.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.Use(Headers);
        app.UseAntiforgery();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<Document>();
        app.MapGet("/language", SetLanguage).ExcludeFromDescription();
        app.MapFallback(() => { throw Refused.NotFound(); }).WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    /// <summary>No page asks another host, runs an inline script or is framed.</summary>
    static Task Headers(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        if (!http.Request.Path.StartsWithSegments("/scalar") && !http.Request.Path.StartsWithSegments("/hangfire"))
            headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(http);
    }

    /// <summary>An address as our own pages write it: a path of this host, escaped.</summary>
    static bool IsOurs(string address) => address is "/" or ['/', not ('/' or '\\'), ..] && address.All(c => c is > ' ' and < '\x7f');

    static IResult SetLanguage(string to, string from, HttpContext http)
    {
        if (Languages.All(language => language.Name != to))
            throw Refused.NotFound();
        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new(to)),
            new() { IsEssential = true, HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
        return Results.LocalRedirect(IsOurs(from) ? from : "/");
    }
}
