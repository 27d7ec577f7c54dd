using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Jixiao.Hosting.Jobs;

/// <summary>Measures the work that jobs start, piece by piece, and puts a span around each; Hangfire itself tells nothing.</summary>
public sealed class JobMeter(IMeterFactory meters)
{
    readonly Histogram<double> durations = meters.Create(Telemetry.Name)
        .CreateHistogram<double>("jixiao.job.duration", "s", "How long one piece of a job's work took, by the job's name and outcome.");

    readonly Counter<long> runs = meters.Create(Telemetry.Name)
        .CreateCounter<long>("jixiao.job.runs", "{run}", "Runs of jobs that were begun, by the job's name.");

    public void Count(string job) => runs.Add(1, new KeyValuePair<string, object?>("name", job));

    public async Task Measure(string job, Func<Task> work)
    {
        using var span = Telemetry.Source.StartActivity(job);
        var (from, outcome) = (Stopwatch.GetTimestamp(), "failed");
        try
        {
            await work();
            outcome = "done";
        }
        finally
        {
            durations.Record(Stopwatch.GetElapsedTime(from).TotalSeconds, new("name", job), new("outcome", outcome));
            span?.SetTag("jixiao.outcome", outcome);
        }
    }
}
