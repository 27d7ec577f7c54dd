using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Monitoring.Alerts;

/// <summary>Questions about alerts, over the columns that are kept beside the documents.</summary>
static class AlertSql
{
    const string Table = $"{Store.Schema}.mt_doc_alert";

    /// <summary>A page in order, by the index of that order, and one more to know whether there is another.</summary>
    public static string Page(Statement statement, AlertScope scope, AlertQuestion question, DateOnly today)
    {
        var (direction, beyond) = question.IsLatestFirst ? ("desc", "<") : ("asc", ">");
        var after = question.After is not { } a ? ""
            : $" and (urgency, raised_on, id, tenant_id) {beyond} ({statement.Value(a.Urgency)}, {statement.Value(a.RaisedOn)}, {statement.Value(a.Stream)}, {statement.Value(a.Tenant)})";
        return $"""
            select tenant_id, data::text from {Table} where {Wanted(statement, scope, question, today)}{after}
            order by urgency {direction}, raised_on {direction}, id {direction}, tenant_id {direction} limit {question.PageSize + 1}
            """;
    }

    /// <summary>What is open, by rule and severity.</summary>
    public static string Counts(Statement statement, AlertScope scope, DateOnly today) => $"""
        select rule, severity, count(*) filter (where not muted), count(*) filter (where not muted and held_by = '{Holder.Unit}'),
          count(*) filter (where not muted and held_by = '{Holder.Bureau}'), count(*) filter (where not muted and overdue), count(*) filter (where muted)
        from (select rule, severity, held_by, {Muted(statement, today)} muted, coalesce({Overdue(statement, today)}, false) overdue from {Table} where {Whose(statement, scope)} and urgency < 3) open
        group by rule, severity
        """;

    /// <summary>The open ones about a subject of a tenant.</summary>
    public static string About(Statement statement, string tenant, string subject) => $"""
        select tenant_id, data::text from {Table} where tenant_id = {statement.Value(tenant)} and urgency < 3 and data ->> 'subject' = {statement.Value(subject)}
        order by urgency, raised_on, id
        """;

    static string Wanted(Statement statement, AlertScope scope, AlertQuestion question, DateOnly today) => string.Join(" and ", new[]
    {
        Whose(statement, scope.Only(question)),
        question.Rule is { } rule ? $"rule = {statement.Value(rule)}" : null,
        question.Severity is { } severity ? $"severity = '{severity}'" : null,
        question.State is { } state ? In(statement, state, today) : null,
        question.RaisedFrom is { } from ? $"raised_on >= {statement.Value(from)}" : null,
        question.RaisedTo is { } to ? $"raised_on <= {statement.Value(to)}" : null,
        question.Text is { } text ? Named(statement, scope, text) : null,
    }.OfType<string>());

    static string Whose(Statement statement, AlertScope scope) =>
        $"tenant_id = any({statement.Value(scope.Tenants)})" + (scope.Rules is { } rules ? $" and rule = any({statement.Value(rules.ToArray())})" : "");

    static string In(Statement statement, AlertState state, DateOnly today) => state switch
    {
        AlertState.Cleared => $"urgency = 3 and handling <> '{Handling.Closed}'",
        AlertState.Closed => $"urgency = 3 and handling = '{Handling.Closed}'",
        AlertState.Muted => $"urgency < 3 and {Muted(statement, today)}",
        AlertState.WaitingForUnit => $"urgency < 3 and held_by = '{Holder.Unit}' and not {Muted(statement, today)}",
        AlertState.WaitingForBureau => $"urgency < 3 and held_by = '{Holder.Bureau}' and not {Muted(statement, today)}",
        AlertState.Overdue => $"urgency < 3 and {Overdue(statement, today)} and not {Muted(statement, today)}",
        _ => $"urgency < 3 and not {Muted(statement, today)}",
    };

    static string Muted(Statement statement, DateOnly today) => $"coalesce(muted_until >= {statement.Value(today)}, false)";

    /// <summary>As <see cref="Alert.IsOverdueOn"/>.</summary>
    static string Overdue(Statement statement, DateOnly today) => $"(measure_due_on < {statement.Value(today)} and handling <> '{Handling.Reported}' and held_by <> '{Holder.Nobody}')";

    static string Named(Statement statement, AlertScope scope, string text)
    {
        var named = scope.Units.Where(unit => unit.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(unit => unit.Code.ToString()).ToArray();
        return $"(position(lower({statement.Value(text)}) in lower(data ->> 'title')) > 0 or tenant_id = any({statement.Value(named)}))";
    }
}
