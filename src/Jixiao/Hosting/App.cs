using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Web;
using Marten;
using Marten.Events;
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
        services.AddSingleton<CommandDoor>();
        services.AddSingleton<Rebuilding>();
        services.AddSingleton<Migration>();
        services.AddSingleton<DatabaseOwner>();
        services.AddSingleton<RunningRole>();
        services.AddSingleton<SourceFiles>();
        services.AddSingleton<PendingUploads>();
        services.AddSingleton<Sample.SampleYear>();
        services.AddSingleton<Seeding.SeedDivision>();
        services.AddSingleton<Seeding.CatchingUp>();
        services.AddSingleton<Seeding.SeedCommand>();
        services.AddStore(settings, modules);
        builder.AddMessages(settings);
        services.AddSchedule(settings);
        builder.AddTelemetry();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddIdentification();
        services.AddSingleton<Limits>();
        services.AddRateLimiter(Limits.Configure);
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
        app.UseShell();
        app.UseExceptionHandler();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<TenantGate>();
        app.UseMiddleware<Forgery>();
        app.UseAntiforgery();

        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapPrometheusScrapingEndpoint().AllowAnonymous();
        if (!settings.ServesWeb)
            return;
        var api = new ApiRoutes(app.MapGroup("/api/units/{unit}"), app.MapGroup("/api/bureaus/{division}"), app.MapGroup("/api/audit/{division}"), app.MapGroup("/api/session"));
        Uploads.Map(api.Unit);
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
            await app.Services.GetRequiredService<DatabaseOwner>().Migrate(Console.WriteLine, CancellationToken.None);
        await app.Services.GetRequiredService<RunningRole>().Require(CancellationToken.None);
        if (settings.RunsWork)
            app.SetSchedule(modules);
        if (settings.Sample)
            await app.Services.GetRequiredService<Sample.SampleYear>().Load(CancellationToken.None);
        if (settings.Sample && app.Environment.IsDevelopment())
            await app.MakeSampleAccounts();
        await app.StartAsync();
        if (settings is { Sample: true, RunsWork: true })
            await app.CatchUp();
        if (settings.Sample && app.Environment.IsDevelopment())
            Console.WriteLine(Sample.SampleAccounts.Line);
        Console.WriteLine($"Jixiao is ready at {string.Join(", ", app.Urls)}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    static async Task MakeSampleAccounts(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await Sample.SampleAccounts.Make(scope.ServiceProvider, CancellationToken.None);
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
