using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.Bureau;

/// <summary>What cross-unit figures are grouped by.</summary>
public enum RollupBy
{
    Division,
    Department,
    Unit,
    Month,
}

/// <summary>Cross-unit sums of a division's year, from the facts.</summary>
public sealed class RollupView(NpgsqlDataSource database, UnitsView units)
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapGet("/rollups", async (DivisionCode division, FiscalYear year, string? by, string? at, RollupView view, HttpContext http, CancellationToken stop) => at is null
        ? await view.Find(division, http.Entered().Departments, year, GroupingOf(by), stop)
        : throw Refused.Malformed("暂不支持 at。")).By(Permission.ReadBureau);

    static RollupBy GroupingOf(string? by) => by?.ToUpperInvariant() switch
    {
        null or "DEPARTMENT" => RollupBy.Department,
        "DIVISION" => RollupBy.Division,
        "UNIT" => RollupBy.Unit,
        "MONTH" => RollupBy.Month,
        _ => throw Refused.Malformed("by 应为 division、department、unit 或 month。"),
    };

    /// <summary>The figures, with the moment they are true for.</summary>
    /// <param name="departments">Whose units they are the sums of; null for the whole division.</param>
    public async Task<Rollup> Find(DivisionCode division, IReadOnlySet<string>? departments, FiscalYear year, RollupBy by, CancellationToken stop)
    {
        var registered = await units.Of(division, stop);
        object tenants = departments is null ? DBNull.Value : registered.Where(u => departments.Contains(u.Department)).Select(u => u.Code.ToString()).ToArray();
        var rows = by is RollupBy.Month ? await ByMonth(division, tenants, year, stop) : await Grouped(division, tenants, year, by, NamesOf(by, registered), stop);
        return new(division.ToString(), year.Number, by, await TrueFor(division, tenants, stop), rows);
    }

    async Task<IReadOnlyList<RollupRow>> Grouped(DivisionCode division, object tenants, FiscalYear year, RollupBy by, Func<string, string> name, CancellationToken stop)
    {
        var key = by switch { RollupBy.Unit => "tenant_id", RollupBy.Department => "department", _ => "division" };
        await using var command = database.Command($"""
            select {key}, count(*), count(*) filter (where approved), coalesce(sum(initial) filter (where approved), 0)::bigint,
              coalesce(sum(initial + revised) filter (where approved), 0)::bigint, coalesce(sum(executed) filter (where approved), 0)::bigint
            from (select *, stage in ('Approved', 'Archived') as approved from jixiao.goal_table_fact where division = $1 and year = $2 and ($3::varchar[] is null or tenant_id = any($3))) fact
            group by {key} order by 5 desc, 1
            """, division.ToString(), year.Number, tenants);
        return await command.Read(row => new RollupRow(
            row.GetString(0), name(row.GetString(0)), row.GetInt64(1), row.GetInt64(2),
            Money.Fen(row.GetInt64(3)), Money.Fen(row.GetInt64(4)), Money.Fen(row.GetInt64(5)), null), stop);
    }

    /// <summary>Cumulative to the end of each month: executed, and what the tables' own plans foresee.</summary>
    async Task<IReadOnlyList<RollupRow>> ByMonth(DivisionCode division, object tenants, FiscalYear year, CancellationToken stop)
    {
        await using var command = database.Command("""
            with fact as (select * from jixiao.goal_table_fact where division = $1 and year = $2 and stage in ('Approved', 'Archived') and ($3::varchar[] is null or tenant_id = any($3))),
            paid as (select extract(month from month)::int as m, sum(amount) as amount from jixiao.spend_month join fact using (tenant_id, stream) group by 1)
            select m, (select count(*) from fact), (select coalesce(sum(initial), 0) from fact)::bigint, (select coalesce(sum(initial + revised), 0) from fact)::bigint,
              (select coalesce(sum(amount), 0) from paid where paid.m <= months.m)::bigint,
              (select coalesce(round(sum((initial + revised) * coalesce(plan[months.m], round(100 * months.m / 12.0, 6))) / 100), 0) from fact)::bigint
            from generate_series(1, 12) months(m) order by m
            """, division.ToString(), year.Number, tenants);
        return await command.Read(row => new RollupRow(
            $"{year}-{row.GetInt32(0):00}", $"{row.GetInt32(0)}月", row.GetInt64(1), row.GetInt64(1),
            Money.Fen(row.GetInt64(2)), Money.Fen(row.GetInt64(3)), Money.Fen(row.GetInt64(4)), Money.Fen(row.GetInt64(5))), stop);
    }

    /// <summary>The years for which any of the units has tables, the latest first.</summary>
    public async Task<IReadOnlyList<FiscalYear>> Years(IEnumerable<UnitCode> among, CancellationToken stop)
    {
        await using var command = database.Command("select distinct year from jixiao.goal_table_fact where tenant_id = any($1) order by year desc", (object)among.Select(u => u.ToString()).ToArray());
        return await command.Read(row => new FiscalYear(row.GetInt32(0)), stop);
    }

    async Task<DateTimeOffset?> TrueFor(DivisionCode division, object tenants, CancellationToken stop)
    {
        await using var command = database.Command("select max(recorded) from jixiao.goal_table_fact where division = $1 and ($2::varchar[] is null or tenant_id = any($2))", division.ToString(), tenants);
        return await command.ExecuteScalarAsync(stop) is DateTime recorded ? new DateTimeOffset(recorded) : null;
    }

    static Func<string, string> NamesOf(RollupBy by, IReadOnlyList<RegisteredUnit> units) => by switch
    {
        RollupBy.Unit => key => units.FirstOrDefault(u => u.Code.ToString() == key)?.Name ?? key,
        RollupBy.Department => key => units.FirstOrDefault(u => u.Department == key)?.DepartmentName ?? key,
        _ => key => key,
    };
}

/// <summary>Cross-unit figures and the moment they are true for: the latest fact they include, null when there is none.</summary>
public sealed record Rollup(string Division, int Year, RollupBy By, DateTimeOffset? TrueFor, IReadOnlyList<RollupRow> Rows);

/// <summary>The figures of one group. Amounts are those of approved tables; a draft is counted and has no budget yet.</summary>
/// <param name="PlannedYuan">By month alone: what the plans foresee by its end.</param>
public sealed record RollupRow(string Key, string Name, long Tables, long Approved, Money InitialYuan, Money AdjustedYuan, Money ExecutedYuan, Money? PlannedYuan);
