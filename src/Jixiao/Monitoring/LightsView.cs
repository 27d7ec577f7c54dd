using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Marten;

namespace Jixiao.Monitoring;

/// <summary>The lights of one table on a day, with everything behind each, by the thresholds of its bureau.</summary>
public sealed class LightsView(RuleBookView rules)
{
    public static void Map(RouteGroupBuilder tables) => tables.MapGet("/{code}/lights", async (
        TableRoute route, DateOnly? day, [AsParameters] PointAsked asked, IQuerySession session, LightsView view, Today today, CancellationToken stop) =>
        asked.Point is var point && await GoalTableView.Find(session, route.Stream, point, stop) is { } table
            ? await view.Of(route.Unit.Division, table, day ?? (point.At is { } at ? Today.In(at) : today.Date), point.At, stop)
            : throw Refused.NotFound()).By(Permission.ReadUnit);

    /// <summary>The lights of a table as it was known. After its year's end it is judged by the year's last thresholds.</summary>
    /// <param name="at">By the thresholds known then; null for now.</param>
    public async Task<LightsOfTable> Of(DivisionCode division, GoalTable table, DateOnly day, DateTimeOffset? at, CancellationToken stop) => Lit(await rules.Of(division, at, stop), table, day);

    /// <summary>The same of many tables, by their keys; those not yet approved have none.</summary>
    public async Task<IReadOnlyDictionary<string, LightsOfTable>> Of(DivisionCode division, IEnumerable<GoalTable> tables, DateOnly day, DateTimeOffset? at, CancellationToken stop)
    {
        var book = await rules.Of(division, at, stop);
        return tables.Where(table => table.Standing.Edition > 0).ToDictionary(table => table.Id, table => Lit(book, table, day));
    }

    static LightsOfTable Lit(RuleBook book, GoalTable table, DateOnly day)
    {
        var basis = LightBasis.Of(table, day);
        var inForce = book.ThresholdsOn(basis.Year.Nearest(day));
        var lit = TableLight.Of(basis, inForce.Values);
        return new(day, lit.Light, lit.Missing, lit.Budget, lit.Indicators, inForce.SetBy?.Name);
    }
}

/// <summary>A table's lights.</summary>
/// <param name="Day">The day asked of.</param>
/// <param name="Light">The worst of them; greys count for nothing.</param>
/// <param name="Missing">How many indicators lack an actual although a check point is past.</param>
/// <param name="Indicators">In the form's order.</param>
/// <param name="Thresholds">What the bureau calls the thresholds applied; null for the usual practice.</param>
public sealed record LightsOfTable(DateOnly Day, Light Light, int Missing, LightOf Budget, IReadOnlyList<LitIndicator> Indicators, string? Thresholds)
{
    /// <summary>The light of one indicator; null when the table has none of that id.</summary>
    public LightOf? Of(int indicator) => Indicators.FirstOrDefault(lit => lit.Indicator == indicator).Light;
}
