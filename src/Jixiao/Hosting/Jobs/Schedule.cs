using Hangfire;
using Hangfire.Dashboard;
using Hangfire.PostgreSql;
using Jixiao.Hosting.Identity;
using Wolverine;

namespace Jixiao.Hosting.Jobs;

/// <summary>Hangfire keeps the schedule and nothing else: when a job is due it sends the job's message, and Wolverine does the work, unit by unit.</summary>
public static class Schedule
{
    public const string Schema = "hangfire";

    static readonly TimeZoneInfo Beijing = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static void AddSchedule(this IServiceCollection services, Settings settings)
    {
        services.AddHangfire(hangfire => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UsePostgreSqlStorage(
                storage => storage.UseNpgsqlConnection(settings.ConnectionString),
                new() { SchemaName = Schema, PrepareSchemaIfNecessary = false }));
        services.AddSingleton<Today>();
        if (settings.RunsWork)
            services.AddHangfireServer(server => server.WorkerCount = 1);
    }

    /// <summary>Writes the modules' recurring jobs into the schedule; every start does, so that a changed time takes effect.</summary>
    public static void SetSchedule(this WebApplication app, IEnumerable<IModule> modules)
    {
        var recurring = app.Services.GetRequiredService<IRecurringJobManager>();
        foreach (var job in modules.SelectMany(m => m.Jobs))
            recurring.AddOrUpdate<JobStarter>(job.Name, starter => starter.Start(job.Name), job.Cron, new() { TimeZone = Beijing });
    }

    public static void MapSchedule(this WebApplication app) =>
        app.MapHangfireDashboard("/hangfire", new DashboardOptions { Authorization = [new AdministratorsOnly()], DisplayStorageConnectionString = false });

    sealed class AdministratorsOnly : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) => context.GetHttpContext().SignedIn()?.May(Permission.SeeJobs) ?? false;
    }
}

/// <summary>The day it is in Beijing.</summary>
public sealed class Today(TimeProvider clock)
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public DateOnly Date => In(clock.GetUtcNow());

    /// <summary>The day that a moment belongs to.</summary>
    public static DateOnly In(DateTimeOffset moment) => In(moment.UtcDateTime);

    /// <summary>The day that a moment, in UTC, belongs to.</summary>
    public static DateOnly In(DateTime moment) => DateOnly.FromDateTime(moment + Beijing);
}

/// <summary>Sends the message of a job that is due.</summary>
public sealed class JobStarter(IReadOnlyList<IModule> modules, IMessageBus bus, Today today)
{
    public Task Start(string job) => bus.PublishAsync(modules.SelectMany(m => m.Jobs).Single(j => j.Name == job).Start(today.Date)).AsTask();
}
