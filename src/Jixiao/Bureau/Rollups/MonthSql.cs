using Jixiao.Hosting.Persistence;

namespace Jixiao.Bureau.Rollups;

/// <summary>The counted tables' money by months.</summary>
static class MonthSql
{
    /// <summary>Plan by plan and whether approved, what was adjusted and executed by the end of each month that has begun, by the day in the last.</summary>
    public static string Curve(Statement statement, Asked asked) => $"""
        {TableSql.With(statement, asked)}
        select c.plan, c.approved, count(*), count(*) filter (where c.days_late > 0), sum(c.days_late)::bigint, sum(c.indicators)::bigint, {string.Join(", ", TableSql.Sources.Select(s => Sum($"initial{s}")))},
          {string.Join(", ", Enumerable.Range(1, asked.Months).Select(m => $"{Sum(AtEnd("adjusted", m, asked))}, {Sum(AtEnd("executed", m, asked))}"))}
        from counted c {GroupSql.Lights(statement, asked)}
        where {TableSql.Where(statement, asked.Question)}
        group by 1, 2
        """;

    /// <summary>What each month holds of each source: money received, changes of the budget, and of what was executed that which is not fiscal, as most is.</summary>
    public static string Entries(Statement statement, Asked asked)
    {
        var with = TableSql.With(statement, asked);
        var times = new Times(statement, asked);
        var month = $"{statement.Value(asked.MonthOfDay)}::date";
        return $"""
            {with}
            select kind, m, source, sum(amount)::bigint, sum(gross)::bigint, sum(entries)::bigint
            from ({Of("budget", "effective_on", "'Fiscal', 'Other', 'CarryOver'", month, times)} union all {Of("receipt", "received_on", "'Fiscal', 'Other', 'CarryOver'", month, times)}
              union all {Of("spend", "paid_on", "'Other', 'CarryOver'", month, times)}) entry
            join counted c using (table_id) {GroupSql.Lights(statement, asked)}
            where c.approved and {TableSql.Where(statement, asked.Question)}
            group by 1, 2, 3
            """;
    }

    /// <summary>How many indicators more were reported by the end of each month than by that of the month before, and how many more had met their targets; fewer may have.</summary>
    public static string Attainment(Statement statement, Asked asked)
    {
        var with = TableSql.With(statement, asked);
        var times = new Times(statement, asked);
        return $"""
            {with}
            select m, sum(reported)::bigint, sum(met)::bigint
            from (
              select {MonthOf("a.as_of", times)} as m, (lag(a.met) over said is null)::int as reported, a.met::int - coalesce(lag(a.met) over said, false)::int as met
              from jixiao.actual_entry a join counted c using (table_id) {GroupSql.Lights(statement, asked)} {IndicatorSql.Among(statement, asked, times)}
              where a.division = {times.Division} and a.year = {times.Year} and {IndicatorSql.ByTheDay(times)} and c.approved and {TableSql.Where(statement, asked.Question)}
              window said as (partition by a.table_id, a.indicator order by a.as_of, a.actual)) step
            group by 1
            """;
    }

    static string Of(string what, string day, string sources, string month, Times times) => $"""
        select '{what}' as kind, {MonthOf("month", times)} as m, table_id, source, amount, gross, entries
        from jixiao.{what}_month where division = {times.Division} and year = {times.Year} and source in ({sources}) and month < {month} and recorded_from <= {times.Moment} and recorded_to > {times.Moment}
        union all
        select '{what}', extract(month from {month})::int, table_id, source, amount, abs(amount), 1
        from jixiao.{what}_entry where division = {times.Division} and year = {times.Year} and source in ({sources}) and {day} between {month} and {times.Day} and recorded_at <= {times.Moment}
        """;

    // What came before the year belongs to its first month, what comes after to its last.
    static string MonthOf(string day, Times times) =>
        $"(case when extract(year from {day}) < {times.Year} then 1 when extract(year from {day}) > {times.Year} then 12 else extract(month from {day}) end)::int";

    static string AtEnd(string what, int month, Asked asked) => month == asked.Months ? what : $"{what}_at[{month}]";

    static string Sum(string column) => $"sum(c.{column})::bigint";
}
