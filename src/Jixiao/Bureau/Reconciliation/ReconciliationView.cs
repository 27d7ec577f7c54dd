using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Npgsql;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Jixiao.Bureau.Reconciliation;

/// <summary>What the latest comparison of each unit's figures with its events found.</summary>
public sealed class ReconciliationView(NpgsqlDataSource database, UnitsView units)
{
    public static Table Table { get; } = MakeTable();

    public static void Map(RouteGroupBuilder bureau) => bureau.MapGet("/reconciliation", (DivisionCode division, ReconciliationView view, HttpContext http, CancellationToken stop) =>
        view.Find(division, http.Entered().Departments, stop)).By(Permission.ReadBureau);

    /// <param name="departments">Whose units; null for the whole division.</param>
    public async Task<IReadOnlyList<Difference>> Find(DivisionCode division, IReadOnlySet<string>? departments, CancellationToken stop)
    {
        var among = (await units.Of(division, stop)).Where(u => departments?.Contains(u.Department) ?? true).Select(u => u.Code.ToString());
        await using var command = database.Command(
            "select tenant_id, stream, version, figure, stored, folded from jixiao.fact_difference where tenant_id = any($1) order by tenant_id, stream, figure", (object)among.ToArray());
        return await command.Read(row => new Difference(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5)), stop);
    }

    /// <summary>Replaces what was found of the unit before.</summary>
    public static async Task Keep(NpgsqlDataSource database, string unit, IReadOnlyList<Difference> differences, CancellationToken stop)
    {
        await using var command = database.Command("""
            with gone as (delete from jixiao.fact_difference where tenant_id = $1 and (stream, figure) not in (select * from unnest($2::text[], $4::text[])))
            insert into jixiao.fact_difference (tenant_id, stream, version, figure, stored, folded) select $1, * from unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[])
            on conflict (tenant_id, stream, figure) do update set version = excluded.version, stored = excluded.stored, folded = excluded.folded
            """,
            unit, differences.Select(d => d.Stream).ToArray(), differences.Select(d => d.Version).ToArray(), differences.Select(d => d.Figure).ToArray(),
            differences.Select(d => d.Stored).ToArray(), differences.Select(d => d.Folded).ToArray());
        await command.ExecuteNonQueryAsync(stop);
    }

    static Table MakeTable()
    {
        var table = new Table(new PostgresqlObjectName(Store.Schema, "fact_difference", SchemaUtils.IdentifierUsage.General));
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        table.AddColumn("stream", "varchar").AsPrimaryKey();
        table.AddColumn("figure", "varchar").AsPrimaryKey();
        table.AddColumn("version", "bigint").NotNull();
        table.AddColumn("stored", "varchar");
        table.AddColumn("folded", "varchar").NotNull();
        return table;
    }
}
