using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Monitoring;

/// <summary>An application whose clock stands where a journey puts it.</summary>
public sealed class WatchedByDay(SharedInstance shared) : IAsyncLifetime
{
    public SettableClock Clock { get; } = new(new(2023, 2, 1));

    public Instance Instance { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Instance = await shared.Another(clock: Clock);

    public ValueTask DisposeAsync() => Instance.DisposeAsync();
}
