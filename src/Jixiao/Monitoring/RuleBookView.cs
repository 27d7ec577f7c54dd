using Jixiao.Domain.Evaluation;
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
        return RuleBookBody.Of(book, await view.History(division, stop), day ?? today.Date);
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

    /// <summary>Every set of scoring rules with who recorded it and when, the latest recorded first.</summary>
    public async Task<IReadOnlyList<(ScoringRulesSet Set, DateTimeOffset At, string By)>> Scorings(DivisionCode division, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        var history = await session.History(RuleBook.Key, stop);
        return [.. history.Where(e => e.Event.Data is ScoringRulesSet).Select(e => ((ScoringRulesSet)e.Event.Data, e.At, e.Event.UserName ?? "")).Reverse()];
    }

    /// <summary>Every fact with who recorded it and when, the latest recorded first.</summary>
    public async Task<IReadOnlyList<RecordedSet>> History(DivisionCode division, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        var history = await session.History(RuleBook.Key, stop);
        return [.. history.Select(e => new RecordedSet(e.Event.Data, e.At, e.Event.UserName ?? "")).Where(set => set.Thresholds is not null || set.Rule is not null).Reverse()];
    }
}

/// <summary>A set of thresholds or of a rule, and how it came into the book.</summary>
public sealed record RecordedSet(object Fact, DateTimeOffset At, string By)
{
    public ThresholdsSet? Thresholds => Fact as ThresholdsSet;

    public WatchRuleSet? Rule => Fact as WatchRuleSet;

    /// <summary>The first day it counts.</summary>
    public DateOnly From => Thresholds?.From ?? Rule!.From;
}
