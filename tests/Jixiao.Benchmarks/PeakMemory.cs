using System.Diagnostics;

namespace Jixiao.Benchmarks;

/// <summary>How far the working set of this process rises from now on.</summary>
sealed class PeakMemory : IDisposable
{
    readonly long before = Now();
    readonly Timer timer;
    long peak;

    public PeakMemory() => timer = new(_ => peak = Math.Max(peak, Now()), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));

    public double Megabytes => Math.Max(0, peak - before) / (1024d * 1024);

    public void Dispose() => timer.Dispose();

    static long Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
