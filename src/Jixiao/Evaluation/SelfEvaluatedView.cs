using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Evaluation;

/// <summary>How far the self-evaluations of many tables are, from the documents that are never stale.</summary>
public sealed class SelfEvaluatedView(NpgsqlDataSource database)
{
    /// <summary>The units' tables of a year that a round asks of: those that were approved and are not archived, and those that were handed in and have been archived since.</summary>
    public async Task<IReadOnlyList<SelfEvaluatedTable>> Of(IEnumerable<UnitCode> units, FiscalYear year, string round, CancellationToken stop)
    {
        await using var command = database.Command("""
            select tenant_id, data ->> 'project', data ->> 'projectName', (data ->> 'version')::bigint, own ->> 'stage', (own ->> 'total')::numeric, own ->> 'grade',
              (own ->> 'reviewedTotal')::numeric, own ->> 'reviewedGrade', (own ->> 'firstOn')::date, (own ->> 'on')::date, data -> 'bureauEvaluation' ->> 'grade'
            from jixiao.mt_doc_goaltable, lateral (select case when data -> 'selfEvaluation' ->> 'round' = $3 then data -> 'selfEvaluation' end as own) handed_in
            where tenant_id = any($1) and year = $2 and (standingstage in ('Approved', 'SelfEvaluated', 'Evaluated') or own is not null) order by tenant_id, id
            """, units.Select(unit => unit.ToString()).ToArray(), year.Number, round);
        return await command.Read(row => new SelfEvaluatedTable(
            UnitCode.Parse(row.GetString(0)), ProjectCode.Parse(row.GetString(1)), row.GetString(2), row.GetInt64(3), Named<SelfEvaluationStage>(row, 4),
            row.IsDBNull(5) ? null : row.GetDecimal(5), Named<Grade>(row, 6), row.IsDBNull(7) ? null : row.GetDecimal(7), Named<Grade>(row, 8),
            row.IsDBNull(9) ? null : row.GetFieldValue<DateOnly>(9), row.IsDBNull(10) ? null : row.GetFieldValue<DateOnly>(10), Named<Grade>(row, 11)), stop);
    }

    /// <summary>The units' own self-evaluations of a year in a round: of those whose goals were approved and are not archived, and those that were handed in.</summary>
    public async Task<IReadOnlyList<SelfEvaluatedYear>> OfYears(IEnumerable<UnitCode> units, FiscalYear year, string round, CancellationToken stop)
    {
        await using var command = database.Command("""
            select tenant_id, own ->> 'stage', (own ->> 'total')::numeric, own ->> 'grade', (own ->> 'reviewedTotal')::numeric, own ->> 'reviewedGrade', (own ->> 'firstOn')::date
            from jixiao.mt_doc_unityeargoals, lateral (select case when data -> 'selfEvaluation' ->> 'round' = $3 then data -> 'selfEvaluation' end as own) handed_in
            where tenant_id = any($1) and year = $2 and (standingstage in ('Approved', 'SelfEvaluated', 'Evaluated') or own is not null) order by tenant_id
            """, units.Select(unit => unit.ToString()).ToArray(), year.Number, round);
        return await command.Read(row => new SelfEvaluatedYear(
            UnitCode.Parse(row.GetString(0)), Named<SelfEvaluationStage>(row, 1), row.IsDBNull(2) ? null : row.GetDecimal(2), Named<Grade>(row, 3),
            row.IsDBNull(4) ? null : row.GetDecimal(4), Named<Grade>(row, 5), row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6)), stop);
    }

    /// <summary>How many self-evaluations of the units and of their tables wait for the bureau's re-check, from indexed columns alone.</summary>
    public async Task<long> CountWaiting(IEnumerable<UnitCode> units, FiscalYear year, CancellationToken stop)
    {
        await using var command = database.Command("""
            select (select count(*) from jixiao.mt_doc_goaltable where tenant_id = any($1) and year = $2 and awaits_recheck)
              + (select count(*) from jixiao.mt_doc_unityeargoals where tenant_id = any($1) and year = $2 and awaits_recheck)
            """, units.Select(unit => unit.ToString()).ToArray(), year.Number);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    static T? Named<T>(NpgsqlDataReader row, int column)
        where T : struct, Enum =>
        row.IsDBNull(column) ? null : Enum.Parse<T>(row.GetString(column));
}

/// <summary>A table that a self-evaluation round asks of.</summary>
/// <param name="Version">Of the table, which a decision names.</param>
/// <param name="Stage">Null while nothing was handed in.</param>
/// <param name="Total">By the unit itself.</param>
/// <param name="ReviewedTotal">By the bureau; null before the re-check.</param>
/// <param name="FirstOn">The day it was handed in first.</param>
/// <param name="On">The day it was handed in last.</param>
/// <param name="Evaluated">The grade of the bureau's own evaluation; null where there is none.</param>
public sealed record SelfEvaluatedTable(
    UnitCode Unit, ProjectCode Project, string Name, long Version, SelfEvaluationStage? Stage, decimal? Total, Grade? Grade, decimal? ReviewedTotal, Grade? ReviewedGrade,
    DateOnly? FirstOn, DateOnly? On, Grade? Evaluated)
{
    /// <summary>Whether the unit has done what it can.</summary>
    public bool IsSubmitted => Stage is SelfEvaluationStage.Reported or SelfEvaluationStage.Accepted;
}

/// <summary>A unit's self-evaluation of its whole year.</summary>
/// <param name="Stage">Null while nothing was handed in.</param>
/// <param name="Total">By the unit itself.</param>
/// <param name="ReviewedTotal">By the bureau; null before the re-check.</param>
/// <param name="FirstOn">The day it was handed in first.</param>
public sealed record SelfEvaluatedYear(UnitCode Unit, SelfEvaluationStage? Stage, decimal? Total, Grade? Grade, decimal? ReviewedTotal, Grade? ReviewedGrade, DateOnly? FirstOn)
{
    /// <summary>The total that counts: the bureau's, else the unit's.</summary>
    public decimal? FinalTotal => ReviewedTotal ?? Total;

    /// <summary>The grade that counts: the bureau's, else the unit's.</summary>
    public Grade? FinalGrade => ReviewedGrade ?? Grade;
}
