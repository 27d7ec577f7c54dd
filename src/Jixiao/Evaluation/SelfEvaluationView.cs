using Jixiao.Domain.Bureau;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Evaluation;

/// <summary>A table's self-evaluation (自评表) of a round, and what the bureau made of it.</summary>
public sealed class SelfEvaluationView(IQuerySession session, IDocumentStore store)
{
    public static void Map(RouteGroupBuilder tables) => tables.MapGet("/{code}/self-evaluation/{no:int}", async (SelfEvaluationRoute route, HttpContext http, SelfEvaluationView view, CancellationToken stop) =>
    {
        var sheet = await view.Find(route, stop) ?? throw Refused.NotFound();
        http.Response.Headers.ETag = Orders.ETag(sheet.Now.Version);
        return SelfEvaluationBody.Of(sheet);
    }).By(Permission.ReadUnit);

    /// <summary>As it was handed in, by what was known then; by what is known now while nothing was. Null where the table is not approved or the round does not call its unit.</summary>
    public async Task<SelfEvaluationSheet?> Find(SelfEvaluationRoute route, CancellationToken stop)
    {
        var sheet = await ToFillIn(route, stop);
        if (sheet?.Own is not { } own)
            return sheet;
        var then = await GoalTableView.Find(session, route.Stream, new PointInTime(own.Version), stop) ?? throw new InvalidOperationException($"{route.Stream} has no version {own.Version}.");
        return sheet with { Shown = then, Score = own.Sheet, Rules = sheet.Book.ScoringOf(own.Rules) };
    }

    /// <summary>By what is known now, whatever was handed in.</summary>
    public async Task<SelfEvaluationSheet?> ToFillIn(SelfEvaluationRoute route, CancellationToken stop)
    {
        await using var bureau = store.QuerySession(route.Table.Unit.Division.ToString());
        var called = await CalledRound.Read(bureau, route.Round, stop);
        if (called.Of(route.Table.Unit) is not { } round || await session.LoadAsync<GoalTable>(route.Stream, stop) is not { Standing.Edition: > 0 } table)
            return null;
        var book = called.Book;
        var rules = book.ScoringIn(new(table.Year));
        return new(table, table, round, SelfEvaluationProblems.SheetOf(table, [], rules.Rules), rules, book);
    }
}

/// <summary>A self-evaluation with all that stands on it.</summary>
/// <param name="Now">The table as it is, which commands are decided on.</param>
/// <param name="Shown">The table as the sheet reads it.</param>
/// <param name="Round">The bureau's round.</param>
/// <param name="Score">What is computed from events and choices.</param>
/// <param name="Rules">By which it is: those it was handed in by, else those of its year.</param>
/// <param name="Book">All rules of the bureau.</param>
public sealed record SelfEvaluationSheet(GoalTable Now, GoalTable Shown, Round Round, ScoreSheet Score, ScoringInForce Rules, RuleBook Book)
{
    /// <summary>What the unit said; null while nothing was handed in.</summary>
    public SelfEvaluation? Own => Now.SelfEvaluatedIn(Round.Id);

    /// <summary>Whether the unit may hand it in, for the first time or again.</summary>
    public bool IsOpen(DateOnly today) => Now.Standing.Stage.Takes(Step.ReportSelfEvaluation) && Round.Takes(today);
}
