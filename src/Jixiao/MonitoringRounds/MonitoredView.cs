using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.MonitoringRounds;

/// <summary>How far the monitoring forms of many tables are, from the documents that are never stale.</summary>
public sealed class MonitoredView(NpgsqlDataSource database)
{
    /// <summary>The units' tables of a year that a round asks of: those that execute, and those that were handed in and have been archived since.</summary>
    public async Task<IReadOnlyList<MonitoredTable>> Of(IEnumerable<UnitCode> units, FiscalYear year, string round, CancellationToken stop)
    {
        await using var command = database.Command("""
            select tenant_id, data ->> 'project', data ->> 'projectName', (data ->> 'version')::bigint, report ->> 'stage', report ->> 'light', (report ->> 'firstOn')::date, (report ->> 'on')::date
            from jixiao.mt_doc_goaltable
            left join lateral (select report from jsonb_array_elements(data -> 'monitoring') report where report ->> 'round' = $3) handed_in on true
            where tenant_id = any($1) and year = $2 and (standingstage = 'Approved' or report is not null) order by tenant_id, id
            """, units.Select(unit => unit.ToString()).ToArray(), year.Number, round);
        return await command.Read(row => new MonitoredTable(
            UnitCode.Parse(row.GetString(0)), ProjectCode.Parse(row.GetString(1)), row.GetString(2), row.GetInt64(3),
            row.IsDBNull(4) ? null : Enum.Parse<MonitoringStage>(row.GetString(4)), row.IsDBNull(5) ? null : Enum.Parse<Light>(row.GetString(5)),
            row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6), row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7)), stop);
    }

    /// <summary>How many monitoring forms and rectifications of the units wait for the bureau, from indexed columns alone.</summary>
    public async Task<long> CountWaiting(IEnumerable<UnitCode> units, FiscalYear year, CancellationToken stop)
    {
        await using var command = database.Command(
            "select coalesce(sum(waiting), 0) from jixiao.mt_doc_goaltable where tenant_id = any($1) and year = $2 and waiting > 0", units.Select(unit => unit.ToString()).ToArray(), year.Number);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }
}

/// <summary>A table that a round asks of.</summary>
/// <param name="Version">Of the table, which a decision names.</param>
/// <param name="Stage">Null while nothing was handed in.</param>
/// <param name="Light">As of when it was handed in; null before.</param>
/// <param name="FirstOn">The day it was handed in first.</param>
/// <param name="On">The day it was handed in last.</param>
public sealed record MonitoredTable(UnitCode Unit, ProjectCode Project, string Name, long Version, MonitoringStage? Stage, Light? Light, DateOnly? FirstOn, DateOnly? On)
{
    /// <summary>Whether the unit has done what it can.</summary>
    public bool IsSubmitted => Stage is MonitoringStage.Reported or MonitoringStage.Accepted;
}
