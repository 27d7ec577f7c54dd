using Jixiao.Domain;
using Npgsql;

namespace Jixiao.Audit.Search;

/// <summary>An event as the search has it.</summary>
/// <param name="Tenant">Of the stream.</param>
/// <param name="Unit">That it is of or about; null for what concerns the whole division.</param>
sealed record Found(
    DateTime Begun, long Revision, string Tenant, string Stream, string StreamKind, string? Unit, int? Year, string? Code, long Version, DateTime Recorded, DateOnly? EffectiveOn,
    string? By, string? Role, string? Address, string Kind, string? Document, string? Voucher, Money? Amount, string? Reason)
{
    public const string Columns = "begun, revision, tenant_id, stream, stream_kind, unit, year, code, version, recorded, effective_on, user_name, role, address, kind, document, voucher, amount, reason";

    public static Found Read(NpgsqlDataReader row) => new(
        row.GetDateTime(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), Text(row, 5), row.IsDBNull(6) ? null : row.GetInt32(6), Text(row, 7), row.GetInt64(8), row.GetDateTime(9),
        row.IsDBNull(10) ? null : row.GetFieldValue<DateOnly>(10), Text(row, 11), Text(row, 12), Text(row, 13), row.GetString(14), Text(row, 15), Text(row, 16), row.IsDBNull(17) ? null : Money.Fen(row.GetInt64(17)), Text(row, 18));

    static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
