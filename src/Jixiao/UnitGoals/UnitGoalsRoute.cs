using Jixiao.Domain;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.LifeCycle;

namespace Jixiao.UnitGoals;

/// <summary>The unit's goals of the year that a route names.</summary>
public sealed record UnitGoalsRoute(UnitCode Unit, FiscalYear Year) : IRouteTo<UnitYearGoals>
{
    public string Tenant => Unit.ToString();

    public string Stream => UnitYearGoals.Key(Year);

    /// <summary>Bound from the route; a year that cannot be one names nothing.</summary>
    public static ValueTask<UnitGoalsRoute?> BindAsync(HttpContext http) => http.Unit() is { } unit && http.Year() is { } year
        ? ValueTask.FromResult<UnitGoalsRoute?>(new(unit, year))
        : throw Refused.NotFound();
}
