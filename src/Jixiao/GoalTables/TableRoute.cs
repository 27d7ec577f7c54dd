using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>The goal table that a route names: unit, year, project.</summary>
public sealed record TableRoute(UnitCode Unit, FiscalYear Year, ProjectCode Project) : IRouteTo<GoalTable>
{
    public string Tenant => Unit.ToString();

    public string Stream => GoalTable.Key(Year, Project);

    /// <summary>Bound from the route; a year or code that cannot be one names nothing.</summary>
    public static ValueTask<TableRoute?> BindAsync(HttpContext http) =>
        http.Unit() is { } unit && http.Year() is { } year && http.Project() is { } project
            ? ValueTask.FromResult<TableRoute?>(new(unit, year, project))
            : throw Refused.NotFound();
}
