using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;

namespace Jixiao.Evaluation;

/// <summary>What the bureau says of a unit's self-evaluation: it accepts it as it is or scored again, or returns it.</summary>
public static class ReviewUnitSelfEvaluationEndpoint
{
    public static void Map(RouteGroupBuilder goals)
    {
        goals.MapPost("/self-evaluation/{no:int}/accept", Accept).By(Permission.Review);
        goals.MapPost("/self-evaluation/{no:int}/return", Return).By(Permission.Review);
    }

    static Task<CommandAnswer> Accept(UnitSelfEvaluationRoute route, ReviewSelfEvaluationEndpoint.RecheckBody? body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) => http.Answer(
        door, route, new ReviewUnitSelfEvaluation(route.Round, [.. (body?.Changed).Whole()], body?.Opinion.OrNothing(), today.Date), http.ToReplace(), stop, new object?[] { route.Round, body });

    static Task<CommandAnswer> Return(UnitSelfEvaluationRoute route, ReturnBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop)
    {
        var (_, reason, places, on) = body.ToReturning(Holder.Bureau, today.Date);
        return http.Answer(door, route, new ReturnUnitSelfEvaluation(route.Round, reason, places, on), http.ToReplace(), stop, new object?[] { route.Round, body });
    }
}
