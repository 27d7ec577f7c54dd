using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Marten;
using Npgsql;

namespace Jixiao.Monitoring.Scanning;

/// <summary>What the rules judge in one unit on a day, read at once.</summary>
/// <param name="Tables">Those that execute or lie on somebody's desk, of every year that is not archived.</param>
public sealed record UnitFacts(IReadOnlyList<TableFacts> Tables)
{
    const string LastRecorded = $"""
        select s.id, e.timestamp from {Store.Schema}.mt_streams s join {Store.Schema}.mt_events e on e.tenant_id = s.tenant_id and e.stream_id = s.id and e.version = s.version
        where s.tenant_id = $1 and s.id like 'goal-table/%'
        """;

    public static async Task<UnitFacts> Read(IDocumentStore store, NpgsqlDataSource database, UnitCode unit, RuleBook book, DateOnly day, CancellationToken stop)
    {
        await using var session = store.QuerySession(unit.ToString());
        var tables = await session.Query<GoalTable>().Where(t => t.Standing.Stage == Stage.Approved || t.Standing.HeldBy != Holder.Nobody && t.Standing.Stage != Stage.Draft).ToListAsync(stop);
        await using var command = database.Command(LastRecorded, unit.ToString());
        var recorded = (await command.Read(row => (Stream: row.GetString(0), At: row.GetFieldValue<DateTimeOffset>(1)), stop)).ToDictionary(row => row.Stream, row => Today.In(row.At));
        var vouchers = tables.GroupBy(table => table.Year).ToDictionary(year => year.Key, year => new VoucherCounts(year));
        return new([.. tables.OrderBy(table => table.Id, StringComparer.Ordinal).Select(table => new TableFacts(
            table, day, book.ThresholdsOn(new FiscalYear(table.Year).Nearest(day)).Values, recorded.GetValueOrDefault(table.Id, day), vouchers[table.Year]))]);
    }
}
