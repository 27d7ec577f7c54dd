using System.Text.Json;
using Jixiao.Audit;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Monitoring.Alerts;
using Jixiao.Units;
using Marten;
using Npgsql;

namespace Jixiao.Monitoring;

/// <summary>Alerts of a unit, or of a bureau and its units: the most pressing first, and of those the longest open.</summary>
public sealed class AlertsView(IDocumentStore store, NpgsqlDataSource database, UnitsView units, HistoryView histories, Today today)
{
    public static void Map(ApiRoutes api)
    {
        api.Unit.MapGet("/alerts", List).By(Permission.ReadUnit);
        api.Unit.MapGet("/alerts/{id}", One).By(Permission.ReadUnit);
        api.Bureau.MapGet("/alerts", List).By(Permission.ReadBureau, Permission.SeeJobs);
        api.Bureau.MapGet("/alerts/{id}", One).By(Permission.ReadBureau, Permission.SeeJobs);
    }

    /// <summary>A page of what whoever asks sees.</summary>
    public async Task<FoundAlerts> Find(AlertScope scope, AlertQuestion question, CancellationToken stop)
    {
        await using var alerts = await Snapshot.Open(database, stop);
        var statement = new Statement();
        var found = await Read(alerts, statement, AlertSql.Page(statement, scope, question, today.Date), scope, stop);
        var page = found.Take(question.PageSize).ToList();
        return new(page, found.Count > page.Count ? AlertCursor.Of(page[^1]) : null);
    }

    /// <summary>How much of it is open.</summary>
    public async Task<IReadOnlyList<AlertCount>> Count(AlertScope scope, CancellationToken stop)
    {
        await using var alerts = await Snapshot.Open(database, stop);
        var statement = new Statement();
        return await alerts.Read(statement, AlertSql.Counts(statement, scope, today.Date), row => new AlertCount(
            row.GetString(0), Enum.Parse<Severity>(row.GetString(1)), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6)), stop);
    }

    /// <summary>How many alerts of a division are open, of some departments' units alone where those are given.</summary>
    public async Task<long> CountOpen(DivisionCode division, IReadOnlySet<string>? departments, CancellationToken stop)
    {
        var registered = await units.Of(division, stop);
        return (await Count(departments is null ? new(registered, division.ToString()) : new([.. registered.Where(unit => departments.Contains(unit.Department))]), stop)).Sum(count => count.Open);
    }

    /// <summary>On how many alerts the unit has to do something.</summary>
    public async Task<long> CountForUnit(RegisteredUnit unit, CancellationToken stop) => (await Count(new([unit]), stop)).Sum(count => count.ForUnit);

    /// <summary>The open alerts about a stream of a unit.</summary>
    public async Task<IReadOnlyList<UnitAlert>> About(RegisteredUnit unit, string subject, CancellationToken stop)
    {
        await using var alerts = await Snapshot.Open(database, stop);
        var statement = new Statement();
        return await Read(alerts, statement, AlertSql.About(statement, unit.Code.ToString(), subject), new([unit]), stop);
    }

    /// <summary>The one that a route names, as far as whoever asks sees it.</summary>
    /// <exception cref="Refused">404.</exception>
    public async Task<UnitAlert> Of(HttpContext http, CancellationToken stop)
    {
        var route = AlertRoute.Of(http);
        await using var session = store.QuerySession(route.Tenant);
        var alert = await session.LoadAsync<Alert>(route.Stream, stop);
        if (alert is null || (http.Unit() is null && !http.May(Permission.ReadBureau) && !PlatformRules.Names.Contains(alert.Rule)))
            throw Refused.NotFound();
        return new(http.Unit() is { } unit ? await units.Find(unit, stop) ?? throw Refused.NotFound() : null, route.Tenant, alert);
    }

    /// <summary>Its history in words, the latest first.</summary>
    public async Task<IReadOnlyList<AlertStep>> History(UnitAlert alert, CancellationToken stop) =>
        [.. (await histories.Of(alert.Tenant, alert.Alert.Id, stop))!.Revisions.Select(revision => new AlertStep(revision.Version, revision.RecordedAt, revision.By, revision.Role, [.. revision.Changes.Select(change => change.Words)]))];

    static async Task<IEnumerable<AlertBody>> List(HttpContext http, AlertsView view, UnitsView units, Today today, CancellationToken stop)
    {
        var found = await view.Find(await AlertScope.Of(http, units, stop), AlertAddress.Read(http), stop);
        if (found.Next is { } next)
            http.Response.Headers.Link = $"<{AlertAddress.Next(http, next)}>; rel=\"next\"";
        return found.Alerts.Select(alert => AlertBody.Of(alert, today.Date));
    }

    static async Task<AlertWithHistory> One(HttpContext http, AlertsView view, Today today, CancellationToken stop)
    {
        var alert = await view.Of(http, stop);
        http.Response.Headers.ETag = Orders.ETag(alert.Alert.Version);
        return new(AlertBody.Of(alert, today.Date), await view.History(alert, stop));
    }

    static async Task<List<UnitAlert>> Read(Snapshot alerts, Statement statement, string sql, AlertScope scope, CancellationToken stop)
    {
        var units = scope.Units.ToDictionary(unit => unit.Code.ToString());
        return await alerts.Read(statement, sql, row => new UnitAlert(
            units.GetValueOrDefault(row.GetString(0)), row.GetString(0), JsonSerializer.Deserialize<Alert>(row.GetString(1), StoredJson.Options)!), stop);
    }
}

/// <summary>An alert and the unit it is about; none for what concerns the bureau itself.</summary>
public sealed record UnitAlert(RegisteredUnit? Unit, string Tenant, Alert Alert)
{
    /// <summary>Where the pages of its tenant begin.</summary>
    public string Home => Unit is null ? $"/bureaus/{Tenant}" : $"/units/{Tenant}";
}
