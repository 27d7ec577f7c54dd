using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;

namespace Jixiao.Evaluation;

/// <summary>Hands in a unit's self-evaluation of its whole year, or another in its place, in time or late.</summary>
public static class ReportUnitSelfEvaluationEndpoint
{
    public static void Map(RouteGroupBuilder goals) => goals.MapPost("/self-evaluation/{no:int}/report", Post).By(Permission.Execute);

    /// <summary>The round, the rules and the tables are those of the same transaction.</summary>
    public static Task<Answer> Send(CommandDoor door, UnitSelfEvaluationRoute route, SaidOfYear said, IReadOnlyList<Evidence>? files, DateOnly today, Order order, CancellationToken stop) =>
        door.Send(route.Tenant, nameof(ReportUnitSelfEvaluation), Order.HashOf(route.Stream, nameof(ReportUnitSelfEvaluation), route.Round, said, files), order, async writing =>
        {
            var (unit, year) = route.Goals;
            var (round, book) = await CalledRound.Read(writing.Session.ForTenant(unit.Division.ToString()), route.Round, stop);
            var rules = book.ScoringIn(year).Rules;
            var tables = TableResult.Of(await GoalTableView.OfYear(writing.Session, year, stop), rules);
            var command = new ReportUnitSelfEvaluation(round ?? throw Refused.NotFound(), unit, tables, said.Tasks, said.Outcome, said.Execution, rules, today, files);
            var goals = await writing.Decide(route.Stream, command, stop, order.IfMatch);
            WorkingCopy.Saved(writing, route.Copy, order);
            return new(route.Stream, goals.Version);
        }, stop);

    static async Task<CommandAnswer> Post(UnitSelfEvaluationRoute route, UnitSelfEvaluationReportBody body, HttpContext http, CommandDoor door, SourceFiles files, Today today, CancellationToken stop)
    {
        var named = await files.Named(route.Tenant, body.Files, stop);
        return await http.Answer(Send(door, route, body.ToSaid(), named, today.Date, http.ToReplace(), stop));
    }

    /// <param name="Outcome">年度总体目标完成情况.</param>
    /// <param name="Cause">Of the execution rate.</param>
    public sealed record UnitSelfEvaluationReportBody(
        string Outcome, IReadOnlyList<TaskBody>? Tasks = null, DeviationCause? Cause = null, string? Explanation = null, CorrectiveMeasure? Measure = null, IReadOnlyList<string>? Files = null)
    {
        public SaidOfYear ToSaid() => new(Outcome.Trimmed(), new(Cause, Explanation.OrNothing(), Measure), [.. Tasks.Whole().Select(row => row.ToTask())]);
    }

    /// <param name="No">The task's row.</param>
    /// <param name="Reached">实际完成情况; null to say what the project's own self-evaluation says.</param>
    /// <param name="Answer">How far it was reached, of a task that no project does.</param>
    /// <param name="Percent">Chosen within the band of the answer.</param>
    public sealed record TaskBody(int No, string? Reached = null, Attainment? Answer = null, decimal? Percent = null, DeviationCause? Cause = null, string? Explanation = null, CorrectiveMeasure? Measure = null)
    {
        public TaskSaid ToTask() => new(No, Reached.OrNothing(), Answer, Percent, new(Cause, Explanation.OrNothing(), Measure));
    }
}

/// <summary>What people say in a unit's self-evaluation.</summary>
public sealed record SaidOfYear(string Outcome, Explained Execution, IReadOnlyList<TaskSaid> Tasks);
