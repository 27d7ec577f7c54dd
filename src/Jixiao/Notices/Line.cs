using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Identity;
using Npgsql;

namespace Jixiao.Notices;

/// <summary>A notice: a line in somebody's inbox.</summary>
/// <param name="At">When the event was recorded.</param>
/// <param name="Kind">Name of the event.</param>
/// <param name="Tenant">Where the subject is looked at.</param>
/// <param name="Subject">Key of the stream it is about.</param>
/// <param name="Title">What the subject is called.</param>
/// <param name="Rule">Name of the rule that found it; null where no rule did.</param>
/// <param name="Words">What somebody wrote about it, or the day it is due; null for nothing.</param>
/// <param name="Needs">What its reader must be allowed to in the tenant.</param>
/// <param name="ReadAt">Null while it is unread.</param>
public sealed record Line(
    Guid Id, Guid Person, DateTimeOffset At, string Kind, Severity Severity, string Tenant, string Subject, string Title, string? Rule, string? Words, Permission Needs, DateTimeOffset? ReadAt)
{
    public const string Columns = "id, person_id, at, kind, severity, tenant_id, subject, title, rule, words, needs, read_at";

    public static Line Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3), Enum.Parse<Severity>(row.GetString(4)), row.GetString(5), row.GetString(6), row.GetString(7),
        row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : row.GetString(9), Enum.Parse<Permission>(row.GetString(10)), row.IsDBNull(11) ? null : row.GetFieldValue<DateTimeOffset>(11));
}
