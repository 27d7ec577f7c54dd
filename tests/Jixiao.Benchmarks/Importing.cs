using System.Diagnostics;
using System.Globalization;
using Jixiao.Bureau.Facts;

namespace Jixiao.Benchmarks;

/// <summary>How long a division's documents take from bytes to committed events.</summary>
static class Importing
{
    const int Count = 1_000;
    const int AtOnce = 4;
    const int WarmUp = 20;
    const double Goal = 60;

    public static async Task<string> Measure()
    {
        Run[] runs = [await Once(), await Once()];
        var best = runs.MinBy(run => run.Seconds)!;
        return $"""
            ## Importing

            {Count.ToString("N0", CultureInfo.InvariantCulture)} documents of the published one's size into as many units, as approved, {AtOnce} at once, each in a transaction of its own, projections running beside; PostgreSQL {best.Server}.

            | what | figure | goal | |
            |---|---|---|---|
            | all of them | {best.Seconds.Text(1)} s | < {Goal} s | {best.Seconds.Against(Goal)} |
            | documents | {(Count / best.Seconds).Text(1)} /s | | |
            | events | {(best.Events / best.Seconds).Text()} /s | | {best.Events.ToString("N0", CultureInfo.InvariantCulture)} in all |
            | until the bureau's figures include them | {best.Projected.Text(1)} s more | | |

            Where the time of the {AtOnce} importers goes, roughly: waiting for PostgreSQL {best.Waiting.Share()}, everything of our own (reading, deciding, serialising) {(1 - best.Waiting).Share()}.
            Of the cores, our process kept {best.Own.Share()} busy; the rest is PostgreSQL's, the projections' statements included, and other work's. The slower of the two runs took {(runs.Max(r => r.Seconds) / best.Seconds).Text(2)} times as long.
            """;
    }

    static async Task<Run> Once()
    {
        await using var site = await Site.Start();
        var units = Documents.Units(Count + WarmUp);
        await Documents.Import(site, [.. units.Skip(Count)], AtOnce);
        using var process = Process.GetCurrentProcess();
        using var database = new TimeInDatabase();
        TimeInDatabase.Ours.Value = true;
        var (cpu, started) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        var events = await Documents.Import(site, [.. units.Take(Count)], AtOnce);
        var elapsed = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        return new(elapsed.TotalSeconds, events, await site.CaughtUp(nameof(GoalTableFacts)), database.Total / (elapsed * AtOnce),
            (process.TotalProcessorTime - cpu) / (elapsed * Environment.ProcessorCount), await site.Ask("show server_version"));
    }

    /// <param name="Waiting">Share of the importers' time that was spent in statements.</param>
    /// <param name="Own">Share of the cores that this process used.</param>
    sealed record Run(double Seconds, long Events, double Projected, double Waiting, double Own, string Server);
}
