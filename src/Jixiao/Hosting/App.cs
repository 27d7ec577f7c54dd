using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Web;
using Marten;
using Marten.Events;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Scalar.AspNetCore;

namespace Jixiao.Hosting;

/// <summary>Puts the machinery and the modules together into one application.</summary>
public static class App
{
    public static void AddApp(this WebApplicationBuilder builder, Settings settings, IReadOnlyList<IModule> modules)
    {
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(modules);
        services.TryAddClock();
        services.AddHttpContextAccessor();
        services.AddSingleton<CommandMeter>();
        services.AddSingleton<JobMeter>();
        services.AddSingleton<CommandDoor>();
        services.AddSingleton<Migration>();
        services.AddSingleton<Sample.SampleYear>();
        services.AddStore(settings, modules);
        builder.AddMessages(settings);
        services.AddSchedule(settings);
        builder.AddTelemetry();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddAuthentication(SampleIdentity.SchemeName).AddScheme<AuthenticationSchemeOptions, SampleIdentity>(SampleIdentity.SchemeName, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddPages();
        services.AddProblemDetails();
        services.AddExceptionHandler<Problems>();
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(http => HttpJson.Configure(http.SerializerOptions));
        foreach (var module in modules)
            module.Services(services);
    }

    public static void UseApp(this WebApplication app, Settings settings, IReadOnlyList<IModule> modules)
    {
        app.UseExceptionHandler();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<TenantGate>();
        app.UsePages();

        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapPrometheusScrapingEndpoint().AllowAnonymous();
        if (!settings.ServesWeb)
            return;
        var api = new ApiRoutes(app.MapGroup("/api/units/{unit}"), app.MapGroup("/api/bureaus/{division}"));
        foreach (var module in modules)
            module.Routes(api);
        app.MapPages();
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference(page => page.DisableDefaultFonts().DisableAgent()).AllowAnonymous();
        app.MapSchedule();
    }

    /// <summary>Makes what is missing, loads the sample where it is wanted, and serves until it is stopped.</summary>
    public static async Task<int> Serve(this WebApplication app, Settings settings, IReadOnlyList<IModule> modules)
    {
        if (settings.CreatesSchema)
            await app.Services.GetRequiredService<Migration>().Apply(CancellationToken.None);
        if (settings.RunsWork)
            app.SetSchedule(modules);
        if (settings.Sample)
            await app.Services.GetRequiredService<Sample.SampleYear>().Load(CancellationToken.None);
        await app.StartAsync();
        if (settings is { Sample: true, RunsWork: true })
            await app.CatchUp();
        Console.WriteLine($"Jixiao is ready at {string.Join(", ", app.Urls)}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>A newcomer's first page should not be emptier than his second: the bureau's figures follow the sample within moments.</summary>
    static async Task CatchUp(this WebApplication app)
    {
        try
        {
            await app.Services.GetRequiredService<IDocumentStore>().WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            Console.WriteLine("The bureau's figures are still catching up with the sample.");
        }
    }

    static void TryAddClock(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(TimeProvider)))
            services.AddSingleton(TimeProvider.System);
    }
}
