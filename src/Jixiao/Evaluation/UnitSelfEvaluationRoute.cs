using Jixiao.Domain.Bureau;
using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting.Http;
using Jixiao.LifeCycle;
using Jixiao.UnitGoals;

namespace Jixiao.Evaluation;

/// <summary>The self-evaluation of a unit's whole year that a route names.</summary>
/// <param name="Goals">The unit's goals of the year.</param>
/// <param name="Number">Of the round within the year.</param>
public sealed record UnitSelfEvaluationRoute(UnitGoalsRoute Goals, int Number) : IRouteTo<UnitYearGoals>
{
    public string Tenant => Goals.Tenant;

    public string Stream => Goals.Stream;

    /// <summary>Key of the round's stream in the bureau's tenant.</summary>
    public string Round => Domain.Bureau.Round.Key(Goals.Year, RoundKind.SelfEvaluation, Number);

    /// <summary>What its working copies are kept under, apart from those of the goals themselves.</summary>
    public string Copy => $"{Stream}/{RoundKind.SelfEvaluation.Slug()}/{Number}";

    /// <summary>Bound from the route; what can name no self-evaluation is not found.</summary>
    public static async ValueTask<UnitSelfEvaluationRoute?> BindAsync(HttpContext http) =>
        RoundFormRoute.NumberIn(http) is { } number ? new((await UnitGoalsRoute.BindAsync(http))!, number) : throw Refused.NotFound();
}
