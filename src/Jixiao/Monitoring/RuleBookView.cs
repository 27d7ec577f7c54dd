using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Monitoring;

/// <summary>What a bureau decided about how its units are watched, as it counts on a day.</summary>
public sealed class RuleBookView(IDocumentStore store)
{
    public static void Map(ApiRoutes api) => api.Bureau.MapGet("/rule-book", async (DivisionCode division, DateOnly? day, HttpContext http, RuleBookView view, Today today, CancellationToken stop) =>
    {
        var book = await view.Of(division, stop);
        http.Response.Headers.ETag = Orders.ETag(book.Version);
        return RuleBookBody.Of(book, day ?? today.Date);
    }).By(Permission.ReadBureau, Permission.SetRules);

    /// <summary>The book; an empty one while the bureau has decided nothing.</summary>
    public async Task<RuleBook> Of(DivisionCode division, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        return await session.LoadAsync<RuleBook>(RuleBook.Key, stop) ?? RuleBook.Empty(RuleBook.Key);
    }

    /// <summary>The book as it was known at a moment; null for now.</summary>
    public async Task<RuleBook> Of(DivisionCode division, DateTimeOffset? at, CancellationToken stop)
    {
        if (at is null)
            return await Of(division, stop);
        await using var session = store.QuerySession(division.ToString());
        return (await session.History(RuleBook.Key, stop)).TakeWhile(e => e.At <= at).Aggregate(RuleBook.Empty(RuleBook.Key), (book, e) => book.Evolve(e.Event.Data));
    }

    /// <summary>Every set of thresholds with who recorded it and when, the latest recorded first.</summary>
    public async Task<IReadOnlyList<RecordedSet>> History(DivisionCode division, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        var history = await session.History(RuleBook.Key, stop);
        return [.. history.Select(e => e.Event.Data is ThresholdsSet set ? new RecordedSet(set, e.At, e.Event.UserName ?? "") : null).OfType<RecordedSet>().Reverse()];
    }
}

/// <summary>A set of thresholds, and how it came into the book.</summary>
public sealed record RecordedSet(ThresholdsSet Set, DateTimeOffset At, string By);

/// <summary>A rule book as programs read it, in percent.</summary>
/// <param name="Day">The day asked of.</param>
/// <param name="Thresholds">Those of the day.</param>
/// <param name="Defaults">Whether they are the usual practice, as the bureau had set none by then.</param>
/// <param name="SetBy">The fact that set them; null when they are defaults.</param>
/// <param name="Sets">Every fact, in the order recorded, those to come included.</param>
public sealed record RuleBookBody(DateOnly Day, Thresholds Thresholds, bool Defaults, ThresholdsSet? SetBy, IReadOnlyList<ThresholdsSet> Sets, long Version)
{
    public static RuleBookBody Of(RuleBook book, DateOnly day)
    {
        var then = book.ThresholdsOn(day);
        return new(day, then.Values, then.AreDefaults, then.SetBy, book.Thresholds, book.Version);
    }
}
