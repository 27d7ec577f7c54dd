using Marten;

namespace Jixiao.Hosting.Persistence;

/// <summary>Makes states and facts anew from the events, which alone are kept for ever.</summary>
public static class Rebuilding
{
    /// <summary>Every projection by its name: the states of streams, then what is made across them.</summary>
    public static IReadOnlyList<string> Names(IDocumentStore store) =>
        [.. ((StoreOptions)store.Options).Projections.All.OrderBy(p => p.Lifecycle).Select(p => p.Name)];

    public static async Task Rebuild(this IDocumentStore store, IEnumerable<string> names, Action<string> done, CancellationToken stop)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var name in names)
        {
            await daemon.RebuildProjectionAsync(name, stop);
            done(name);
        }
    }
}
