using System.Diagnostics;

namespace Jixiao.Benchmarks;

/// <summary>Adds up how long statements took from being sent to the last row, as Npgsql's own spans tell.</summary>
sealed class TimeInDatabase : IDisposable
{
    readonly ActivityListener listener;
    long ticks;

    public TimeInDatabase()
    {
        listener = new()
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Interlocked.Add(ref ticks, Ours.Value ? span.Duration.Ticks : 0),
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Whether the current flow is measured; the projections' statements run in flows of their own.</summary>
    public static AsyncLocal<bool> Ours { get; } = new();

    public TimeSpan Total => new(Interlocked.Read(ref ticks));

    public void Dispose() => listener.Dispose();
}
