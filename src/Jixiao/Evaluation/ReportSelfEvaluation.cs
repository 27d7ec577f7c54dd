using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;

namespace Jixiao.Evaluation;

/// <summary>Hands in a self-evaluation, or another in its place, in time or late.</summary>
public static class ReportSelfEvaluationEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/self-evaluation/{no:int}/report", Post).By(Permission.Execute);

    /// <summary>The round and the rules are those of the same transaction.</summary>
    public static Task<Answer> Send(CommandDoor door, SelfEvaluationRoute route, SaidInSelfEvaluation said, IReadOnlyList<Evidence>? files, DateOnly today, Order order, CancellationToken stop) =>
        door.Send(route.Tenant, nameof(ReportSelfEvaluation), Order.HashOf(route.Stream, nameof(ReportSelfEvaluation), route.Round, said, files), order, async writing =>
        {
            var (round, book) = await CalledRound.Read(writing.Session.ForTenant(route.Table.Unit.Division.ToString()), route.Round, stop);
            var rules = book.ScoringIn(route.Table.Year);
            var command = new ReportSelfEvaluation(round ?? throw Refused.NotFound(), route.Table.Unit, said.Indicators, said.Outcome, said.Execution, rules.Rules, today, files);
            var table = await writing.Decide(route.Stream, command, stop, order.IfMatch);
            WorkingCopy.Saved(writing, route.Copy, order);
            return new(route.Stream, table.Version);
        }, stop);

    static async Task<CommandAnswer> Post(SelfEvaluationRoute route, SelfEvaluationReportBody body, HttpContext http, CommandDoor door, SourceFiles files, Today today, CancellationToken stop)
    {
        var named = await files.Named(route.Tenant, body.Files, stop);
        return await http.Answer(Send(door, route, body.ToSaid(), named, today.Date, http.ToReplace(), stop));
    }

    /// <param name="Outcome">年度总体目标完成情况.</param>
    /// <param name="Cause">Of the execution rate.</param>
    public sealed record SelfEvaluationReportBody(
        string Outcome, IReadOnlyList<RowBody>? Indicators = null, DeviationCause? Cause = null, string? Explanation = null, CorrectiveMeasure? Measure = null, IReadOnlyList<string>? Files = null)
    {
        public SaidInSelfEvaluation ToSaid() => new(Outcome.Trimmed(), new(Cause, Explanation.OrNothing(), Measure), [.. Indicators.Whole().Select(row => row.ToRow())]);
    }

    /// <param name="Indicator">Id of the indicator, not its row.</param>
    /// <param name="Percent">Chosen within the band of a judgement; null where the score is computed.</param>
    public sealed record RowBody(int Indicator, decimal? Percent = null, DeviationCause? Cause = null, string? Explanation = null, CorrectiveMeasure? Measure = null)
    {
        public SelfChosen ToRow() => new(Indicator, Percent, new(Cause, Explanation.OrNothing(), Measure));
    }
}

/// <summary>What people say in a self-evaluation.</summary>
public sealed record SaidInSelfEvaluation(string Outcome, Explained Execution, IReadOnlyList<SelfChosen> Indicators);
