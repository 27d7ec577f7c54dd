using Jixiao.Domain.GoalTables;
using Jixiao.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;

namespace Jixiao.Evaluation;

/// <summary>The bureau's own evaluation of a table: ordered, given, and what its result is used for.</summary>
public static class EvaluateGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapPost("/{code}/evaluation/order", Order).By(Permission.Review);
        tables.MapPost("/{code}/evaluation/give", Give).By(Permission.Review);
        tables.MapPost("/{code}/result-uses", Use).By(Permission.Review);
    }

    static async Task<CommandAnswer> Order(TableRoute table, OrderBody body, HttpContext http, CommandDoor door, ScoringView scoring, Today today, CancellationToken stop)
    {
        var rules = await scoring.In(table.Unit.Division, table.Year, null, stop);
        var command = new OrderEvaluation(body.Criteria is null ? rules.Criteria : [.. body.Criteria.Whole()], [.. body.Evaluators.Whole().Select(name => name.Trim())], body.DueOn, today.Date, rules);
        return await http.Answer(door, table, command, http.ToReplace(), stop, body);
    }

    static async Task<CommandAnswer> Give(TableRoute table, GiveBody body, HttpContext http, CommandDoor door, SourceFiles files, Today today, CancellationToken stop) => await http.Answer(
        door, table, new EvaluateGoalTable([.. body.Scores.Whole()], body.Opinion.Trimmed(), today.Date, await files.Named(table.Tenant, body.Files, stop)), http.ToReplace(), stop, body);

    static Task<CommandAnswer> Use(TableRoute table, UseBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, table, new UseResult(body.Use, body.How.Trimmed(), today.Date), http.ToAdd(), stop, body);

    /// <param name="Criteria">Those of the bureau's rules of the table's year where none are named.</param>
    public sealed record OrderBody(IReadOnlyList<string> Evaluators, DateOnly DueOn, IReadOnlyList<EvaluationCriterion>? Criteria = null);

    /// <param name="Files">评价报告 by their sha256.</param>
    public sealed record GiveBody(IReadOnlyList<CriterionScored> Scores, string Opinion, IReadOnlyList<string>? Files = null);

    /// <param name="How">In what way.</param>
    public sealed record UseBody(ResultUse Use, string How);
}
