using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.MonitoringRounds;

/// <summary>Rectifications of a unit, or of all units of a division: those the unit has to do something about first, the longest due among them, then those the bureau has to look at.</summary>
public sealed class RectificationsView(NpgsqlDataSource database, UnitsView units, Today today)
{
    public static void Map(ApiRoutes api)
    {
        api.Unit.MapGet("/years/{year}/rectifications", async (UnitCode unit, FiscalYear year, RectificationsView view, CancellationToken stop) =>
            (await view.OfUnit(unit, year, stop)).Select(view.Body)).By(Permission.ReadUnit);
        api.Bureau.MapGet("/years/{year}/rectifications", async (DivisionCode division, FiscalYear year, HttpContext http, RectificationsView view, CancellationToken stop) =>
            (await view.OfDivision(division, year, http.Entered(), stop)).Select(view.Body)).By(Permission.ReadBureau);
    }

    public async Task<IReadOnlyList<TableRectification>> OfUnit(UnitCode unit, FiscalYear year, CancellationToken stop) =>
        await Of([await units.Find(unit, stop) ?? throw Refused.NotFound()], year, stop);

    /// <summary>Of the units that whoever asks may see.</summary>
    public async Task<IReadOnlyList<TableRectification>> OfDivision(DivisionCode division, FiscalYear year, Entered entered, CancellationToken stop) =>
        await Of([.. (await units.Of(division, stop)).Where(unit => entered.Sees(unit.Department))], year, stop);

    async Task<IReadOnlyList<TableRectification>> Of(IReadOnlyList<RegisteredUnit> about, FiscalYear year, CancellationToken stop)
    {
        var byTenant = about.ToDictionary(unit => unit.Code.ToString());
        await using var command = database.Command("""
            select tenant_id, data ->> 'project', data ->> 'projectName', (data ->> 'version')::bigint, one::text
            from jixiao.mt_doc_goaltable, jsonb_array_elements(data -> 'rectifications') one where tenant_id = any($1) and year = $2
            """, byTenant.Keys.ToArray(), year.Number);
        var found = await command.Read(row => new TableRectification(
            byTenant[row.GetString(0)], new(UnitCode.Parse(row.GetString(0)), year, ProjectCode.Parse(row.GetString(1))), row.GetString(2), row.GetInt64(3),
            JsonSerializer.Deserialize<Rectification>(row.GetString(4), StoredJson.Options)!), stop);
        return [.. found.OrderBy(one => Urgency(one.Rectification)).ThenBy(one => one.Rectification.DueOn).ThenBy(one => one.Unit.Number, StringComparer.Ordinal).ThenBy(one => one.Table.Stream, StringComparer.Ordinal).ThenBy(one => one.Rectification.Id)];
    }

    static int Urgency(Rectification one) => one.Stage switch { RectificationStage.Ordered or RectificationStage.Returned => 0, RectificationStage.Reported => 1, _ => 2 };

    RectificationBody Body(TableRectification one) => RectificationBody.Of(one, today.Date);
}

/// <summary>A rectification and the table that it is of.</summary>
/// <param name="Version">Of the table, which a decision names.</param>
public sealed record TableRectification(RegisteredUnit Unit, TableRoute Table, string Name, long Version, Rectification Rectification)
{
    /// <summary>As a page's address names it.</summary>
    public string Anchor => $"{Table.Project}-{Rectification.Id}";
}

/// <summary>A rectification as programs read it.</summary>
public sealed record RectificationBody(
    UnitCode Unit, string UnitName, ProjectCode Code, string Name, int Id, RectificationOrigin Origin, string? Round, string Requirement, DateOnly DueOn, DateOnly OrderedOn, RectificationStage State, bool Overdue,
    string? Report, IReadOnlyList<Evidence> Files, DateOnly? ReportedOn, string? ReturnReason, string? Opinion, DateOnly? AcceptedOn, long Version)
{
    public static RectificationBody Of(TableRectification of, DateOnly today)
    {
        var one = of.Rectification;
        return new(
            of.Unit.Code, of.Unit.Name, of.Table.Project, of.Name, one.Id, one.Origin, one.Round, one.Requirement, one.DueOn, one.OrderedOn, one.Stage, one.IsOverdue(today),
            one.Report, one.Files, one.ReportedOn, one.ReturnReason, one.Opinion, one.AcceptedOn, of.Version);
    }
}
