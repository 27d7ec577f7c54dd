using Jixiao.Domain.Bureau;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Bureau.Rollups;

/// <summary>The tables that a question is about, each with its figures by the day and as known at the moment, as the common table expression <c>counted</c>.</summary>
static class TableSql
{
    public static readonly string[] Kinds = ["initial", "adjusted", "received", "executed"];

    public static readonly string[] Sources = ["", "_fiscal", "_other", "_carry_over"];

    static readonly string Measured = string.Join(", ",
        (string[])["stage", "edition", "days_late", .. Amounts(), "revisions", "revised_gross", "plan", "adjusted_at", "executed_at", "indicators", "reported", "met"]);

    /// <summary>Every kind of amount of every source.</summary>
    public static IEnumerable<string> Amounts() => Kinds.SelectMany(kind => Sources.Select(source => kind + source));

    /// <summary>The expressions, the last of which is <c>counted</c>.</summary>
    public static string With(Statement statement, Asked asked)
    {
        var times = new Times(statement, asked);
        var before = asked.HasLater ? [.. LaterSql.Expressions(times, asked), $"reached as ({IndicatorSql.Reached(asked, times)})"] : Array.Empty<string>();
        var indicated = IndicatorSql.IsAsked(asked) ? [$"indicated as ({IndicatorSql.Indicated(statement, asked, times)})"] : Array.Empty<string>();
        return $"with {string.Join(",\n", [.. before, .. indicated, $"facts as ({Facts(statement, asked, times)})", $"counted as ({Counted(asked)})"])}";
    }

    static string Counted(Asked asked) => $"""
        select f.table_id, f.tenant_id, f.code, f.class, f.name, f.stage, f.edition, f.stage in ('Approved', 'SelfEvaluated', 'Evaluated', 'Archived') as approved, f.days_late, f.plan, f.adjusted_at, f.executed_at,
          {string.Join(", ", Sources.Select(s => $"f.initial{s}"))}, {Less("adjusted", "b", asked)}, {Less("received", "r", asked)}, {Less("executed", "s", asked)},
          {(asked.HasLater
            ? "f.revisions - coalesce(b.entries, 0) as revisions, f.adjusted - f.initial - coalesce(b.amount, 0) as revised_net, f.revised_gross - coalesce(b.gross, 0) as revised_gross"
            : "f.revisions::bigint as revisions, f.adjusted - f.initial as revised_net, f.revised_gross")},
          {IndicatorSql.Counts(asked)}
        from facts f {(asked.HasLater ? "left join later_budget b using (table_id) left join later_receipt r using (table_id) left join later_spend s using (table_id)" : "")} {IndicatorSql.Joined(asked)}
        """;

    /// <summary>What of the counted tables, as <c>c</c>, is asked about.</summary>
    public static string Where(Statement statement, RollupQuestion question) => string.Join(" and ", Conditions(statement, question));

    static IEnumerable<string> Conditions(Statement statement, RollupQuestion question)
    {
        if (question is { By: not RollupBy.Stage } && question.Only[RollupBy.Stage] is null)
            yield return "c.stage <> 'Discarded'";
        if (question.Only[RollupBy.Stage] is { } stage)
            yield return $"c.stage = {statement.Value(RollupKeys.StageOf(stage).ToString())}";
        if (question.Only[RollupBy.Class] is { } letter)
            yield return $"c.class = {statement.Value(letter)}";
        if (question.Only[RollupBy.Size] is { } size)
            yield return $"{SizeOf} = {statement.Value((int)RollupKeys.SizeOf(size))}";
        if (question.Only[RollupBy.Light] is { } light)
            yield return $"coalesce(light.colour, '{RollupKeys.Colours[^1]}') = {statement.Value(light)}";
        yield return "true";
    }

    /// <summary>The number of the band.</summary>
    public static string SizeOf { get; } = $"width_bucket(c.adjusted, array[{string.Join(", ", SizeBands.Ends.Select(end => $"{end.InFen}::bigint"))}])";

    /// <summary>The tables of the year and the units asked about, as <c>f</c>.</summary>
    public static string Among(Statement statement, Asked asked, Times times) =>
        $"f.division = {times.Division} and f.year = {times.Year}{(asked.Tenants is { } tenants ? $" and f.tenant_id = any({statement.Value(tenants)})" : "")}";

    // Of the past, one step into each table's own history: as quick however much there is of it.
    static string Facts(Statement statement, Asked asked, Times times)
    {
        var among = Among(statement, asked, times);
        return asked.IsOfNow
            ? $"select table_id, tenant_id, code, class, name, {Measured} from jixiao.goal_table_fact f where {among}"
            : $"""
              select f.table_id, f.tenant_id, f.code, f.class, f.name, {Prefixed("known")}
              from jixiao.goal_table_fact f cross join lateral (
                select {Measured} from jixiao.goal_table_history past where past.table_id = f.table_id and past.recorded_from <= {times.Moment} order by past.recorded_from desc limit 1) known
              where {among}
              """;
    }

    static string Less(string kind, string later, Asked asked) =>
        string.Join(", ", Sources.Select(s => asked.HasLater ? $"f.{kind}{s} - coalesce({later}.amount{s}, 0) as {kind}{s}" : $"f.{kind}{s}"));

    static string Prefixed(string table) => string.Join(", ", Measured.Split(", ").Select(column => $"{table}.{column}"));
}

/// <summary>How a statement refers to whose figures, and to the two times.</summary>
sealed class Times(Statement statement, Asked asked)
{
    public string Division { get; } = statement.Value(asked.Question.Division.ToString());

    public string Year { get; } = statement.Value(asked.Year.Number);

    public string Moment { get; } = statement.Value(asked.Moment);

    public string Day { get; } = statement.Value(asked.Day) + "::date";

    public string EndOfMonth { get; } = statement.Value(new DateOnly(asked.Day.Year, asked.Day.Month, DateTime.DaysInMonth(asked.Day.Year, asked.Day.Month))) + "::date";
}
