using JasperFx.Events;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Marten;
using Marten.Events.Projections;

namespace Jixiao.Bureau;

/// <summary>
/// Fills the fact tables a page of events at a time, one statement per table. A row knows the version of its stream that it includes, and only later
/// events count: a page delivered again adds nothing, so the sums stay exact live, rebuilt and redelivered.
/// </summary>
public sealed class GoalTableFactsProjection : IProjection
{
    public const string Name = "GoalTableFacts";

    // What of a page is new, the payments by month, then the rows themselves; the rows come last, as both read their versions.
    const string New = """
        with page as (
          select * from unnest(?::varchar[], ?::varchar[], ?::bigint[], ?::timestamptz[], ?::integer[], ?::varchar[], ?::varchar[], ?::varchar[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[], ?::varchar[], ?::varchar[])
            as page(tenant_id, stream, version, recorded, year, code, name, stage, initial, revised, executed, month, source, plan)
        ), fresh as (
          select page.* from page left join jixiao.goal_table_fact fact using (tenant_id, stream) where page.version > coalesce(fact.version, 0)
        )
        """;

    const string Months = New + """

        insert into jixiao.spend_month as old (tenant_id, stream, month, source, amount)
        select tenant_id, stream, month, source, sum(executed) from fresh where month is not null group by tenant_id, stream, month, source
        on conflict (tenant_id, stream, month, source) do update set amount = old.amount + excluded.amount
        """;

    const string Facts = New + """
        , latest as (
          select tenant_id, stream, max(version) as version, max(recorded) as recorded, max(year) as year, max(code) as code,
            (array_agg(name order by version desc) filter (where name is not null))[1] as name,
            (array_agg(stage order by version desc) filter (where stage is not null))[1] as stage,
            (array_agg(initial order by version desc) filter (where initial is not null))[1] as initial,
            (array_agg(plan order by version desc) filter (where plan is not null))[1]::numeric[] as plan,
            coalesce(sum(revised), 0) as revised, coalesce(sum(executed), 0) as executed
          from fresh group by tenant_id, stream
        )
        insert into jixiao.goal_table_fact as old (tenant_id, stream, version, recorded, division, department, year, code, name, stage, initial, revised, executed, plan)
        select tenant_id, stream, l.version, greatest(l.recorded, r.recorded), left(tenant_id, 6), substring(tenant_id from 8 for 3),
          coalesce(l.year, r.year), coalesce(l.code, r.code), coalesce(l.name, r.name), coalesce(l.stage, r.stage),
          coalesce(l.initial, r.initial, 0), coalesce(r.revised, 0) + l.revised, coalesce(r.executed, 0) + l.executed, coalesce(l.plan, r.plan, '{}')
        from latest l left join jixiao.goal_table_fact r using (tenant_id, stream)
        on conflict (tenant_id, stream) do update set version = excluded.version, recorded = excluded.recorded, name = excluded.name, stage = excluded.stage,
          initial = excluded.initial, revised = excluded.revised, executed = excluded.executed, plan = excluded.plan
        where old.version < excluded.version
        """;

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var page = events.Where(e => e.StreamKey!.StartsWith("goal-table/", StringComparison.Ordinal)).Select(Row.Of).ToList();
        if (page.Count == 0)
            return Task.CompletedTask;
        var columns = Columns(page);
        operations.QueueSqlCommand(Months, columns);
        operations.QueueSqlCommand(Facts, columns);
        return Task.CompletedTask;
    }

    static object[] Columns(List<Row> page) =>
    [
        page.Select(r => r.Tenant).ToArray(), page.Select(r => r.Stream).ToArray(), page.Select(r => r.Version).ToArray(), page.Select(r => r.Recorded).ToArray(),
        page.Select(r => r.Year).ToArray(), page.Select(r => r.Code).ToArray(), page.Select(r => r.Name).ToArray(), page.Select(r => r.Stage).ToArray(),
        page.Select(r => r.Initial?.InFen).ToArray(), page.Select(r => r.Revised?.InFen).ToArray(), page.Select(r => r.Executed?.InFen).ToArray(),
        page.Select(r => r.Month).ToArray(), page.Select(r => r.Source).ToArray(), page.Select(r => r.Plan).ToArray(),
    ];

    /// <summary>What one event says of the facts; null where it says nothing.</summary>
    sealed record Row(string Tenant, string Stream, long Version, DateTimeOffset Recorded)
    {
        public int? Year { get; init; }

        public string? Code { get; init; }

        public string? Name { get; init; }

        public string? Stage { get; init; }

        public Money? Initial { get; init; }

        public Money? Revised { get; init; }

        public Money? Executed { get; init; }

        public DateOnly? Month { get; init; }

        public string? Source { get; init; }

        public string? Plan { get; init; }

        public static Row Of(IEvent e)
        {
            var row = new Row(e.TenantId, e.StreamKey!, e.Version, e.Timestamp.ToUniversalTime());
            return e.Data switch
            {
                GoalTableDrafted d => row with { Year = d.Year.Number, Code = d.Project.ToString(), Name = d.ProjectName, Stage = Named(Domain.LifeCycle.Stage.Draft) },
                ProjectRenamed d => row with { Name = d.ProjectName },
                BudgetSet d => row with { Initial = d.Total ?? Money.Zero },
                SpendingPlanSet d => row with { Plan = MonthEnds(d.Plan) },
                GoalTableSubmitted => row with { Stage = Named(Domain.LifeCycle.Stage.Submitted) },
                GoalTableWithdrawn => row with { Stage = Named(Domain.LifeCycle.Stage.Draft) },
                GoalTableReturned => row with { Stage = Named(Domain.LifeCycle.Stage.Returned) },
                DepartmentReviewPassed => row with { Stage = Named(Domain.LifeCycle.Stage.DepartmentPassed) },
                BureauReviewed => row with { Stage = Named(Domain.LifeCycle.Stage.BureauReviewed) },
                GoalTableApproved => row with { Stage = Named(Domain.LifeCycle.Stage.Approved) },
                GoalTableDiscarded => row with { Stage = Named(Domain.LifeCycle.Stage.Discarded) },
                GoalTableArchived => row with { Stage = Named(Domain.LifeCycle.Stage.Archived) },
                BudgetRevised d => row with { Revised = d.Change },
                BudgetTransferredOut d => row with { Revised = -d.Amount },
                BudgetTransferredIn d => row with { Revised = d.Amount },
                CarryOverAdded d => row with { Revised = d.Amount },
                SpendRecorded d => row.Paid(d.Amount, d.PaidOn, d.Source),
                SpendReversed d => row.Paid(-d.Amount, d.ReversedOn, d.Source),
                _ => row,
            };
        }

        Row Paid(Money amount, DateOnly on, FundSource source) => this with { Executed = amount, Month = new(on.Year, on.Month, 1), Source = source.ToString() };

        static string Named(Stage stage) => stage.ToString();

        // Any year serves: the shares at month ends differ between years by less than what is kept, but for a leap February.
        static string MonthEnds(SpendingPlan plan) => $"{{{string.Join(',', Enumerable.Range(1, 12).Select(month =>
            decimal.Round(plan.ShareOn(new(2023, month, DateTime.DaysInMonth(2023, month)), new(2023)), 6).ToString(System.Globalization.CultureInfo.InvariantCulture)))}}}";
    }
}
