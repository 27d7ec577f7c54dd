using Jixiao.Hosting.Persistence;

namespace Jixiao.Bureau.Rollups;

/// <summary>
/// The counted tables in groups. Tables of different plans are kept apart within a group, so that each plan's share is taken of a sum; approved ones are too, since
/// amounts count of them alone.
/// </summary>
static class GroupSql
{
    /// <summary>Columns: key, plan, whether approved, then the figures.</summary>
    public static string Of(Statement statement, Asked asked) => $"""
        {TableSql.With(statement, asked)}
        select {KeyOf(asked.Question.By)} as key, c.plan, c.approved, {Sums(asked)}
        from counted c {Lights(statement, asked)}
        where {TableSql.Where(statement, asked.Question)}
        group by 1, 2, 3
        """;

    /// <summary>The figures in the order in which <see cref="RollupSums"/> reads them; whatever has no colour is grey.</summary>
    static string Sums(Asked asked) => string.Join(", ",
    [
        "count(*)", "count(*) filter (where c.days_late > 0)", "sum(c.days_late)::bigint",
        .. Coloured(asked, colour => $"count(*) filter (where light.colour = '{colour}')"),
        .. OfApproved.Select(column => $"sum(c.{column})::bigint"),
    ]);

    /// <summary>The same figures of one table.</summary>
    public static string OfOne(Asked asked) => string.Join(", ",
    [
        "1::bigint", "(c.days_late > 0)::int::bigint", "c.days_late::bigint",
        .. Coloured(asked, colour => $"coalesce((light.colour = '{colour}')::int, 0)::bigint"),
        .. OfApproved.Select(column => $"c.{column}::bigint"),
    ]);

    static IEnumerable<string> OfApproved => [.. TableSql.Amounts(), "revisions", "revised_net", "revised_gross", "indicators", "reported", "met"];

    static IEnumerable<string> Coloured(Asked asked, Func<string, string> count) => RollupKeys.Colours.SkipLast(1).Select(colour => asked.Lights is null ? "0::bigint" : count(colour));

    /// <summary>Puts each table's light beside it, where one is asked for.</summary>
    public static string Lights(Statement statement, Asked asked) => asked.Lights is not { } lights ? "" :
        $"left join unnest({statement.Value(lights.Keys.ToArray())}::bigint[], {statement.Value(lights.Values.ToArray())}::text[]) as light(table_id, colour) using (table_id)";

    static string KeyOf(RollupBy by) => by switch
    {
        // A unit's department and section are known outside: its figures are added up there.
        RollupBy.Unit or RollupBy.Department or RollupBy.Section => "c.tenant_id",
        RollupBy.Level1 or RollupBy.Level2 or RollupBy.Level3 => "c.level",
        RollupBy.Class => "c.class",
        RollupBy.Stage => "c.stage",
        RollupBy.Size => $"{TableSql.SizeOf}::text",
        RollupBy.Light => $"coalesce(light.colour, '{RollupKeys.Colours[^1]}')",
        _ => "''",
    };
}
