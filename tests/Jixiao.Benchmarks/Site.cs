using System.Diagnostics;
using System.Globalization;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.PrivatePostgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Jixiao.Benchmarks;

/// <summary>A private server with data nobody misses, and the whole product on it, serving on a free loopback port as Program.cs makes it serve.</summary>
sealed class Site : IAsyncDisposable
{
    // Not Directory.CreateTempSubdirectory: only its owner could enter, and the server may have to run as somebody else.
    readonly string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"jixiao-benchmark-{Guid.NewGuid():n}")).FullName;
    PrivateServer? server;
    WebApplication? app;

    /// <summary>As whoever measures: he may do anything, which the product beside him may not.</summary>
    public string ConnectionString => server!.SuperuserConnectionString;

    /// <summary>As whoever migrates and rebuilds.</summary>
    public string OwnerConnectionString => server!.OwnerConnectionString;

    /// <summary>The server's own log.</summary>
    public string Log => Path.Combine(folder, "postgres", "postgres.log");

    public IServiceProvider Services => app!.Services;

    public Uri Address => new(app!.Urls.First());

    public static async Task<Site> Start(TimeProvider? clock = null)
    {
        var site = new Site();
        try
        {
            site.server = await PrivateServer.Start(new(Path.Combine(site.folder, "postgres")), Console.WriteLine, CancellationToken.None);
            site.app = await Host(site.server, clock);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>What a machine shows that keeps the unit's books.</summary>
    public Task<string> TokenOf(UnitCode unit) => TokenOf(unit.Division, Roles.Clerk, Scope.Of(unit));

    /// <summary>What the treasury's machine shows.</summary>
    public Task<string> TokenOfTreasury(DivisionCode division) => TokenOf(division, Roles.Treasury, Scope.Parse(division.ToString()));

    /// <summary>What a machine shows that reads the bureau's figures.</summary>
    public Task<string> TokenOfAnalyst(DivisionCode division) => TokenOf(division, Roles.Analyst, Scope.Parse(division.ToString()));

    /// <summary>What somebody of the whole division shows.</summary>
    public Task<string> TokenOf(DivisionCode division, string role) => TokenOf(division, role, Scope.Parse(division.ToString()));

    async Task<string> TokenOf(DivisionCode division, string role, Scope at)
    {
        await using var scope = Services.CreateAsyncScope();
        var membership = new Membership { Role = role, Scope = at, From = new(2000, 1, 1) };
        return (await scope.ServiceProvider.GetRequiredService<Tokens>().Create(division, "benchmark", DateTimeOffset.MaxValue, [membership], "benchmark", CancellationToken.None)).Secret;
    }

    /// <summary>One value from the database.</summary>
    public async Task<string> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) ?? "";
    }

    public async Task<long> Count(string sql) => long.Parse(await Ask(sql), CultureInfo.InvariantCulture);

    /// <summary>Seconds from now until whatever follows the events, or those followers whose names begin so, have seen all that there are now.</summary>
    public async Task<double> CaughtUp(string followers = "")
    {
        var started = Stopwatch.GetTimestamp();
        var last = await Count("select max(seq_id) from jixiao.mt_events");
        while (await Count($"select coalesce(min(last_seq_id), 0) from jixiao.mt_event_progression where name ilike '{followers}%' and name not like 'HighWater%'") < last)
            await Task.Delay(50);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
            await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    static async Task<WebApplication> Host(PrivateServer server, TimeProvider? clock)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Static files are found by it, as if it were the product that had been started.
            ApplicationName = typeof(App).Assembly.GetName().Name,
            EnvironmentName = Environments.Development,
            ContentRootPath = Checkout.At("src/Jixiao"),
            Args = ["--urls", "http://127.0.0.1:0"],
        });
        builder.Logging.ClearProviders();
        var settings = new Settings { ConnectionString = server.ConnectionString, OwnerConnectionString = server.OwnerConnectionString, ApplicationRole = new NpgsqlConnectionStringBuilder(server.ConnectionString).Username };
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        builder.AddApp(settings, Modules.All);
        var app = builder.Build();
        app.UseApp(settings, Modules.All);
        await app.Services.GetRequiredService<DatabaseOwner>().Migrate(Console.WriteLine, CancellationToken.None);
        await app.StartAsync();
        return app;
    }
}
