using Jixiao.Hosting.Persistence;

namespace Jixiao.Bureau.Rollups;

/// <summary>What is counted of indicators: with the tables themselves, or one by one where a question is about a level.</summary>
static class IndicatorSql
{
    static readonly RollupBy[] Levels = [RollupBy.Level1, RollupBy.Level2, RollupBy.Level3];

    public static bool IsLevel(RollupBy by) => Levels.Contains(by);

    public static bool IsAsked(Asked asked) => IsLevel(asked.Question.By) || Levels.Any(level => asked.Question.Only[level] is not null);

    /// <summary>Tables with how many of their indicators are of the levels asked about; by a level, a row for each of it that a table has.</summary>
    public static string Indicated(Statement statement, Asked asked, Times times) => $"""
        select table_id, {(IsLevel(asked.Question.By) ? ColumnOf(asked.Question.By) : "null::varchar")} as level, count(*) as indicators, count(*) filter (where reported) as reported, count(*) filter (where met) as met
        from ({Rows(asked, times)}) i
        where {OfLevels(statement, asked)}
        group by 1, 2
        """;

    /// <summary>The columns of a counted table. The counts that stand with it hold unless it has actuals of later days.</summary>
    public static string Counts(Asked asked) => IsAsked(asked) ? "i.level, i.indicators, i.reported, i.met"
        : !asked.HasLater ? "f.indicators, f.reported, f.met"
        : "f.indicators, case when reached.table_id is null then f.reported else reached.reported end as reported, case when reached.table_id is null then f.met else reached.met end as met";

    public static string Joined(Asked asked) => IsAsked(asked) ? "join indicated i using (table_id)" : asked.HasLater ? "left join reached using (table_id)" : "";

    public static string ColumnOf(RollupBy level) => level is RollupBy.Level3 ? "name" : level.ToString().ToLowerInvariant();

    /// <summary>What had been reached by the day where something was reported of a later one: table by table, or of each indicator.</summary>
    public static string Reached(Asked asked, Times times) => IsAsked(asked)
        ? $"""
          select later.table_id, later.indicator, latest.met from (select distinct table_id, indicator {LaterSql.Actuals(times, asked)}) later
          left join lateral (select a.met from jixiao.actual_entry a where a.table_id = later.table_id and a.indicator = later.indicator and {ByTheDay(times)}
            order by a.as_of desc, a.actual desc limit 1) latest on true
          """
        : $"""
          select later.table_id, count(latest.indicator) as reported, count(latest.indicator) filter (where latest.met) as met from (select distinct table_id {LaterSql.Actuals(times, asked)}) later
          left join lateral (select distinct on (a.indicator) a.indicator, a.met from jixiao.actual_entry a where a.table_id = later.table_id and {ByTheDay(times)}
            order by a.indicator, a.as_of desc, a.actual desc) latest on true
          group by later.table_id
          """;

    /// <summary>Keeps of the actuals, as <c>a</c>, those of the levels asked about.</summary>
    public static string Among(Statement statement, Asked asked, Times times) =>
        IsAsked(asked) ? $"join (select table_id, indicator from ({Rows(asked, times)}) i where {OfLevels(statement, asked)}) of_level using (table_id, indicator)" : "";

    static string Rows(Asked asked, Times times) => asked.IsOfNow ? Now(asked, times) : Then(asked, times);

    static string OfLevels(Statement statement, Asked asked) =>
        string.Join(" and ", Levels.Where(level => asked.Question.Only[level] is not null).Select(level => $"{ColumnOf(level)} = {statement.Value(asked.Question.Only[level]!)}").Append("true"));

    static string Now(Asked asked, Times times) => $"""
        select i.table_id, i.indicator, i.level1, i.level2, i.name, {Flags(asked)}
        from jixiao.indicator_fact i {Later(asked)}
        where i.division = {times.Division} and i.year = {times.Year}
        """;

    static string Then(Asked asked, Times times) => $"""
        select i.table_id, i.indicator, i.level1, i.level2, i.name, {Flags(asked)}
        from jixiao.goal_table_fact f join jixiao.indicator_history i on i.table_id = f.table_id and i.recorded_from <= {times.Moment} and i.recorded_to > {times.Moment}
        {Later(asked)}
        where f.division = {times.Division} and f.year = {times.Year}
        """;

    static string Flags(Asked asked) => asked.HasLater
        ? "case when reached.table_id is null then i.as_of is not null else reached.met is not null end as reported, case when reached.table_id is null then i.met else coalesce(reached.met, false) end as met"
        : "i.as_of is not null as reported, i.met";

    static string Later(Asked asked) => asked.HasLater ? "left join reached on reached.table_id = i.table_id and reached.indicator = i.indicator" : "";

    /// <summary>The actuals, as <c>a</c>, that count by the day.</summary>
    public static string ByTheDay(Times times) => $"a.counts and a.as_of <= {times.Day} and a.recorded_from <= {times.Moment} and a.recorded_to > {times.Moment}";
}
