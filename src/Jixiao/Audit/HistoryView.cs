using Jixiao.Audit.Entries;
using Jixiao.Domain.Auditing;
using Jixiao.GoalTables;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.UnitGoals;
using Npgsql;

namespace Jixiao.Audit;

/// <summary>The revisions of any stream, the latest first: each is what one command changed, in words.</summary>
public sealed class HistoryView(NpgsqlDataSource database, EventWords words)
{
    static readonly int Shares = Math.Clamp(Environment.ProcessorCount, 1, 4);

    public static void Map(ApiRoutes api)
    {
        api.Tables.MapGet("/{code}/history", async (TableRoute table, HttpContext http, HistoryView view, CancellationToken stop) =>
            await view.Of(table, stop) is { Count: > 0 } revisions ? Shown(http, revisions) : throw Refused.NotFound()).By(Permission.ReadUnit);
        api.Unit.MapGet("/years/{year}/unit-goals/history", async (UnitGoalsRoute goals, HttpContext http, HistoryView view, CancellationToken stop) =>
            Shown(http, (await view.Of(goals.Tenant, goals.Stream, stop) ?? throw Refused.NotFound()).Revisions)).By(Permission.ReadUnit);
        api.Unit.MapGet("/streams/{**stream}", Named).By(Permission.ReadUnit);
        api.Audit.MapGet("/streams/{tenant}/{**stream}", Named).By(StreamGate.Permissions);
    }

    static async Task<IReadOnlyList<Revision>> Named(HttpContext http, StreamGate gate, HistoryView view, CancellationToken stop) =>
        Shown(http, (await view.Of(await gate.Enter(http, stop), stop) ?? throw Refused.NotFound()).Revisions);

    /// <summary>From which machine is for those alone who look across units.</summary>
    static IReadOnlyList<Revision> Shown(HttpContext http, IReadOnlyList<Revision> revisions) =>
        http.May(Permission.ReadBureau) ? revisions : [.. revisions.Select(revision => revision with { Address = null })];

    /// <summary>Empty when there is no such table.</summary>
    public async Task<IReadOnlyList<Revision>> Of(TableRoute table, CancellationToken stop) => (await Of(table.Tenant, table.Stream, stop))?.Revisions ?? [];

    public Task<StreamHistory?> Of(StreamPlace place, CancellationToken stop) => Of(place.Tenant, place.Stream, stop);

    /// <summary>Null when there is no such stream.</summary>
    public async Task<StreamHistory?> Of(string tenant, string stream, CancellationToken stop) => (await Of([new(tenant, stream)], (_, _, _) => true, stop)).SingleOrDefault();

    /// <summary>The streams of certain versions, each in words where those are.</summary>
    /// <param name="areWhole">Whether they are whole revisions: then nothing after them is read, and a stream is called what it was called there.</param>
    public async Task<Dictionary<(string Tenant, string Stream), StreamHistory>> Of(ILookup<(string Tenant, string Stream), long> versions, bool areWhole, CancellationToken stop)
    {
        var spans = versions.Select(s => areWhole ? new StreamSpan(s.Key.Tenant, s.Key.Stream, s.Min(), s.Max()) : new StreamSpan(s.Key.Tenant, s.Key.Stream));
        return (await Of([.. spans], (stream, first, last) => versions[stream].Any(version => version >= first && version <= last), stop)).ToDictionary(history => (history.Tenant, history.Stream));
    }

    /// <summary>Those of the streams that there are, told as far as they are read.</summary>
    /// <param name="isShown">Whether anything of a stream is wanted from one version to another: what led to it is folded and not told.</param>
    async Task<IReadOnlyList<StreamHistory>> Of(IReadOnlyCollection<StreamSpan> spans, Func<(string Tenant, string Stream), long, long, bool> isShown, CancellationToken stop)
    {
        // To read and fold long streams takes a processor's time, and streams know nothing of each other.
        var shares = spans.Chunk(Math.Max(1, (spans.Count + Shares - 1) / Shares)).Select(share => Task.Run(() => Read(share, isShown, stop), stop));
        return [.. (await Task.WhenAll(shares)).SelectMany(told => told)];
    }

    async Task<List<StreamHistory>> Read(IReadOnlyCollection<StreamSpan> spans, Func<(string Tenant, string Stream), long, long, bool> isShown, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        var told = new List<StreamHistory>();
        var stream = new List<RawEvent>();
        await foreach (var e in RawEvents.Of(connection, spans, stop))
        {
            if (stream is [var first, ..] && (first.Tenant, first.Stream) != (e.Tenant, e.Stream))
                End();
            stream.Add(e);
        }
        End();
        return told;

        void End()
        {
            if (stream is [var first, ..] && StreamState.Of(first.Stream) is { } before)
                told.Add(Tell(first, stream, before, isShown));
            stream.Clear();
        }
    }

    StreamHistory Tell(RawEvent first, List<RawEvent> stream, StreamState state, Func<(string, string), long, long, bool> isShown)
    {
        var revisions = new List<Revision>();
        foreach (var command in CommandsOf.Stream(stream))
        {
            var shown = isShown((first.Tenant, first.Stream), command[0].Event.Version, command[^1].Event.Version);
            var changes = new List<Change>();
            foreach (var (e, _) in command)
            {
                if (shown)
                    changes.Add(Of(e, words.Tell(e.Fact, state.Now)));
                state = state.After(e.Fact);
            }
            if (shown)
                revisions.Add(Of(command[^1].Event, command[^1].At, changes));
        }
        revisions.Reverse();
        return new(first.Tenant, first.Stream, state, revisions);
    }

    static Change Of(RawEvent e, string told)
    {
        var about = Particulars.Of(e.Fact);
        return new(EventKinds.Of(e.Fact), e.Signed?.Place, told, about.EffectiveOn, about.Document, about.Voucher, about.Reason, about.Amount);
    }

    Revision Of(RawEvent last, DateTime at, IReadOnlyList<Change> changes) => last.Signed is { } signed
        ? new(last.Version, new(at), signed.By ?? "", words.Role(signed.Role), signed.Address, signed.File, signed.Sha256, signed.Correlation, changes)
        : throw new InvalidOperationException("A history is told of signed events.");
}
