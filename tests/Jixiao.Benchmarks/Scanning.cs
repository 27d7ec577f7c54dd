using System.Diagnostics;
using System.Globalization;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Jobs;
using Jixiao.Seeding;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Benchmarks;

/// <summary>How long the daily scan takes over every unit of an invented division, from its start to its last alert, on an idle machine.</summary>
static class Scanning
{
    static readonly DateOnly Day = new(2023, 9, 30);
    static readonly SeedPlan County = new(250, 3_000, 1, 42, DivisionCode.Parse("990281"));
    static readonly SeedPlan City = new(3_500, 42_000, 1, 42, DivisionCode.Parse("990281"));

    public static Task<string> Measure() => Measure("Scanning a county", County, 10);

    public static Task<string> MeasureCity() => Measure("Scanning a city", City, 120);

    static async Task<string> Measure(string heading, SeedPlan plan, double goal)
    {
        var clock = new Noon();
        await using var site = await Site.Start(clock);
        _ = await site.Services.GetRequiredService<SeedDivision>().Run(plan, (_, _) => { }, CancellationToken.None);
        _ = await site.CaughtUp();
        clock.Day = Day;
        var first = await Scan(site);
        var alerts = await site.Count("select count(*) from jixiao.mt_streams where id like 'alert/%'");
        clock.Day = Day.AddDays(1);
        var again = await Scan(site);
        return $"""
            ## {heading}

            `daily-scan` of {plan.Projects.ToString("N0", CultureInfo.InvariantCulture)} tables of {plan.Units.ToString("N0", CultureInfo.InvariantCulture)} units on {Environment.ProcessorCount} processors, PostgreSQL on the same; it raises {alerts.ToString("N0", CultureInfo.InvariantCulture)} alerts.

            | what | figure | goal | |
            |---|---|---|---|
            | the first, which raises them all | {first.Text(1)} s | < {goal} s | {first.Against(goal)} |
            | the day after | {again.Text(1)} s | < {goal} s | {again.Against(goal)} |
            """;
    }

    static async Task<double> Scan(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var starter = ActivatorUtilities.CreateInstance<JobStarter>(scope.ServiceProvider);
        var started = Stopwatch.GetTimestamp();
        await starter.Start("daily-scan");
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (await site.Count("select count(*) from jixiao.job_piece where job = 'daily-scan' and state <> 'Done'") > 0)
            throw new InvalidOperationException("Not every piece of the scan was done.");
        return seconds;
    }

    sealed class Noon : TimeProvider
    {
        public DateOnly? Day { get; set; }

        public override DateTimeOffset GetUtcNow() => Day is { } day ? new(day.ToDateTime(new(4, 0)), TimeSpan.Zero) : base.GetUtcNow();
    }
}
