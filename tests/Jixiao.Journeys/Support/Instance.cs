using System.Collections.Concurrent;
using System.Globalization;
using Jixiao.Hosting;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.People;
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
    readonly ConcurrentDictionary<string, Lazy<Task<string>>> tokens = [];

    Instance(WebApplication app, WatchedSettings settings, NamedDatabase database)
    {
        (this.app, this.settings, Database) = (app, settings, database);
        // Twenty thousand rows sent twice at once while every other journey runs are slow, not lost.
        Http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(5) };
    }

    public HttpClient Http { get; }

    public WebApplication App => app;

    public NamedDatabase Database { get; }

    public IDocumentStore Store => app.Services.GetRequiredService<IDocumentStore>();

    /// <summary>Every setting that anybody asked for.</summary>
    public IEnumerable<string> SettingsRead => settings.Asked.Keys;

    public static async Task<Instance> Start(NamedDatabase database, string environment = "Development", string roles = "all", TimeProvider? clock = null, IReadOnlyDictionary<string, string?>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(App).Assembly.GetName().Name, EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory,
        });
        var watched = new WatchedSettings(new(database.Settings.Concat(more ?? new Dictionary<string, string?>()))
        {
            ["Jixiao:CreatesSchema"] = "true", ["Jixiao:Sample"] = "false", ["Jixiao:Roles"] = roles,
            ["Logging:LogLevel:Default"] = "Error", ["Logging:LogLevel:Marten"] = "None", ["Logging:LogLevel:Wolverine"] = "Error",
        });
        builder.Configuration.Sources.Add(watched);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        await using var found = await Jixiao.Hosting.Database.Find(builder, CancellationToken.None);
        var settings = Settings.From(builder.Configuration, found);
        builder.AddApp(settings, Modules.All);
        var app = builder.Build();
        app.UseApp(settings, Modules.All);
        await app.Services.GetRequiredService<DatabaseOwner>().Migrate(database.Application == database.Owner ? _ => { } : Assert.Fail, CancellationToken.None);
        if (settings.RunsWork)
            app.SetSchedule(Modules.All);
        await app.StartAsync();
        return new(app, watched, database);
    }

    /// <summary>Makes projections anew, or all of them, as the database's owner does.</summary>
    public Task Rebuild(params IReadOnlyList<string> names) => app.Services.GetRequiredService<DatabaseOwner>().Rebuild(
        names is [] ? app.Services.GetRequiredService<Rebuilding>().Names : names, _ => { }, TestContext.Current.CancellationToken);

    /// <summary>A machine's token with these memberships, such as <c>clerk 130281-430001</c>; the same ones give the same token.</summary>
    public Task<string> Token(params IEnumerable<string> memberships) =>
        tokens.GetOrAdd(string.Join(',', memberships), held => new(() => NewToken(held.Split(',')))).Value;

    /// <summary>A person with these memberships, and <see cref="Visitor.Password"/>.</summary>
    public async Task Person(string userName, string division, bool initial = false, params string[] memberships)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var person = new Person { UserName = userName, DisplayName = userName, Division = division, MustChangePassword = initial };
        person.Memberships.AddRange(Memberships(memberships));
        await scope.ServiceProvider.GetRequiredService<Accounts>().Create(person, Visitor.Password, "journey");
    }

    async Task<string> NewToken(string[] memberships)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Tokens>().Create(Scope.Parse(memberships[0].Split(' ')[1]).Division, "journey", DateTimeOffset.MaxValue, Memberships(memberships), "journey", TestContext.Current.CancellationToken)).Secret;
    }

    /// <summary>Role, scope, and from and to where it does not hold for ever.</summary>
    static IEnumerable<Membership> Memberships(IEnumerable<string> texts) => texts.Select(text => text.Split(' ')).Select(words => new Membership
    {
        Role = words[0],
        Scope = Scope.Parse(words[1]),
        From = words is [_, _, var from, ..] ? DateOnly.Parse(from, CultureInfo.InvariantCulture) : new(2000, 1, 1),
        To = words is [_, _, _, var to] ? DateOnly.Parse(to, CultureInfo.InvariantCulture) : null,
    });

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
