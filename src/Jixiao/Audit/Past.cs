using JasperFx.Events;
using Jixiao.Domain;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Audit;

/// <summary>The whole past of a stream: where one can stop in it, and the state at any point.</summary>
public sealed class Past<T>(string stream, IReadOnlyList<Recorded> history, Func<object, int?> editionOf)
    where T : class, IFolded<T>
{
    /// <exception cref="Refused">404 for a stream that is not there.</exception>
    public static async Task<Past<T>> Of(IQuerySession session, string stream, Func<object, int?> editionOf, CancellationToken stop) =>
        await session.History(stream, stop) is { Count: > 0 } history ? new(stream, history, editionOf) : throw Refused.NotFound();

    /// <summary>After each revision, the first first.</summary>
    public IReadOnlyList<Halt> Stops { get; } = [.. CommandsOf.Neighbours(history, e => e.Event.CausationId).Select(events => new Halt(events, events.Select(e => editionOf(e.Event.Data)).LastOrDefault(edition => edition is not null)))];

    /// <summary>The version at a point.</summary>
    /// <exception cref="Refused">404 when there was none.</exception>
    public long VersionAt(PointInTime point) => point.Of(history, editionOf)?.LastOrDefault()?.Event.Version ?? throw Refused.NotFound();

    /// <summary>The revision that a version belongs to.</summary>
    public Halt HaltOf(long version) => Stops.First(at => at.Version >= version);

    /// <summary>The state at a version; before the first event for 0.</summary>
    public T At(long version) => history.Take((int)version).Fold<T>(stream) ?? T.Empty(stream);

    /// <summary>What one revision changed, event by event.</summary>
    public IEnumerable<ToldEvent> Told(Halt halt, EventWords words)
    {
        var before = At(halt.Before);
        foreach (var (e, _) in halt.Events)
        {
            yield return new(e.Version, e.GetHeader(Headers.Place)?.ToString(), words.Tell(e.Data, before));
            before = before.Evolve(e.Data);
        }
    }
}

/// <summary>One event in words.</summary>
/// <param name="Place">Where in the source file it was read; null where it was not.</param>
public sealed record ToldEvent(long Version, string? Place, string Words);

/// <summary>Where one can stop in a stream's past: right after a revision.</summary>
/// <param name="Events">What one command recorded.</param>
/// <param name="Edition">The edition that it approved; null for any other.</param>
public sealed record Halt(IReadOnlyList<Recorded> Events, int? Edition)
{
    /// <summary>By which it is addressed.</summary>
    public long Version => Last.Version;

    /// <summary>Where the revision before it ended; 0 for the first.</summary>
    public long Before => Events[0].Event.Version - 1;

    public DateTimeOffset RecordedAt => Events[^1].At;

    public string By => Last.UserName ?? "";

    public string? Role => Text(Headers.Role);

    public string? Address => Text(Headers.Address);

    /// <summary>The file that its facts were read from, with its <see cref="Sha256"/>.</summary>
    public string? File => Text(Headers.File);

    public string? Sha256 => Text(Headers.Sha256);

    IEvent Last => Events[^1].Event;

    string? Text(string header) => Last.GetHeader(header)?.ToString();
}
