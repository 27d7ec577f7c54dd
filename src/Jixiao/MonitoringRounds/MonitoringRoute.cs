using Jixiao.Domain.Bureau;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.LifeCycle;

namespace Jixiao.MonitoringRounds;

/// <summary>The monitoring form that a route names.</summary>
public sealed record MonitoringRoute(TableRoute Table, int Number) : RoundFormRoute(Table, Number, RoundKind.Monitoring)
{
    /// <summary>Bound from the route; what can name no form is not found.</summary>
    public static async ValueTask<MonitoringRoute?> BindAsync(HttpContext http) =>
        NumberIn(http) is { } number ? new((await TableRoute.BindAsync(http))!, number) : throw Refused.NotFound();
}
