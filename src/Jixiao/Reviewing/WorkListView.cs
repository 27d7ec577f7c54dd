using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Reviewing;

/// <summary>What lies on a desk, read from the documents of all its units at once and so never stale.</summary>
public sealed class WorkListView(NpgsqlDataSource database)
{
    const int PageSize = 50;

    // $1 year, $2 units of the department's reviewer, $3 units of the bureau's officer.
    const string Waiting = "(held_by = 'Department' and tenant_id = any($2) or held_by = 'Bureau' and tenant_id = any($3))";

    // What a reviewer passed stays his; what the bureau holds is not done for its officer.
    const string Done = """
        (tenant_id = any($2) and stage in ('Returned', 'DepartmentPassed', 'BureauReviewed', 'Approved', 'SelfEvaluated', 'Evaluated', 'Archived')
         or tenant_id = any($3) and held_by <> 'Bureau' and (stage in ('Approved', 'SelfEvaluated', 'Evaluated', 'Archived') or stage = 'Discarded' and standing -> 'review' <> 'null'
           or stage = 'Returned' and standing -> 'returned' ->> 'by' = 'Bureau'))
        """;

    const string Late = "standing -> 'submission' ->> 'on' > standing -> 'submission' ->> 'dueOn'";

    /// <summary>The events that bring something to a desk or take it from there.</summary>
    static readonly string[] Moves =
    [
        "goal_table_submitted", "department_review_passed", "goal_table_returned", "bureau_reviewed", "goal_table_approved", "adjustment_requested", "adjustment_approved",
        "adjustment_returned", "goal_table_archived", "goal_table_discarded", "unit_goals_submitted", "unit_goals_department_passed", "unit_goals_returned",
        "unit_goals_reviewed", "unit_goals_approved", "unit_goals_adjustment_requested", "unit_goals_adjusted", "unit_goals_adjustment_returned", "unit_goals_archived",
        "unit_goals_discarded",
    ];

    /// <summary>When a tenant's streams came to whoever holds them; a stream that never moved is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> Came(NpgsqlDataSource database, string tenant, IReadOnlyList<string> streams, CancellationToken stop)
    {
        if (streams is [])
            return new Dictionary<string, DateTimeOffset>();
        await using var command = database.Command($"""
            select stream_id, max(timestamp) from {Store.Schema}.mt_events where tenant_id = $1 and stream_id = any($2) and type = any($3) group by stream_id
            """, tenant, streams.ToArray(), Moves);
        return (await command.Read(row => (Stream: row.GetString(0), At: row.GetFieldValue<DateTimeOffset>(1)), stop)).ToDictionary(row => row.Stream, row => row.At);
    }

    /// <summary>A page of the desk with its counts.</summary>
    public async Task<WorkList> Find(Desk desk, FiscalYear year, WorkFilter filter, CancellationToken stop)
    {
        var counts = await Counts(desk, year, stop);
        var total = await Total(desk, year, filter, stop);
        var pages = (int)Math.Max(1, (total + PageSize - 1) / PageSize);
        return new(counts, await Items(desk, year, filter with { Page = Math.Clamp(filter.Page, 1, pages) }, stop), total, pages);
    }

    /// <summary>How many wait, from indexed columns alone.</summary>
    public async Task<long> CountWaiting(Desk desk, FiscalYear year, CancellationToken stop)
    {
        await using var command = database.Command($"select count(*) from ({Documents.Plain}) item where {Waiting}", Values(desk, year));
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    async Task<WorkCounts> Counts(Desk desk, FiscalYear year, CancellationToken stop)
    {
        await using var command = database.Command($"""
            select count(*) filter (where waits and stage = 'Submitted'), count(*) filter (where waits and stage = 'DepartmentPassed'),
              count(*) filter (where waits and stage = 'BureauReviewed'), count(*) filter (where waits and stage = 'Approved'),
              count(*) filter (where waits and {Late}), count(*) filter (where done)
            from (select *, {Waiting} as waits, {Done} as done from ({Documents.Whole}) item) item
            """, Values(desk, year));
        return (await command.Read(row => new WorkCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)), stop)).Single();
    }

    async Task<long> Total(Desk desk, FiscalYear year, WorkFilter filter, CancellationToken stop)
    {
        await using var command = database.Command($"select count(*) from ({Documents.Whole}) item where {Wanted(filter)}", Values(desk, year));
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>What waits longest first; what was decided latest first.</summary>
    async Task<IReadOnlyList<WorkItem>> Items(Desk desk, FiscalYear year, WorkFilter filter, CancellationToken stop)
    {
        var order = filter.Tab is WorkTab.Waiting ? "standing -> 'submission' ->> 'on' nulls first" : """coalesce(standing -> 'returned' ->> 'on', standing ->> 'approvedOn', standing -> 'submission' ->> 'on') desc nulls last""";
        await using var command = database.Command($"""
            with page as (select * from ({Documents.Whole}) item where {Wanted(filter)} order by {order}, tenant_id, id limit {PageSize} offset {(filter.Page - 1) * PageSize})
            select tenant_id, id, project, name, version, total, standing::text,
              (select max(e.timestamp) from jixiao.mt_events e where e.tenant_id = page.tenant_id and e.stream_id = page.id and e.type = any($4))
            from page order by {order}, tenant_id, id
            """, [.. Values(desk, year), Moves]);
        var units = desk.Units.ToDictionary(unit => unit.Code.ToString());
        return await command.Read(row => new WorkItem(
            units[row.GetString(0)], row.GetString(1), row.IsDBNull(2) ? null : ProjectCode.Parse(row.GetString(2)), row.GetString(3), row.GetInt64(4),
            row.IsDBNull(5) ? null : Money.Fen(row.GetInt64(5)), JsonSerializer.Deserialize<Standing>(row.GetString(6), StoredJson.Options)!,
            row.IsDBNull(7) ? null : row.GetFieldValue<DateTimeOffset>(7)), stop);
    }

    static string Wanted(WorkFilter filter) =>
        (filter.Tab is WorkTab.Waiting ? Waiting : Done) + (filter.Stage is { } stage ? $" and stage = '{stage}'" : "");

    static object[] Values(Desk desk, FiscalYear year) =>
        [year.Number, desk.ForDepartment.Select(unit => unit.Code.ToString()).ToArray(), desk.ForBureau.Select(unit => unit.Code.ToString()).ToArray()];
}

/// <summary>Goal tables and units' goals of the year $1 as one list.</summary>
static class Documents
{
    /// <summary>What is indexed.</summary>
    public const string Plain = """
        select tenant_id, standingstage as stage, standingheld_by as held_by from jixiao.mt_doc_goaltable where year = $1
        union all select tenant_id, standingstage, standingheld_by from jixiao.mt_doc_unityeargoals where year = $1
        """;

    /// <summary>What is in the documents besides.</summary>
    public const string Whole = """
        select tenant_id, id, standingstage as stage, standingheld_by as held_by, data -> 'standing' as standing, data ->> 'project' as project, data ->> 'projectName' as name,
          (data ->> 'version')::bigint as version, (data -> 'budget' ->> 'total')::bigint as total
        from jixiao.mt_doc_goaltable where year = $1
        union all
        select tenant_id, id, standingstage, standingheld_by, data -> 'standing', null, '', (data ->> 'version')::bigint, null
        from jixiao.mt_doc_unityeargoals where year = $1
        """;
}
