using Npgsql;

namespace Jixiao.Hosting.Persistence.Flat;

/// <summary>What is kept of a stream between two pages of events.</summary>
public interface IKept
{
    /// <summary>How many of its events the rows include.</summary>
    long Version { get; }
}

/// <summary>Folds whole streams one after the other, as their events come in order.</summary>
public interface IWholeStreams
{
    void Take(RawEvent e);

    /// <summary>Writes what holds after the last event.</summary>
    void End();
}

/// <summary>How certain streams become rows of flat tables.</summary>
/// <param name="name">As `rebuild` knows it.</param>
/// <param name="writers">Whoever writes rows holds this advisory lock until he commits.</param>
/// <param name="streams">What the streams' keys are like.</param>
/// <param name="signed">Whether it matters who did it.</param>
public abstract class Flattening<TRows, TKept>(string name, long writers, string streams, bool signed)
    where TRows : FlatRows, new()
    where TKept : class, IKept
{
    public string Name => name;

    public long Writers => writers;

    public string Streams => streams;

    public bool IsSigned => signed;

    public abstract IReadOnlyList<FlatTable> Tables { get; }

    /// <summary>The table of what is kept: tenant_id, stream, version and more.</summary>
    public abstract FlatTable Carried { get; }

    public abstract IWholeStreams Whole(TRows rows);

    /// <summary>What is kept of the streams of a page; nothing of those that it begins.</summary>
    public abstract Task<Dictionary<(string, string), TKept>> Known(NpgsqlConnection connection, IReadOnlyList<IGrouping<(string Tenant, string Stream), RawEvent>> page, CancellationToken stop);

    /// <summary>Folds the events that follow on what is kept; null before the first.</summary>
    public abstract void Continue(TKept? kept, IReadOnlyList<RawEvent> next, TRows rows);

    /// <summary>Takes out what there is of streams that are folded anew, by the numbers of their first events.</summary>
    public virtual IEnumerable<NpgsqlBatchCommand> Forget(IReadOnlyCollection<long> streams) => [];

    public virtual IEnumerable<NpgsqlBatchCommand> Write(TRows rows) => Tables.Select(table => table.Write(rows)).OfType<NpgsqlBatchCommand>();

    public OwnRebuild ToRebuild() => new(Name, [.. Tables.Select(table => table.Table)], (database, stop) => FlatRebuild.Run(this, database, stop));
}
