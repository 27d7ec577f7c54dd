using Jixiao.Domain;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Audit;

/// <summary>What one command changed; addressed by its last version.</summary>
/// <param name="RecordedAt">The time it counts as recorded.</param>
/// <param name="File">The file its facts were read from, with its <paramref name="Sha256"/>.</param>
public sealed record Revision(
    long Version, DateTimeOffset RecordedAt, string By, string Role, string? Address, string? File, string? Sha256, string? Correlation, IReadOnlyList<Change> Changes);

/// <summary>One fact of a revision.</summary>
/// <param name="Kind">The event's stored name.</param>
/// <param name="Place">Where in the source file it was read.</param>
/// <param name="Words">What changed, in the reader's language.</param>
/// <param name="EffectiveOn">The day from which it counts; null where it has none.</param>
/// <param name="Document">文号.</param>
/// <param name="Voucher">凭证号.</param>
/// <param name="Reason">Why.</param>
/// <param name="AmountYuan">What it is about: added, or taken away when negative.</param>
public sealed record Change(string Kind, string? Place, string Words, DateOnly? EffectiveOn = null, string? Document = null, string? Voucher = null, string? Reason = null, Money? AmountYuan = null);

/// <summary>A stream told: what it is called, and those of its revisions that are wanted, the latest first.</summary>
/// <param name="Now">Its state as far as it was read.</param>
public sealed record StreamHistory(string Tenant, string Stream, StreamState Now, IReadOnlyList<Revision> Revisions)
{
    /// <summary>The revision that a version is one of.</summary>
    public Revision At(long version) => Revisions.Single(revision => revision.Version - revision.Changes.Count < version && version <= revision.Version);
}

/// <summary>Neighbouring events of one command are one revision.</summary>
public static class CommandsOf
{
    /// <summary>The events of each command of a stream, in order, each with the time it counts as recorded.</summary>
    public static IEnumerable<IReadOnlyList<(RawEvent Event, DateTime At)>> Stream(IReadOnlyList<RawEvent> history)
    {
        var latest = DateTime.MinValue;
        return Neighbours(history.Select(e => (Event: e, At: latest = e.At > latest ? e.At : latest)).ToList(), e => e.Event.Signed?.Causation);
    }

    public static IEnumerable<IReadOnlyList<T>> Neighbours<T>(IReadOnlyList<T> history, Func<T, string?> causation)
    {
        var from = 0;
        for (var next = 1; next <= history.Count; next++)
        {
            if (next < history.Count && causation(history[next]) == causation(history[from]))
                continue;
            yield return [.. history.Skip(from).Take(next - from)];
            from = next;
        }
    }
}
