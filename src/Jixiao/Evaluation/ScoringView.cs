using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Monitoring;

namespace Jixiao.Evaluation;

/// <summary>By which rules a bureau scores, on a day and in a year.</summary>
public sealed class ScoringView(RuleBookView books)
{
    public static void Map(ApiRoutes api) => api.Bureau.MapGet("/rule-book/scoring", async (DivisionCode division, DateOnly? day, HttpContext http, ScoringView view, Today today, CancellationToken stop) =>
    {
        var book = await view.Book(division, stop);
        http.Response.Headers.ETag = Orders.ETag(book.Version);
        return ScoringBody.Of(book, day ?? today.Date);
    }).By(Permission.ReadBureau, Permission.SetRules);

    public Task<RuleBook> Book(DivisionCode division, CancellationToken stop) => books.Of(division, stop);

    /// <summary>Every set with who recorded it and when, the latest recorded first.</summary>
    public Task<IReadOnlyList<(ScoringRulesSet Set, DateTimeOffset At, string By)>> History(DivisionCode division, CancellationToken stop) => books.Scorings(division, stop);

    /// <summary>The rules that a year is scored by, as they were known at a moment; null for now.</summary>
    public async Task<ScoringInForce> In(DivisionCode division, FiscalYear year, DateTimeOffset? at, CancellationToken stop) => (await books.Of(division, at, stop)).ScoringIn(year);
}

/// <summary>Scoring rules as programs read them.</summary>
/// <param name="Day">The day asked of.</param>
/// <param name="Rules">Those of the day.</param>
/// <param name="Criteria">By what the bureau's own evaluations are scored.</param>
/// <param name="InForce">Which they are.</param>
/// <param name="Sets">Every set, in the order recorded, those to come included.</param>
public sealed record ScoringBody(DateOnly Day, ScoringRules Rules, IReadOnlyList<EvaluationCriterion> Criteria, ScoringNameBody InForce, IReadOnlyList<ScoringRulesSet> Sets, long Version)
{
    public static ScoringBody Of(RuleBook book, DateOnly day)
    {
        var then = book.ScoringOn(day);
        return new(day, then.Rules, then.Criteria, ScoringNameBody.Of(then), book.Scorings, book.Version);
    }
}

/// <summary>By what a sheet names its rules.</summary>
/// <param name="Number">0 for the usual practice, where the bureau had set none.</param>
/// <param name="Name">Null for the usual practice, as what follows.</param>
public sealed record ScoringNameBody(int Number, string? Name, DateOnly? From, string? Document)
{
    public static ScoringNameBody Of(ScoringInForce rules) => new(rules.Number, rules.SetBy?.Name, rules.SetBy?.From, rules.SetBy?.Document);
}
