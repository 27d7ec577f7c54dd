namespace Jixiao.Bureau.Rollups;

/// <summary>The counted tables' money by months.</summary>
static class MonthSql
{
    /// <summary>Plan by plan and whether approved, what was adjusted and executed by the end of each month that has begun, by the day in the last.</summary>
    public static string Curve(Statement statement, Asked asked) => $"""
        {TableSql.With(statement, asked)}
        select c.plan, c.approved, count(*), {string.Join(", ", TableSql.Sources.Select(s => Sum($"initial{s}")))},
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

    // What came before the year belongs to its first month, what comes after to its last.
    static string Of(string what, string day, string sources, string month, Times times) => $"""
        select '{what}' as kind, (case when extract(year from month) < {times.Year} then 1 else extract(month from month) end)::int as m, table_id, source, amount, gross, entries
        from jixiao.{what}_month where division = {times.Division} and year = {times.Year} and source in ({sources}) and month < {month} and recorded_from <= {times.Moment} and recorded_to > {times.Moment}
        union all
        select '{what}', extract(month from {month})::int, table_id, source, amount, abs(amount), 1
        from jixiao.{what}_entry where division = {times.Division} and year = {times.Year} and source in ({sources}) and {day} between {month} and {times.Day} and recorded_at <= {times.Moment}
        """;

    static string AtEnd(string what, int month, Asked asked) => month == asked.Months ? what : $"{what}_at[{month}]";

    static string Sum(string column) => $"sum(c.{column})::bigint";
}
