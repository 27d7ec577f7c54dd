using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.Bureau.Ledger;

/// <summary>The payments and the changes of budgets behind the figures, as known at a moment.</summary>
public sealed class LedgerView(NpgsqlDataSource database, UnitsView units)
{
    const string Spends = """
        select table_id, version, recorded_at, paid_on as day, source, amount, case when reversal_id is null then 'Payment' else 'Reversal' end as what,
          voucher as document, broken as note, null as counterpart
        from jixiao.spend_entry where division = $1 and year = $2
        """;

    const string Budgets = """
        select table_id, version, recorded_at, effective_on as day, source, amount, kind as what, document, reason as note, counterpart
        from jixiao.budget_entry where division = $1 and year = $2
        """;

    public async Task<LedgerEntries> Find(LedgerQuestion question, CancellationToken stop)
    {
        await using var command = await Command($"""
            select count(*) over (), sum(amount) over ()::bigint, sum(abs(amount)) over ()::bigint, tenant_id, code, name, asked.version, recorded_at, day, source, amount, what, document, note, counterpart, asked.stream
            from ({Asked(question.Kind)}) asked order by day desc, recorded_at desc, table_id, asked.version desc limit $11 offset $12
            """, question, stop);
        command.Parameters.Add(new() { Value = question.PageSize });
        command.Parameters.Add(new() { Value = (question.Page - 1) * (long)question.PageSize });
        var page = LedgerEntries.None;
        var streams = new List<string>();
        var entries = await command.Read(row =>
        {
            page = new(row.GetInt64(0), Money.Fen(row.GetInt64(1)), Money.Fen(row.GetInt64(2)), []);
            streams.Add(row.GetString(15));
            return Read(row);
        }, stop);
        return page with { Entries = await Signed(entries, streams, stop) };
    }

    /// <summary>The same by the months in which they take effect; months without any are left out.</summary>
    public async Task<IReadOnlyList<LedgerMonth>> Months(LedgerQuestion question, CancellationToken stop)
    {
        await using var command = await Command($"""
            select extract(month from day)::int, count(*), sum(amount)::bigint, sum(abs(amount))::bigint from ({Asked(question.Kind)}) asked group by 1 order by 1
            """, question, stop);
        return await command.Read(row => new LedgerMonth(row.GetInt32(0), row.GetInt64(1), Money.Fen(row.GetInt64(2)), Money.Fen(row.GetInt64(3))), stop);
    }

    static string Asked(LedgerKind kind) => $"""
        select entry.*, fact.tenant_id, fact.stream, fact.code, fact.name
        from ({(kind is LedgerKind.Payment ? Spends : Budgets)}) entry join jixiao.goal_table_fact fact using (table_id)
        where ($3::text[] is null or fact.tenant_id = any($3)) and recorded_at <= $4 and day <= $5 and not (recorded_at <= $6 and day <= $7)
          and ($8::text is null or fact.code = $8) and ($9::int is null or extract(month from day) = $9) and ($10::text is null or what = $10)
        """;

    async Task<NpgsqlCommand> Command(string sql, LedgerQuestion question, CancellationToken stop) => database.Command(sql,
        question.Division.ToString(), question.Year.Number, await Tenants(question, stop), Known(question.At), question.On ?? DateOnly.MaxValue,
        question.Since is { } since ? Known(since.At) : DateTime.UnixEpoch, question.Since?.On ?? DateOnly.MaxValue,
        Given(question.Project?.ToString()), Given(question.Month), Given(question.What));

    /// <summary>The units that are asked about and may be; null for all of the division.</summary>
    async Task<object> Tenants(LedgerQuestion question, CancellationToken stop) => question switch
    {
        { Departments: null, Department: null, Unit: null } => DBNull.Value,
        { Departments: null, Department: null, Unit: { } unit } => new[] { unit.ToString() },
        _ => (await units.Of(question.Division, stop))
            .Where(unit => question.Departments?.Contains(unit.Department) is not false && (question.Department ?? unit.Department) == unit.Department && (question.Unit ?? unit.Code) == unit.Code)
            .Select(unit => unit.Code.ToString()).ToArray(),
    };

    /// <summary>With the names that stand on the events.</summary>
    async Task<IReadOnlyList<LedgerEntry>> Signed(IReadOnlyList<LedgerEntry> entries, IReadOnlyList<string> streams, CancellationToken stop)
    {
        await using var command = database.Command("""
            select asked.n, e.user_name from unnest($1::text[], $2::text[], $3::bigint[]) with ordinality as asked(tenant_id, stream, version, n)
            join jixiao.mt_events e on e.tenant_id = asked.tenant_id and e.stream_id = asked.stream and e.version = asked.version
            """, entries.Select(entry => entry.Unit.ToString()).ToArray(), streams.ToArray(), entries.Select(entry => entry.Version).ToArray());
        var names = (await command.Read(row => (N: row.GetInt64(0), Name: Text(row, 1)), stop)).ToDictionary(row => row.N, row => row.Name);
        return [.. entries.Select((entry, n) => entry with { RecordedBy = names.GetValueOrDefault(n + 1) })];
    }

    static LedgerEntry Read(NpgsqlDataReader row) => new(
        UnitCode.Parse(row.GetString(3)), ProjectCode.Parse(row.GetString(4)), row.GetString(5), row.GetInt64(6), new(row.GetDateTime(7)), null,
        row.GetFieldValue<DateOnly>(8), Enum.Parse<FundSource>(row.GetString(9)), Money.Fen(row.GetInt64(10)), row.GetString(11), row.GetString(12), Text(row, 13), Text(row, 14));

    static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    static object Given<T>(T? value) => (object?)value ?? DBNull.Value;

    static DateTime Known(DateTimeOffset? at) => at?.UtcDateTime ?? DateTime.SpecifyKind(new(9000, 1, 1), DateTimeKind.Utc);
}
