using Jixiao.Domain.Bureau;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.UnitGoals;
using Marten;

namespace Jixiao.Evaluation;

/// <summary>A unit's self-evaluation of its whole year (部门整体支出绩效自评表), and what the bureau made of it.</summary>
public sealed class UnitSelfEvaluationView(IQuerySession session, IDocumentStore store)
{
    public static void Map(RouteGroupBuilder goals) => goals.MapGet("/self-evaluation/{no:int}", async (UnitSelfEvaluationRoute route, HttpContext http, UnitSelfEvaluationView view, CancellationToken stop) =>
    {
        var sheet = await view.Find(route, stop) ?? throw Refused.NotFound();
        http.Response.Headers.ETag = Orders.ETag(sheet.Now.Version);
        return UnitSelfEvaluationBody.Of(sheet);
    }).By(Permission.ReadUnit);

    /// <summary>As it was handed in; by what is known now while nothing was. Null where the goals are not approved or the round does not call the unit.</summary>
    public async Task<UnitSelfEvaluationSheet?> Find(UnitSelfEvaluationRoute route, CancellationToken stop)
    {
        var sheet = await ToFillIn(route, stop);
        if (sheet?.Own is not { } own)
            return sheet;
        var then = await UnitGoalsView.Find(session, route.Stream, new PointInTime(own.Version), stop) ?? throw new InvalidOperationException($"{route.Stream} has no version {own.Version}.");
        return sheet with { Shown = then, Score = own.Sheet, Rules = sheet.Book.ScoringOf(own.Rules) };
    }

    /// <summary>By what is known now, whatever was handed in.</summary>
    public async Task<UnitSelfEvaluationSheet?> ToFillIn(UnitSelfEvaluationRoute route, CancellationToken stop)
    {
        await using var bureau = store.QuerySession(route.Goals.Unit.Division.ToString());
        var called = await CalledRound.Read(bureau, route.Round, stop);
        if (called.Of(route.Goals.Unit) is not { } round || await session.LoadAsync<UnitYearGoals>(route.Stream, stop) is not { Standing.Edition: > 0 } goals)
            return null;
        var rules = called.Book.ScoringIn(route.Goals.Year);
        var tables = TableResult.Of(await GoalTableView.OfYear(session, route.Goals.Year, stop), rules.Rules);
        return new(goals, goals, round, tables, UnitScoreSheet.Of(goals.Content, tables, [], rules.Rules), rules, called.Book);
    }
}

/// <summary>A unit's self-evaluation with all that stands on it.</summary>
/// <param name="Now">The goals as they are, which commands are decided on.</param>
/// <param name="Shown">The goals as the sheet reads them.</param>
/// <param name="Round">The bureau's round.</param>
/// <param name="Tables">What the unit's tables bring into it by now.</param>
/// <param name="Score">As it was handed in, or by what is known.</param>
/// <param name="Rules">By which it is scored: those it was handed in by, else those of its year.</param>
/// <param name="Book">All rules of the bureau.</param>
public sealed record UnitSelfEvaluationSheet(UnitYearGoals Now, UnitYearGoals Shown, Round Round, IReadOnlyList<TableResult> Tables, UnitScoreSheet Score, ScoringInForce Rules, RuleBook Book)
{
    /// <summary>What the unit said; null while nothing was handed in.</summary>
    public UnitSelfEvaluation? Own => Now.SelfEvaluatedIn(Round.Id);

    /// <summary>Whether the unit may hand it in, for the first time or again.</summary>
    public bool IsOpen(DateOnly today) => Now.Standing.Stage.Takes(Step.ReportSelfEvaluation) && Round.Takes(today);
}
