using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Marten;

namespace Jixiao.Monitoring;

/// <summary>Alerts of a unit, or of all units of a division: the open ones first, the most pressing and the longest behind first among them.</summary>
public sealed class AlertsView(IDocumentStore store, UnitsView units)
{
    public static void Map(ApiRoutes api)
    {
        api.Unit.MapGet("/alerts", async (UnitCode unit, AlertsView view, CancellationToken stop) => (await view.OfUnit(unit, stop)).Select(AlertBody.Of)).By(Permission.ReadUnit);
        api.Bureau.MapGet("/alerts", async (DivisionCode division, AlertsView view, HttpContext http, CancellationToken stop) => (await view.OfDivision(division, http.Entered().Departments, stop)).Select(AlertBody.Of)).By(Permission.ReadBureau);
    }

    public async Task<IReadOnlyList<UnitAlert>> OfUnit(UnitCode unit, CancellationToken stop) =>
        await units.Find(unit, stop) is { } registered ? await Of([registered], stop) : throw Refused.NotFound();

    /// <param name="departments">Whose units' alerts; null for the whole division.</param>
    public async Task<IReadOnlyList<UnitAlert>> OfDivision(DivisionCode division, IReadOnlySet<string>? departments, CancellationToken stop) =>
        await Of([.. (await units.Of(division, stop)).Where(u => departments?.Contains(u.Department) ?? true)], stop);

    async Task<IReadOnlyList<UnitAlert>> Of(IReadOnlyList<RegisteredUnit> about, CancellationToken stop)
    {
        if (about is [])
            return [];
        await using var session = store.QuerySession(about[0].Code.ToString());
        var alerts = await session.QueryAcross<Alert>(about.Select(unit => unit.Code.ToString())).ToListAsync(stop);
        var byCode = about.ToDictionary(unit => unit.Code);
        return InOrder(alerts.Where(alert => alert.Unit is not null).Select(alert => new UnitAlert(byCode[alert.Unit!.Value], alert)));
    }

    static List<UnitAlert> InOrder(IEnumerable<UnitAlert> alerts) =>
        [.. alerts.OrderByDescending(a => a.Alert.IsOpen).ThenByDescending(a => a.Alert.Severity).ThenBy(a => a.Alert.Figures.NumberOf("reachedPercent")).ThenBy(a => a.Alert.Id, StringComparer.Ordinal)];
}

/// <summary>An alert and the unit it is about.</summary>
public sealed record UnitAlert(RegisteredUnit Unit, Alert Alert);

/// <summary>An alert as programs read it.</summary>
public sealed record AlertBody(
    string Id, string Unit, string UnitName, string Rule, string Subject, string Title, bool Open, Severity Severity,
    DateOnly RaisedOn, DateOnly AsOf, Figures Figures, long Version)
{
    public static AlertBody Of(UnitAlert a) => new(
        a.Alert.Id, a.Unit.Code.ToString(), a.Unit.Name, a.Alert.Rule, a.Alert.Subject, a.Alert.Title, a.Alert.IsOpen, a.Alert.Severity, a.Alert.RaisedOn, a.Alert.AsOf,
        a.Alert.Figures, a.Alert.Version);
}
