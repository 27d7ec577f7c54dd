using System.Collections.Concurrent;
using Jixiao.Hosting;
using Jixiao.Hosting.Jobs;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Journeys.Support;

/// <summary>The application as Program.cs puts it together, listening on a free port of this machine.</summary>
public sealed class Instance : IAsyncDisposable
{
    readonly WebApplication app;
    readonly WatchedSettings settings;

    Instance(WebApplication app, WatchedSettings settings)
    {
        (this.app, this.settings) = (app, settings);
        Http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public WebApplication App => app;

    public IDocumentStore Store => app.Services.GetRequiredService<IDocumentStore>();

    /// <summary>Every setting that anybody asked for.</summary>
    public IEnumerable<string> SettingsRead => settings.Asked.Keys;

    public static async Task<Instance> Start(string database, string environment = "Development", string roles = "all", TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(App).Assembly.GetName().Name, EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory,
        });
        var watched = new WatchedSettings(new()
        {
            ["ConnectionStrings:jixiao"] = database, ["Jixiao:CreatesSchema"] = "true", ["Jixiao:Sample"] = "false", ["Jixiao:Roles"] = roles,
            ["Logging:LogLevel:Default"] = "Error", ["Logging:LogLevel:Marten"] = "None", ["Logging:LogLevel:Wolverine"] = "Error",
        });
        builder.Configuration.Sources.Add(watched);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        await using var found = await Database.Find(builder, CancellationToken.None);
        var settings = Settings.From(builder.Configuration, found);
        builder.AddApp(settings, Modules.All);
        var app = builder.Build();
        app.UseApp(settings, Modules.All);
        await app.Services.GetRequiredService<Migration>().Apply(CancellationToken.None);
        if (settings.RunsWork)
            app.SetSchedule(Modules.All);
        await app.StartAsync();
        return new(app, watched);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    sealed class WatchedSettings(Dictionary<string, string?> values) : ConfigurationProvider, IConfigurationSource
    {
        public ConcurrentDictionary<string, bool> Asked { get; } = [];

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, out string? value)
        {
            Asked[key] = true;
            return values.TryGetValue(key, out value);
        }
    }
}
