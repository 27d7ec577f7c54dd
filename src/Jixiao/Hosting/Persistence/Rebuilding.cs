using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace Jixiao.Hosting.Persistence;

/// <summary>Makes states and facts anew from the events, which alone are kept for ever.</summary>
public sealed class Rebuilding(IDocumentStore store, NpgsqlDataSource database, IReadOnlyList<IModule> modules)
{
    // Millions of events take longer than the five minutes that Marten would wait.
    static readonly TimeSpan Patience = TimeSpan.FromHours(12);

    /// <summary>Everything that can be made anew, by name: the states of streams, then what is made across them.</summary>
    public IReadOnlyList<string> Names { get; } =
        [.. ((StoreOptions)store.Options).Projections.All.OrderBy(p => p.Lifecycle).Select(p => p.Name), .. modules.SelectMany(m => m.Rebuilds).Select(r => r.Name)];

    /// <summary>The tables that modules make anew by themselves, by qualified name.</summary>
    public IEnumerable<string> FlatTables => modules.SelectMany(m => m.Rebuilds).SelectMany(r => r.Tables).Select(table => table.Identifier.QualifiedName);

    public async Task Run(IEnumerable<string> names, Action<string> done, CancellationToken stop)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var name in names)
        {
            if (modules.SelectMany(m => m.Rebuilds).FirstOrDefault(r => r.Name == name) is { } own)
                await own.Run(database, stop);
            else
                await daemon.RebuildProjectionAsync(name, Patience, stop);
            done(name);
        }
    }
}

/// <summary>Facts that a module makes anew by means of its own, faster than Marten would.</summary>
/// <param name="Tables">They hold nothing that the events do not.</param>
public sealed record OwnRebuild(string Name, IReadOnlyList<Table> Tables, Func<NpgsqlDataSource, CancellationToken, Task> Run);
