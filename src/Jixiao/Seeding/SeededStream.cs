using Jixiao.Domain;
using Jixiao.Hosting.Commands;

namespace Jixiao.Seeding;

/// <summary>A stream of an invented county.</summary>
public abstract class SeededStream(string tenant, string key)
{
    public string Tenant => tenant;

    public string Key => key;

    /// <summary>The fold of its events so far.</summary>
    public abstract object Folded { get; }

    public abstract long Version { get; }

    /// <summary>When its first event was recorded.</summary>
    public DateTimeOffset Begun { get; internal set; }

    /// <summary>When its last event was recorded.</summary>
    public DateTimeOffset Touched { get; internal set; }
}

/// <summary>A stream of an invented county with the state that its events have led to.</summary>
public sealed class SeededStream<T>(string tenant, string key) : SeededStream(tenant, key)
    where T : class, IFolded<T>
{
    public T State { get; internal set; } = T.Empty(key);

    public override object Folded => State;

    public override long Version => State.Version;
}

/// <summary>What one saved command writes on each of its events, as the front door does.</summary>
/// <param name="Id">The command's own id, or the treasury's of the row.</param>
/// <param name="Trace">Of the request.</param>
/// <param name="File">The file it was read from; null for none.</param>
/// <param name="Place">Where in the file.</param>
public sealed record Signature(string Id, string Trace, Actor By, SourceFile? File = null, string? Place = null);

/// <summary>An event of an invented county.</summary>
/// <param name="Version">1 for the stream's first.</param>
/// <param name="At">When it was recorded.</param>
public sealed record SeededEvent(SeededStream Stream, long Version, Guid Id, object Data, DateTimeOffset At, Signature Signature);

/// <summary>A part of an invented county's history that is written together: streams whole, and their events in the order recorded.</summary>
public sealed record Chapter(IReadOnlyList<SeededStream> Streams, IReadOnlyList<SeededEvent> Events);
