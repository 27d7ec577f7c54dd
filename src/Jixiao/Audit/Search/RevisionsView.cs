using Jixiao.Domain;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.Audit.Search;

/// <summary>Finds revisions of a division, whatever stream they are of, and tells them in words.</summary>
public sealed class RevisionsView(NpgsqlDataSource database, UnitsView units, HistoryView histories)
{
    public static void Map(RouteGroupBuilder audit) => audit.MapGet("/revisions", (HttpContext http, RevisionsView view, CancellationToken stop) =>
        view.Find(RevisionAddress.Read(http), stop)).By(Permission.ReadBureau);

    public async Task<FoundRevisions> Find(RevisionQuestion question, CancellationToken stop)
    {
        var seen = await SeenUnits.Of(units, question.Division, question.Departments, question.Unit, stop);
        var (found, next, trueFor) = await Events(question, seen.Among, stop);
        // Only as far as the page shows, and in words only what it shows.
        var told = await histories.Of(found.ToLookup(e => (e.Tenant, e.Stream), e => e.Version), areWhole: true, stop);
        return new(question.Division.ToString(), trueFor, [.. found.GroupBy(e => e.Revision).Select(events => Line(question, [.. events], told, seen))], next?.ToString());
    }

    /// <summary>Every event that is looked for, as it is read, however many.</summary>
    internal async Task All(RevisionQuestion question, Func<SeenUnits, IAsyncEnumerable<Found>, Task> take, CancellationToken stop)
    {
        var seen = await SeenUnits.Of(units, question.Division, question.Departments, question.Unit, stop);
        await using var entries = await Snapshot.Open(database, stop);
        var statement = new Statement();
        await take(seen, entries.Stream(statement, RevisionSql.All(statement, question, seen.Among), Found.Read, stop));
    }

    /// <summary>When the latest event that the search knows of a division was recorded; null when there is none.</summary>
    internal static async Task<DateTimeOffset?> TrueFor(Snapshot entries, string division, CancellationToken stop)
    {
        var statement = new Statement();
        var latest = await entries.Read(statement, $"select begun from {Store.Schema}.audit_entry where division = {statement.Value(division)} order by begun desc, revision desc limit 1", row => row.GetDateTime(0), stop);
        return latest is [var at] ? new(at) : null;
    }

    async Task<(List<Found> Events, RevisionCursor? Next, DateTimeOffset? TrueFor)> Events(RevisionQuestion question, string[]? among, CancellationToken stop)
    {
        await using var entries = await Snapshot.Open(database, stop);
        var trueFor = await TrueFor(entries, question.Division.ToString(), stop);
        var statement = new Statement();
        var page = await entries.Read(statement, RevisionSql.Page(statement, question, among), row => new RevisionCursor(row.GetDateTime(0), row.GetInt64(1)), stop);
        if (page is [])
            return ([], null, trueFor);
        var shown = page.Take(question.PageSize).ToList();
        var whole = new Statement();
        return (await entries.Read(whole, RevisionSql.Of(whole, question, shown), Found.Read, stop), page.Count > shown.Count ? shown[^1] : null, trueFor);
    }

    static RevisionLine Line(RevisionQuestion question, IReadOnlyList<Found> events, Dictionary<(string, string), StreamHistory> told, SeenUnits seen)
    {
        var last = events[^1];
        var history = told[(last.Tenant, last.Stream)];
        var revision = history.At(last.Version);
        return new(
            Places.Reference(last.Tenant, last.Stream, revision.Version), last.Unit, seen.NameOf(last.Unit), last.Tenant, last.Stream, last.StreamKind, history.Now.Name, last.Year, last.Code, revision.Version, revision.RecordedAt,
            revision.By, revision.Role, revision.Address, revision.File, revision.Correlation, events.Select(e => e.Amount).OfType<Money>().ToList() is [var only] ? only : null, revision.Changes,
            Places.Replay(last.Tenant, last.Stream)?.Invoke(revision.Version), Places.History(question.Division, last.Tenant, last.Stream, revision.Version));
    }
}
