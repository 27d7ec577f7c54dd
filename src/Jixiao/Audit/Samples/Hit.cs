using Jixiao.Domain;
using Jixiao.Domain.Auditing;
using Npgsql;

namespace Jixiao.Audit.Samples;

/// <summary>What a rule hit, by the version that is its evidence.</summary>
/// <param name="Measure">How often, how many days, by the rule.</param>
/// <param name="Lowered">Where a target was lowered.</param>
sealed record Hit(
    string Tenant, string Stream, long Version, DateTime Begun, string? By, string? Role, string? Unit, string? Code, string Kind, Money? Amount, DateOnly? EffectiveOn, long Measure, LoweredTarget? Lowered = null)
{
    public string Reference => Places.Reference(Tenant, Stream, Version);

    public static Hit Read(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetDateTime(3), Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 7), row.GetString(8), row.IsDBNull(9) ? null : Money.Fen(row.GetInt64(9)),
        row.IsDBNull(10) ? null : row.GetFieldValue<DateOnly>(10), Convert.ToInt64(row.GetValue(11), System.Globalization.CultureInfo.InvariantCulture));

    static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
