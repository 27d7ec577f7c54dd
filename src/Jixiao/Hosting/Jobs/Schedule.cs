using Hangfire;
using Hangfire.Dashboard;
using Hangfire.PostgreSql;
using Hangfire.Storage;
using Jixiao.Hosting.Identity;

namespace Jixiao.Hosting.Jobs;

/// <summary>Hangfire keeps the schedule and nothing else: when a job is due it begins the job's run, whose pieces all workers share.</summary>
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
                // What a killed server held of the schedule is anybody's before whoever starts loses patience; a lock is needed for moments.
                new() { SchemaName = Schema, PrepareSchemaIfNecessary = false, DistributedLockTimeout = TimeSpan.FromSeconds(10) }));
        services.AddSingleton<Today>().AddSingleton<JobMeter>().AddSingleton<JobRuns>().AddSingleton<JobWorker>();
        if (settings.RunsWork)
            services.AddHostedService<JobLoop>().AddHangfireServer(server => server.WorkerCount = 1);
    }

    /// <summary>Writes the modules' recurring jobs into the schedule, and those that no module has any more out of it; every start does, so that a changed time takes effect.</summary>
    public static void SetSchedule(this WebApplication app, IEnumerable<IModule> modules)
    {
        var recurring = app.Services.GetRequiredService<IRecurringJobManager>();
        var jobs = modules.SelectMany(m => m.Jobs).ToDictionary(job => job.Name);
        foreach (var job in jobs.Values)
            recurring.AddOrUpdate<JobStarter>(job.Name, starter => starter.Start(job.Name), job.Cron, new() { TimeZone = Beijing });
        using var kept = app.Services.GetRequiredService<JobStorage>().GetConnection();
        foreach (var gone in kept.GetRecurringJobs().Where(job => !jobs.ContainsKey(job.Id)))
            recurring.RemoveIfExists(gone.Id);
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

/// <summary>Begins the run of a job that is due and does its share of it.</summary>
public sealed class JobStarter(IReadOnlyList<IModule> modules, JobRuns runs, JobWorker worker, IHostApplicationLifetime life)
{
    /// <summary>What was due when another release knew of it is nobody's any more.</summary>
    public async Task Start(string job)
    {
        if (modules.SelectMany(m => m.Jobs).SingleOrDefault(j => j.Name == job) is not { } due)
            return;
        using var span = Telemetry.Source.StartActivity($"{job} run");
        await runs.Start(due, life.ApplicationStopping);
        await worker.Drain(life.ApplicationStopping);
    }
}
