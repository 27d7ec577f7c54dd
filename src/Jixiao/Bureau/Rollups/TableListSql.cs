using System.Globalization;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Bureau.Rollups;

/// <summary>Where a page of tables ended: the value that they are ordered by, and the table.</summary>
sealed record Place(string Value, string Table)
{
    /// <exception cref="Refused">400 for what no page ever ended with.</exception>
    public static Place? Read(string? text) => text is null or "" ? null
        : text.Split('~') is [{ Length: > 0 } value, { Length: > 0 } table] ? new(value, table)
        : throw Refused.Malformed("after 应为上一页给出的位置。");

    public override string ToString() => $"{Value}~{Table}";

    public decimal Number => decimal.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Refused.Malformed("after 应为上一页给出的位置。");

    public long Id => long.TryParse(Table, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw Refused.Malformed("after 应为上一页给出的位置。");
}

/// <summary>The counted tables one by one, in an order and from a place on: each page is found by its beginning, however far down it is.</summary>
static class TableListSql
{
    /// <summary>Columns: table_id, tenant_id, code, name, stage, edition, the value ordered by, plan, whether approved, then the figures.</summary>
    public static string Of(Statement statement, Asked asked, Place? after, int? most) => $"""
        {TableSql.With(statement, asked)}
        select c.table_id, c.tenant_id, c.code, c.name, c.stage, c.edition, {ValueOf(asked.Question)} as value, c.plan, c.approved, {GroupSql.OfOne(asked)}
        from counted c {GroupSql.Lights(statement, asked)}
        where {TableSql.Where(statement, asked.Question)}{(after is null ? "" : $" and {Beyond(statement, asked.Question, after)}")}
        order by {OrderOf(asked.Question)}{(most is { } n ? $" limit {n}" : "")}
        """;

    static string OrderOf(RollupQuestion question) => question.Order is RollupOrder.Key
        ? "c.tenant_id, c.code"
        : $"{ValueOf(question)} {(question.Ascending ? "asc" : "desc")}, c.table_id";

    static string Beyond(Statement statement, RollupQuestion question, Place after) => question.Order is RollupOrder.Key
        ? $"(c.tenant_id, c.code) > ({statement.Value(after.Value)}, {statement.Value(after.Table)})"
        : $"({ValueOf(question)} {(question.Ascending ? ">" : "<")} {statement.Value(after.Number)} or {ValueOf(question)} = {statement.Value(after.Number)} and c.table_id > {statement.Value(after.Id)})";

    // Whatever has no value comes last.
    static string ValueOf(RollupQuestion question) => question.Order switch
    {
        RollupOrder.Key => "0::numeric",
        RollupOrder.Initial => Amount("c.initial"),
        RollupOrder.Received => Amount("c.received"),
        RollupOrder.Executed => Amount("c.executed"),
        RollupOrder.Rate => $"coalesce(case when c.approved then round(c.executed::numeric / nullif(c.adjusted, 0), 6) end, {(question.Ascending ? "1e18" : "-1e18")})",
        RollupOrder.Revisions => Amount("c.revisions"),
        RollupOrder.Revised => Amount("c.revised_gross"),
        RollupOrder.Met => $"coalesce(case when c.approved then round(c.met::numeric / nullif(c.indicators, 0), 6) end, {(question.Ascending ? "1e18" : "-1e18")})",
        RollupOrder.DaysLate => "c.days_late::numeric",
        RollupOrder.Adjusted => Amount("c.adjusted"),
        var other => throw Refused.Malformed($"项目清单不能按 {RollupKeys.Word(other.ToString())} 排序。"),
    };

    static string Amount(string column) => $"(case when c.approved then {column} else 0 end)::numeric";
}
