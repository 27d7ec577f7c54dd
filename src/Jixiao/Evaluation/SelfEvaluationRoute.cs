using Jixiao.Domain.Bureau;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.LifeCycle;

namespace Jixiao.Evaluation;

/// <summary>The self-evaluation that a route names.</summary>
public sealed record SelfEvaluationRoute(TableRoute Table, int Number) : RoundFormRoute(Table, Number, RoundKind.SelfEvaluation)
{
    /// <summary>Bound from the route; what can name no self-evaluation is not found.</summary>
    public static async ValueTask<SelfEvaluationRoute?> BindAsync(HttpContext http) =>
        NumberIn(http) is { } number ? new((await TableRoute.BindAsync(http))!, number) : throw Refused.NotFound();
}
