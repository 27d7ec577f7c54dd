using System.Globalization;
using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Evaluation;

/// <summary>
/// Goes through the approved tables of a year of many units as they stand, on every processor at once; no more of them are in memory than are being looked at. Scores ask
/// of a year's payments only what each source paid: they come summed, as one payment of each source on the year's last day.
/// </summary>
public sealed class ApprovedTables(NpgsqlDataSource database)
{
    const string Share = $$"""
        select tenant_id, jsonb_set(data, '{spends}', (
          select coalesce(jsonb_agg(jsonb_build_object('id', source, 'source', source, 'amount', amount, 'paidOn', $5, 'voucher', source)), '[]')
          from (select spend ->> 'source' source, sum((spend ->> 'amount')::bigint)::bigint amount from jsonb_array_elements(data -> 'spends') spend where spend ->> 'paidOn' <= $5 group by 1) paid))::text
        from {{Store.Schema}}.mt_doc_goaltable
        where tenant_id = any($1) and year = $2 and (data #>> '{standing,edition}')::int > 0 and mod(abs(hashtext(id)::bigint), $3) = $4
        """;

    /// <summary>What each of them is, in no order.</summary>
    public async Task<IReadOnlyList<T>> Each<T>(IEnumerable<UnitCode> units, FiscalYear year, Func<UnitCode, GoalTable, T> of, CancellationToken stop)
    {
        var (tenants, shares) = (units.Select(unit => unit.ToString()).ToArray(), Environment.ProcessorCount);
        var found = await Task.WhenAll(Enumerable.Range(0, shares).Select(share => Task.Run(() => Of(tenants, year, shares, share, of, stop), stop)));
        return [.. found.SelectMany(some => some)];
    }

    async Task<IReadOnlyList<T>> Of<T>(string[] tenants, FiscalYear year, int shares, int share, Func<UnitCode, GoalTable, T> of, CancellationToken stop)
    {
        await using var command = database.Command(Share, tenants, year.Number, (long)shares, (long)share, StoredDay(year.LastDay));
        return await command.Read(row => of(UnitCode.Parse(row.GetString(0)), JsonSerializer.Deserialize<GoalTable>(row.GetString(1), StoredJson.Options)!), stop);
    }

    static string StoredDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
