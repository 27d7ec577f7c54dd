using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Jixiao.Hosting.Jobs;

/// <summary>Measures the work that jobs start, unit by unit, and puts a span around each; Hangfire itself tells nothing.</summary>
public sealed class JobMeter(IMeterFactory meters)
{
    readonly Histogram<double> durations = meters.Create(Telemetry.Name)
        .CreateHistogram<double>("jixiao.job.duration", "s", "How long one piece of a job's work took, by the job's name and outcome.");

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
