using Jixiao.Domain;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Audit.Samples;

/// <summary>What the rules' statements are put together from: the entries that a question is about, and its parameters as values.</summary>
public sealed class RiskSql
{
    /// <summary>The day in Beijing on which an entry was recorded.</summary>
    public const string Day = "(begun at time zone 'Asia/Shanghai')::date";

    const string Columns = "tenant_id, stream, version, begun, user_name, role, unit, code, kind, amount, effective_on";
    const string Latest = "max(version), max(begun), (array_agg(user_name order by version desc))[1], (array_agg(role order by version desc))[1], max(unit), max(code), (array_agg(kind order by version desc))[1], null::bigint, max(effective_on)";

    readonly Statement statement;
    readonly RiskQuestion question;

    internal RiskSql(Statement statement, RiskQuestion question, string[]? among)
    {
        (this.statement, this.question) = (statement, question);
        Anywhere = $"""
            select * from {Store.Schema}.audit_entry where division = {Value(question.Division.ToString())} and year = {Value(question.Year.Number)} and begun <= {Value(question.At!.Value.UtcDateTime)} and sequence <= {Value(question.UpTo!.Value)}
            {(among is null ? "" : $"and unit = any({Value(among)})")}
            """;
        OfUnit = question.Unit is { } unit ? $" and unit = {Value(unit.ToString())}" : "";
        Entries = Anywhere + OfUnit;
    }

    /// <summary>Those of the unit asked about, if one is.</summary>
    public string Entries { get; }

    string Anywhere { get; }

    string OfUnit { get; }

    /// <summary>A parameter's value.</summary>
    public string this[string parameter] => Value(question.Parameters[parameter]);

    /// <summary>The roles of persons; machines and jobs know no night.</summary>
    public string People => Value(Roles.All.Except([Roles.Treasury]).ToArray());

    public string AtNight => $"(extract(hour from begun at time zone 'Asia/Shanghai') >= {this["from"]} or extract(hour from begun at time zone 'Asia/Shanghai') < {this["until"]})";

    /// <summary>Days on which nobody works, as far around the year as its budget is worked on.</summary>
    public string FreeDays => Value(Workdays.FreeDays(new(question.Year.Number - 1, 1, 1), new(question.Year.Number + 2, 12, 31)).ToArray());

    public string Kinds(IReadOnlyList<string> kinds) => Value(kinds.ToArray());

    /// <summary>The beginning, in Beijing, of a day of the year that two parameters name.</summary>
    public string DayOfYear(string month, string day) => Value(new DateTimeOffset(
        question.Year.Number, question.Parameters[month], Math.Min(question.Parameters[day], DateTime.DaysInMonth(question.Year.Number, question.Parameters[month])), 0, 0, 0, TimeSpan.FromHours(8)).UtcDateTime);

    /// <summary>Each revision once, by its last event of which it is true.</summary>
    public string Once(string measure, string condition) => $"select distinct on (revision) {Columns}, ({measure})::bigint from ({Entries}) e where {condition} order by revision, version desc";

    /// <summary>Each stream with so many revisions of certain kinds, by the latest.</summary>
    public string Often(IReadOnlyList<string> kinds, string howMany) => $"""
        select tenant_id, stream, {Latest}, count(distinct revision) from ({Entries}) e where kind = any({Kinds(kinds)})
        group by tenant_id, stream having count(distinct revision) {howMany}
        """;

    /// <summary>Budget that went from one project to another and came back from there, by what came back; measured in days.</summary>
    public string OutAndBack() => $"""
        with moved as ({Anywhere} and kind = 'budget_transferred_in')
        select distinct on (back.sequence) {string.Join(", ", Columns.Split(", ").Select(column => $"back.{column}"))}, back.effective_on - gone.effective_on
        from (select * from moved where true{OfUnit}) back join moved gone on gone.counterpart = back.tenant_id || ' ' || back.stream and back.counterpart = gone.tenant_id || ' ' || gone.stream and gone.revision < back.revision
        where back.effective_on - gone.effective_on <= {this["days"]} order by back.sequence, gone.revision desc
        """;

    /// <summary>Each stream on which one person acted in so many roles or more, by what he did last.</summary>
    public string ManyRoles() => $"""
        select tenant_id, stream, {Latest}, count(distinct role) from ({Entries}) e where role = any({People})
        group by tenant_id, stream, user_name having count(distinct role) >= {this["n"]}
        """;

    string Value(object value) => statement.Value(value);
}
