using JasperFx.Events;
using Jixiao.Domain.GoalTables;
using Jixiao.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Audit;

/// <summary>The revisions of a goal table, the latest first: each is what one command changed, in words.</summary>
public sealed class HistoryView(IQuerySession session, EventWords words)
{
    public static void Map(RouteGroupBuilder tables) => tables.MapGet("/{code}/history", async (TableRoute table, HistoryView view, CancellationToken stop) =>
        await view.Of(table, stop) is { Count: > 0 } revisions ? revisions : throw Refused.NotFound()).By(Permission.ReadUnit);

    /// <summary>Empty when there is no such table.</summary>
    public async Task<IReadOnlyList<Revision>> Of(TableRoute table, CancellationToken stop)
    {
        var revisions = new List<Revision>();
        var state = GoalTable.Empty(table.Stream);
        foreach (var command in Commands(await session.History(table.Stream, stop)))
        {
            var changes = new List<Change>();
            foreach (var recorded in command)
            {
                changes.Add(new(recorded.Event.EventTypeName, Text(recorded.Event, Headers.Place), words.Tell(recorded.Event.Data, state)));
                state = state.Evolve(recorded.Event.Data);
            }
            revisions.Add(Of(command[^1], changes, words));
        }
        revisions.Reverse();
        return revisions;
    }

    /// <summary>Neighbouring events of one command are one revision.</summary>
    static IEnumerable<IReadOnlyList<Recorded>> Commands(IReadOnlyList<Recorded> history)
    {
        var from = 0;
        for (var next = 1; next <= history.Count; next++)
        {
            if (next < history.Count && history[next].Event.CausationId == history[from].Event.CausationId)
                continue;
            yield return [.. history.Skip(from).Take(next - from)];
            from = next;
        }
    }

    static Revision Of(Recorded last, IReadOnlyList<Change> changes, EventWords words) => new(
        last.Event.Version, last.At, last.Event.UserName ?? "", words.Role(Text(last.Event, Headers.Role)), Text(last.Event, Headers.Address),
        Text(last.Event, Headers.File), Text(last.Event, Headers.Sha256), last.Event.CorrelationId, changes);

    static string? Text(IEvent e, string header) => e.GetHeader(header)?.ToString();
}

/// <summary>What one command changed; addressed by its last version.</summary>
/// <param name="RecordedAt">The time it counts as recorded.</param>
/// <param name="File">The file its facts were read from, with its <paramref name="Sha256"/>.</param>
public sealed record Revision(
    long Version, DateTimeOffset RecordedAt, string By, string Role, string? Address, string? File, string? Sha256, string? Correlation, IReadOnlyList<Change> Changes);

/// <summary>One fact of a revision.</summary>
/// <param name="Kind">The event's stored name.</param>
/// <param name="Place">Where in the source file it was read.</param>
/// <param name="Words">What changed, in the reader's language.</param>
public sealed record Change(string Kind, string? Place, string Words);
