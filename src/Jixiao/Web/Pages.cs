using System.Globalization;
using Jixiao.Hosting.Http;
using Microsoft.AspNetCore.Antiforgery;
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

    /// <summary>Around everything else, so that a refusal too has its headers and speaks the reader's language.</summary>
    public static void UseShell(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.Use(Headers);
        app.UseRequestLocalization();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<Document>();
        app.MapGet("/language", SetLanguage).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/sign-out", SignOut).ExcludeFromDescription();
        app.MapFallback(() => { throw Refused.NotFound(); }).WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    /// <summary>No page asks another host, runs an inline script, brings a style sheet of its own or is framed. Charts set styles on their elements.</summary>
    const string Policy = "default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    static Task Headers(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            // Two pages of libraries, the API's documentation and the jobs, write scripts into themselves.
            if (!http.Request.Path.StartsWithSegments("/scalar") && !http.Request.Path.StartsWithSegments("/hangfire"))
                headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(http);
    }

    /// <summary>An address as our own pages write it: a path of this host, escaped.</summary>
    public static bool IsOurs(string address) => address is "/" or ['/', not ('/' or '\\'), ..] && address.All(c => c is > ' ' and < '\x7f');

    static async Task<IResult> SignOut(HttpContext http, IAntiforgery antiforgery, People.SignIn signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            throw Refused.Forged();
        await signIn.Leave(http);
        return Results.LocalRedirect("/sign-in");
    }

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
