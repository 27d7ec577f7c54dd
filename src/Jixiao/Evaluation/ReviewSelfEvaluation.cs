using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;

namespace Jixiao.Evaluation;

/// <summary>What the bureau says of a self-evaluation: it accepts it as it is or scored again, or returns it.</summary>
public static class ReviewSelfEvaluationEndpoint
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapPost("/{code}/self-evaluation/{no:int}/accept", Accept).By(Permission.Review);
        tables.MapPost("/{code}/self-evaluation/{no:int}/return", Return).By(Permission.Review);
    }

    static Task<CommandAnswer> Accept(SelfEvaluationRoute route, RecheckBody? body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) => http.Answer(
        door, route, new ReviewSelfEvaluation(route.Round, [.. (body?.Changed).Whole()], body?.Opinion.OrNothing(), today.Date), http.ToReplace(), stop, new object?[] { route.Round, body });

    static Task<CommandAnswer> Return(SelfEvaluationRoute route, ReturnBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop)
    {
        var (_, reason, places, on) = body.ToReturning(Holder.Bureau, today.Date);
        return http.Answer(door, route, new ReturnSelfEvaluation(route.Round, reason, places, on), http.ToReplace(), stop, new object?[] { route.Round, body });
    }

    /// <param name="Changed">What is scored otherwise; none where all stands.</param>
    public sealed record RecheckBody(IReadOnlyList<Rescored>? Changed = null, string? Opinion = null);
}
