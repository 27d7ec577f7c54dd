using Jixiao.Audit.Entries;
using Jixiao.Domain.Auditing;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Audit.Search;

/// <summary>The question in SQL over <c>audit_entry</c>. A line of the answer is a revision, however many of its events are what was looked for.</summary>
static class RevisionSql
{
    /// <summary>Columns: begun, revision; one more than the page shows, so that it is known whether another follows.</summary>
    public static string Page(Statement statement, RevisionQuestion question, string[]? among) => $"""
        with found as {(GoesByTime(question) ? "" : "materialized")} (
          select begun, revision from {Store.Schema}.audit_entry
          where {Where(statement, question, among)}{(question.After is { } after ? $" and (begun, revision) < ({statement.Value(after.Begun)}, {statement.Value(after.Revision)})" : "")})
        select begun, revision from found group by begun, revision order by begun desc, revision desc limit {statement.Value(question.PageSize + 1)}
        """;

    // What is asked by days of effect or by text lies close together in time: read from the latest back, half a year that has none of it would come first.
    static bool GoesByTime(RevisionQuestion question) => (question.Text, question.EffectiveFrom, question.EffectiveTo) is (null, null, null);

    /// <summary>Every event that is looked for, in the same order.</summary>
    public static string All(Statement statement, RevisionQuestion question, string[]? among) => $"""
        select {Found.Columns} from {Store.Schema}.audit_entry where {Where(statement, question, among)} order by begun desc, revision desc, version
        """;

    /// <summary>Columns: unit, kind, how many events and revisions, their amounts added up.</summary>
    public static string Changes(Statement statement, RevisionQuestion question, string[]? among) => $"""
        select unit, kind, count(*), count(distinct revision), coalesce(sum(amount), 0)::bigint from {Store.Schema}.audit_entry where {Where(statement, question, among)}
        group by unit, kind order by unit nulls first, kind
        """;

    /// <summary>All events of certain revisions.</summary>
    public static string Of(Statement statement, RevisionQuestion question, IReadOnlyList<RevisionCursor> revisions) => $"""
        select {Found.Columns} from {Store.Schema}.audit_entry
        join unnest({statement.Value(revisions.Select(r => r.Begun).ToArray())}, {statement.Value(revisions.Select(r => r.Revision).ToArray())}) as line(begun, revision) using (begun, revision)
        where division = {statement.Value(question.Division.ToString())} order by begun desc, revision desc, version
        """;

    /// <summary>What must hold of an event.</summary>
    /// <param name="among">The units that whoever asks may see; null for all and the bureau.</param>
    static string Where(Statement statement, RevisionQuestion question, string[]? among) => string.Join(" and ", Conditions(statement, question, among).OfType<string>());

    static IEnumerable<string?> Conditions(Statement statement, RevisionQuestion question, string[]? among)
    {
        return
        [
            $"division = {statement.Value(question.Division.ToString())}",
            among is null ? null : $"unit = any({statement.Value(among)})",
            Is("unit", question.Unit?.ToString()),
            Is("user_name", question.Person),
            Is("role", question.Role),
            Is("kind", question.Kind),
            question.StreamKind is not { } kind ? null : EventKinds.OfStream(kind) is { } kinds ? $"kind = any({statement.Value(kinds.ToArray())})" : Is("stream_kind", kind),
            Is("voucher", question.Voucher),
            Is("year", question.Year?.Number),
            Is("code", question.Code),
            Compared("size", ">=", question.AmountFrom?.InFen),
            Compared("size", "<=", question.AmountTo?.InFen),
            Compared("effective_on", ">=", question.EffectiveFrom),
            Compared("effective_on", "<=", question.EffectiveTo),
            Compared("begun", ">=", question.RecordedFrom?.UtcDateTime),
            Compared("begun", "<", question.RecordedBefore?.UtcDateTime),
            question.Document is { } document ? $"{Has(document)} and strpos(document, {statement.Value(document)}) > 0" : null,
            // Pairs of characters find what may have it, the text itself says whether it does.
            question.Text is { } text ? $"{Has(text)} and strpos(said, {statement.Value(Grams.Normal(text))}) > 0" : null,
        ];

        string? Is<T>(string column, T? value) => Compared(column, "=", value);

        string? Compared<T>(string column, string how, T? value) => value is null ? null : $"{column} {how} {statement.Value(value)}";

        string Has(string text) => $"grams @> {statement.Value(Grams.Of(Grams.Normal(text)).ToArray())}";
    }
}
