using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Monitoring;
using Marten;

namespace Jixiao.MonitoringRounds;

/// <summary>A table's monitoring form (执行监控表) of a round, filled in from the table's events.</summary>
public sealed class MonitoringFormView(IQuerySession session, IDocumentStore store, RuleBookView rules)
{
    public static void Map(RouteGroupBuilder tables) => tables.MapGet("/{code}/monitoring/{no:int}", async (MonitoringRoute route, HttpContext http, MonitoringFormView view, CancellationToken stop) =>
    {
        var sheet = await view.Find(route, stop) ?? throw Refused.NotFound();
        http.Response.Headers.ETag = Orders.ETag(sheet.Now.Version);
        return MonitoringFormBody.Of(sheet);
    }).By(Permission.ReadUnit);

    /// <summary>The form as it was handed in, by what was known then; by what is known now while nothing was. Null where the table is not approved or the round does not call its unit.</summary>
    public async Task<MonitoringSheet?> Find(MonitoringRoute route, CancellationToken stop)
    {
        var sheet = await ToFillIn(route, stop);
        if (sheet?.Report is not { } report)
            return sheet;
        var then = await GoalTableView.Find(session, route.Stream, new PointInTime(report.Version), stop) ?? throw new InvalidOperationException($"{route.Stream} has no version {report.Version}.");
        return sheet with { Shown = then, Form = MonitoringForm.Of(then, report.AsOf, report.Thresholds) };
    }

    /// <summary>The form by what is known now, whatever was handed in.</summary>
    public async Task<MonitoringSheet?> ToFillIn(MonitoringRoute route, CancellationToken stop)
    {
        var division = route.Table.Unit.Division;
        await using var bureau = store.QuerySession(division.ToString());
        if (await bureau.LoadAsync<Round>(route.Round, stop) is not { Period: { } period } round || !round.Includes(route.Table.Unit))
            return null;
        if (await session.LoadAsync<GoalTable>(route.Stream, stop) is not { Standing.Edition: > 0 } table)
            return null;
        return new(table, table, round, MonitoringForm.Of(table, period.To, (await rules.Of(division, stop)).ThresholdsOn(period.To).Values));
    }
}

/// <summary>A monitoring form with all that stands on it.</summary>
/// <param name="Now">The table as it is, which commands are decided on.</param>
/// <param name="Shown">The table as the form reads it.</param>
/// <param name="Round">The bureau's round.</param>
/// <param name="Form">What is filled in from events.</param>
public sealed record MonitoringSheet(GoalTable Now, GoalTable Shown, Round Round, MonitoringForm Form)
{
    /// <summary>What the unit said; null while nothing was handed in.</summary>
    public MonitoringReport? Report => Now.MonitoredIn(Round.Id);

    /// <summary>Whether the unit may hand it in, for the first time or again.</summary>
    public bool IsOpen(DateOnly today) =>
        Now.Standing.Stage is Domain.LifeCycle.Stage.Approved && !Round.IsEnded && Round.OpensOn <= today && Report is not { Stage: MonitoringStage.Accepted };
}
