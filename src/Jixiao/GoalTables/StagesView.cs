using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.GoalTables;

/// <summary>How far the goal tables of many units are, counted in their documents and so never stale.</summary>
public sealed class StagesView(NpgsqlDataSource database)
{
    /// <summary>The tables of each unit that has any in the year; a discarded one counts nowhere.</summary>
    public async Task<IReadOnlyDictionary<UnitCode, UnitStages>> Of(IEnumerable<UnitCode> units, FiscalYear year, CancellationToken stop)
    {
        await using var command = database.Command("""
            select tenant_id, count(*), count(*) filter (where standingstage not in ('None', 'Draft', 'Returned'))
            from jixiao.mt_doc_goaltable where tenant_id = any($1) and year = $2 and standingstage <> 'Discarded' group by tenant_id
            """, units.Select(unit => unit.ToString()).ToArray(), year.Number);
        var rows = await command.Read(row => (Unit: UnitCode.Parse(row.GetString(0)), Stages: new UnitStages(row.GetInt64(1), row.GetInt64(2))), stop);
        return rows.ToDictionary(row => row.Unit, row => row.Stages);
    }
}

/// <summary>A unit's tables of a year, and how many of them are handed in or further.</summary>
public sealed record UnitStages(long Tables, long Submitted);
