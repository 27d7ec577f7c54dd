using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Hosting;

/// <summary>What only the owner of the database may do. It is done by an application of its own, on the owner's connection, which serves nobody and is gone afterwards.</summary>
public sealed class DatabaseOwner(Settings settings, IReadOnlyList<IModule> modules, IHostEnvironment environment, IConfiguration configuration, TimeProvider clock, ILoggerFactory loggers)
{
    /// <param name="warned">Called with a sentence where the application's role could not be given what it needs.</param>
    public Task Migrate(Action<string> warned, CancellationToken stop) => Do(services => services.GetRequiredService<Migration>().Apply(warned, stop));

    /// <param name="done">Called with the name of each that is.</param>
    public Task Rebuild(IEnumerable<string> names, Action<string> done, CancellationToken stop) => Do(services => services.GetRequiredService<Rebuilding>().Run(names, done, stop));

    public async Task Execute(string sql, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(settings.OwnerConnectionString);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stop);
    }

    async Task Do(Func<IServiceProvider, Task> work)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = environment.ApplicationName, EnvironmentName = environment.EnvironmentName, ContentRootPath = environment.ContentRootPath });
        // Without a server there is no application; this one never listens.
        builder.WebHost.UseKestrelCore();
        builder.Configuration.AddConfiguration(configuration);
        builder.Services.AddSingleton(clock);
        builder.AddApp(settings with { ConnectionString = settings.OwnerConnectionString, IsOwner = true }, modules);
        builder.Services.AddSingleton(loggers);
        await using (var app = builder.Build())
            await work(app.Services);
        // Nothing stays connected as the owner.
        await using var any = new NpgsqlConnection(settings.OwnerConnectionString);
        NpgsqlConnection.ClearPool(any);
    }
}
