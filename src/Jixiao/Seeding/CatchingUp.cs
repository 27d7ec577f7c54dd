using Marten;
using Marten.Events;
using Wolverine.Persistence.Durability;

namespace Jixiao.Seeding;

/// <summary>Lets what is made across streams follow what was written. Where a worker runs it is left to that, for two would get in each other's way.</summary>
public sealed class CatchingUp(IDocumentStore store, IMessageStore messages, TimeProvider clock)
{
    static readonly TimeSpan Alive = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Patience = TimeSpan.FromHours(2);
    static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <param name="told">Called now and then with the share of all events that has been taken in.</param>
    public async Task Run(Action<double> told, CancellationToken stop)
    {
        if (await IsWorkerAlive(stop))
        {
            await Told(store.WaitForNonStaleProjectionDataAsync(Patience), told, stop);
            return;
        }
        using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        await Told(daemon.WaitForNonStaleData(Patience), told, stop);
        await daemon.StopAllAsync();
    }

    async Task<bool> IsWorkerAlive(CancellationToken stop) =>
        (await messages.Nodes.LoadAllNodesAsync(stop)).Any(node => node.LastHealthCheck > clock.GetUtcNow() - Alive);

    async Task Told(Task done, Action<double> told, CancellationToken stop)
    {
        while (await Task.WhenAny(done, Task.Delay(Glance, stop)) != done)
            told(await Share(stop));
        await done;
        told(1);
    }

    async Task<double> Share(CancellationToken stop)
    {
        var progress = await store.Advanced.AllProjectionProgress(token: stop);
        var slowest = progress.Where(shard => shard.ShardName != JasperFx.Events.Projections.ShardState.HighWaterMark).Select(shard => shard.Sequence).DefaultIfEmpty(0).Min();
        return slowest / (double)Math.Max(1, (await store.Advanced.FetchEventStoreStatistics(token: stop)).EventSequenceNumber);
    }
}
