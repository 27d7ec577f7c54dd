using Jixiao.Hosting.Persistence;

namespace Jixiao.Bureau.Rollups;

/// <summary>What the lights of the tables asked about are read from.</summary>
static class LightSql
{
    /// <summary>Every table with a number that stays the same as long as what is known of it at the moment does: its version, or -1 when all that it knows more is later.</summary>
    public static string States(Statement statement, Asked asked)
    {
        var times = new Times(statement, asked);
        return $"""
            select f.table_id, case when f.recorded <= {times.Moment} then f.version else -1 end
            from jixiao.goal_table_fact f where {TableSql.Among(statement, asked, times)}
            """;
    }

    public static string Tables(Statement statement, Asked asked, long[]? only) => $"""
        {TableSql.With(statement, asked)}
        select c.table_id, c.stage, c.plan, c.adjusted, c.executed from counted c {(only is null ? "" : $"where c.table_id = any({statement.Value(only)})")}
        """;

    /// <summary>
    /// Their indicators in the form's order, each with what was reported of it by the day, the latest last. Of most the latest says all and stands with the
    /// indicator; what has to be done by a date is told by everything that was said of it.
    /// </summary>
    /// <param name="tables">Null for a whole division's year.</param>
    public static string Indicators(Statement statement, Asked asked, long[]? tables)
    {
        var times = new Times(statement, asked);
        return $"""
            select i.table_id, i.indicator, i.target, i.accrual, said.as_of, said.value, said.answer
            from ({(asked.IsOfNow ? Now(statement, times, tables) : Then(statement, times, tables))}) i left join lateral (
              select 0 as actual, i.as_of, i.value, i.answer where i.as_of <= {times.Day} and i.accrual <> 'Deadline'
              union all
              select a.actual, a.as_of, a.value, a.answer from jixiao.actual_entry a
              where (i.accrual = 'Deadline' or i.as_of > {times.Day}) and a.table_id = i.table_id and a.indicator = i.indicator
                and a.counts and a.as_of <= {times.Day} and a.recorded_from <= {times.Moment} and a.recorded_to > {times.Moment}) said on true
            order by i.table_id, i.place, said.as_of, said.actual
            """;
    }

    const string Columns = "i.table_id, i.indicator, i.place, i.target, i.accrual, i.as_of, i.value, i.answer";

    static string Now(Statement statement, Times times, long[]? tables) =>
        $"select {Columns} from jixiao.indicator_fact i where {(tables is null ? $"i.division = {times.Division} and i.year = {times.Year}" : $"i.table_id = any({statement.Value(tables)})")}";

    static string Then(Statement statement, Times times, long[]? tables) => $"""
        select {Columns} from jixiao.indicator_history i where {(tables is null
            ? $"i.table_id in (select f.table_id from jixiao.goal_table_fact f where f.division = {times.Division} and f.year = {times.Year})"
            : $"i.table_id = any({statement.Value(tables)})")} and i.recorded_from <= {times.Moment} and i.recorded_to > {times.Moment}
        """;
}
