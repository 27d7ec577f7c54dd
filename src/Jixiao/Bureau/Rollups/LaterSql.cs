namespace Jixiao.Bureau.Rollups;

/// <summary>
/// What counts only after the day of a question and so is taken off the sums that stand with the tables. Asked of today, or of a moment by its own day, that is none
/// but what was recorded ahead of its time: mostly nothing, and then the question is asked without it.
/// </summary>
static class LaterSql
{
    static readonly (string What, string Day)[] Moneys = [("budget", "effective_on"), ("receipt", "received_on"), ("spend", "paid_on")];

    /// <summary>Whether there is anything.</summary>
    public static string Exists(Times times, Asked asked) => $"select {string.Join(" or ", Everything(times, asked).Select(rows => $"exists (select {rows})"))}";

    static IEnumerable<string> Everything(Times times, Asked asked) =>
        [.. Moneys.Select(m => Months(m.What, times, asked)), .. Moneys.Select(m => Entries(m.What, m.Day, times, asked)), Actuals(times, asked)];

    /// <summary>Money, table by table: whole months of it and the rest of the day's own.</summary>
    public static IEnumerable<string> Expressions(Times times, Asked asked) => Moneys.Select(m => $"""
        later_{m.What} as (
          select table_id, {string.Join(", ", TableSql.Sources.Select(SumOf))}, sum(gross)::bigint as gross, sum(entries)::bigint as entries
          from (
            select table_id, source, amount, gross, entries {Months(m.What, times, asked)}
            union all select table_id, source, amount, abs(amount), 1 {Entries(m.What, m.Day, times, asked)}) later
          group by table_id)
        """);

    /// <summary>Actuals of later days.</summary>
    public static string Actuals(Times times, Asked asked) => $"""
        from jixiao.actual_entry where division = {times.Division} and year = {times.Year} and {asked.Ahead} and as_of > {times.Day} and counts and recorded_from <= {times.Moment} and recorded_to > {times.Moment}
        """;

    static string Months(string what, Times times, Asked asked) => $"""
        from jixiao.{what}_month where division = {times.Division} and year = {times.Year} and source in ('Fiscal', 'Other', 'CarryOver') and {asked.Ahead} and month > {times.Day}
          and recorded_from <= {times.Moment} and recorded_to > {times.Moment}
        """;

    static string Entries(string what, string day, Times times, Asked asked) => $"""
        from jixiao.{what}_entry where division = {times.Division} and year = {times.Year} and {asked.Ahead} and {day} > {times.Day} and {day} <= {times.EndOfMonth} and recorded_at <= {times.Moment}
        """;

    static string SumOf(string source) => source is ""
        ? "sum(amount)::bigint as amount"
        : $"coalesce(sum(amount) filter (where source = '{source switch { "_fiscal" => "Fiscal", "_other" => "Other", _ => "CarryOver" }}'), 0)::bigint as amount{source}";
}
