using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.GoalTables;

/// <summary>Finds approved tables of a year among many units, for a form that moves money between them.</summary>
public sealed class TableSearchView(NpgsqlDataSource database)
{
    const int Most = 20;

    /// <summary>The first twenty whose project's name or code, or whose unit's name or number, contains the text.</summary>
    public async Task<IReadOnlyList<FoundTable>> Search(IReadOnlyList<RegisteredUnit> units, FiscalYear year, string text, CancellationToken stop)
    {
        var named = units.Where(unit => unit.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || unit.Code.Number.Contains(text, StringComparison.Ordinal));
        return await Read(units, """
            and (tenant_id = any($3) or position(lower($4) in lower(data ->> 'projectName')) > 0 or position(upper($4) in data ->> 'project') > 0)
            """, year, stop, named.Select(unit => unit.Code.ToString()).ToArray(), text);
    }

    /// <summary>The one that a page's address names as unit and project, <c>130281-430001/13028123P00031710001F</c>; null when it names none.</summary>
    public async Task<FoundTable?> Find(IReadOnlyList<RegisteredUnit> units, FiscalYear year, string? address, CancellationToken stop) =>
        address?.Split('/') is [var unit, var code] && ProjectCode.TryParse(code, out var project)
            ? (await Read([.. units.Where(u => u.Code.ToString() == unit)], "and id = $3", year, stop, GoalTable.Key(year, project))).FirstOrDefault()
            : null;

    async Task<IReadOnlyList<FoundTable>> Read(IReadOnlyList<RegisteredUnit> units, string condition, FiscalYear year, CancellationToken stop, params object[] values)
    {
        var byTenant = units.ToDictionary(unit => unit.Code.ToString());
        await using var command = database.Command($"""
            select tenant_id, data::text from jixiao.mt_doc_goaltable where year = $1 and tenant_id = any($2) and standingstage = 'Approved' {condition}
            order by tenant_id, id limit {Most}
            """, [year.Number, byTenant.Keys.ToArray(), .. values]);
        return await command.Read(row => new FoundTable(byTenant[row.GetString(0)], JsonSerializer.Deserialize<GoalTable>(row.GetString(1), StoredJson.Options)!), stop);
    }
}

/// <summary>A table and whose it is.</summary>
public sealed record FoundTable(RegisteredUnit Unit, GoalTable Table)
{
    /// <summary>As a page's address names it.</summary>
    public string Address => $"{Unit.Code}/{Table.Project}";
}
