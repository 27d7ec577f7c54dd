using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jixiao.Hosting.Identity;

/// <summary>ASP.NET Core Identity on its own schema, cookies for people, tokens for machines, keys in the database so that any node serves any request.</summary>
public static class Identification
{
    public static void AddIdentification(this IServiceCollection services)
    {
        services.AddDbContext<PeopleDb>((provider, options) => options.UseNpgsql(
            provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.MigrationsHistoryTable(PeopleDb.History, PeopleDb.Schema)));
        services.AddDataProtection().SetApplicationName(Telemetry.Name).PersistKeysToDbContext<PeopleDb>();
        services.AddSingleton<Register>();
        services.AddScoped<Tokens>();
        services.AddIdentityCore<Person>(Configure).AddEntityFrameworkStores<PeopleDb>().AddSignInManager().AddPasswordValidator<PasswordRules>();
        services.AddAuthentication(Sessions.Scheme)
            .AddPolicyScheme(Sessions.Scheme, null, policy => policy.ForwardDefaultSelector = http => BearerTokens.Has(http) ? Sessions.Bearer : Sessions.Cookie)
            .AddCookie(Sessions.Cookie, Sessions.Configure)
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(Sessions.Bearer, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(Forgery.Configure);
    }

    static void Configure(IdentityOptions identity)
    {
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        identity.Password.RequiredLength = PasswordRules.Shortest;
        // Which kinds of characters is for PasswordRules to say: three of four.
        identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
    }
}
