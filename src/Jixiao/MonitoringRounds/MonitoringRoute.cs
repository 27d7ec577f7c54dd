using System.Globalization;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.LifeCycle;

namespace Jixiao.MonitoringRounds;

/// <summary>The monitoring form that a route names: a goal table, and the number of the round within its year.</summary>
public sealed record MonitoringRoute(TableRoute Table, int Number) : IRouteTo<GoalTable>
{
    public string Tenant => Table.Tenant;

    public string Stream => Table.Stream;

    /// <summary>Key of the round's stream in the bureau's tenant.</summary>
    public string Round => Domain.Bureau.Round.Key(Table.Year, RoundKind.Monitoring, Number);

    /// <summary>What a form's working copies are kept under, apart from those of the table's own content.</summary>
    public string Copy => $"{Stream}/monitoring/{Number}";

    /// <summary>Bound from the route; what can name no form is not found.</summary>
    public static async ValueTask<MonitoringRoute?> BindAsync(HttpContext http) =>
        NumberIn(http) is { } number ? new((await TableRoute.BindAsync(http))!, number) : throw Refused.NotFound();

    /// <summary>The number of the round that an address names; null when it names none.</summary>
    public static int? NumberIn(HttpContext http) =>
        int.TryParse(http.Request.RouteValues["no"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
