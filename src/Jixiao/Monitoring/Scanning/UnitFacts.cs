using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Reviewing;
using Marten;
using Npgsql;

namespace Jixiao.Monitoring.Scanning;

/// <summary>What the rules judge in one unit on a day, read at once and judged by any rule book.</summary>
/// <param name="Tables">Those that execute or lie on somebody's desk, and all of the day's year and the one before; in the order of their keys.</param>
/// <param name="Goals">The unit's goals, likewise.</param>
/// <param name="Rounds">Those of the bureau that call for the unit and are not ended.</param>
/// <param name="Recorded">The day that each table's latest event was recorded, Beijing time.</param>
/// <param name="Came">The day that what waits came to its holder, Beijing time.</param>
public sealed record UnitFacts(
    UnitCode Unit, DateOnly Day, IReadOnlyList<GoalTable> Tables, IReadOnlyList<UnitYearGoals> Goals, IReadOnlyList<Round> Rounds,
    IReadOnlyDictionary<string, DateOnly> Recorded, IReadOnlyDictionary<string, DateOnly> Came)
{
    const string TitleOfGoals = "部门整体绩效目标";

    const string LastRecorded = $"""
        select s.id, e.timestamp from {Store.Schema}.mt_streams s join {Store.Schema}.mt_events e on e.tenant_id = s.tenant_id and e.stream_id = s.id and e.version = s.version
        where s.tenant_id = $1 and s.id = any($2)
        """;

    readonly Dictionary<int, VoucherCounts> vouchers = Tables.GroupBy(table => table.Year).ToDictionary(year => year.Key, year => new VoucherCounts(year));

    /// <param name="rounds">Those that call for units of the division.</param>
    public static async Task<UnitFacts> Read(IDocumentStore store, NpgsqlDataSource database, UnitCode unit, IEnumerable<Round> rounds, DateOnly day, CancellationToken stop)
    {
        var (tenant, from) = (unit.ToString(), day.Year - 1);
        await using var session = store.QuerySession(tenant);
        var tables = await session.Query<GoalTable>().Where(t => t.Year >= from || t.Standing.Stage == Stage.Approved || t.Standing.HeldBy != Holder.Nobody).ToListAsync(stop);
        var goals = await session.Query<UnitYearGoals>().Where(g => g.Standing.HeldBy != Holder.Nobody).ToListAsync(stop);
        await using var command = database.Command(LastRecorded, tenant, tables.Where(table => table.Standing.Stage is Stage.Approved).Select(table => table.Id).ToArray());
        var recorded = await command.Read(row => (Stream: row.GetString(0), At: row.GetFieldValue<DateTimeOffset>(1)), stop);
        var waiting = tables.Where(table => Waits(table.Standing)).Select(table => table.Id).Concat(goals.Where(g => Waits(g.Standing)).Select(g => g.Id)).ToList();
        var came = await WorkListView.Came(database, tenant, waiting, stop);
        return new(
            unit, day, [.. tables.OrderBy(table => table.Id, StringComparer.Ordinal)], [.. goals.OrderBy(g => g.Year)], [.. rounds.Where(round => round.Includes(unit))],
            recorded.ToDictionary(row => row.Stream, row => Today.In(row.At)), came.ToDictionary(stream => stream.Key, stream => Today.In(stream.Value)));
    }

    /// <summary>The tables as the rules judge them, by the book's thresholds.</summary>
    public IEnumerable<TableFacts> OfTables(RuleBook book) => Tables.Select(table => new TableFacts(
        table, Day, book.ThresholdsOn(new FiscalYear(table.Year).Nearest(Day)).Values, Recorded.GetValueOrDefault(table.Id, Day), vouchers[table.Year]));

    /// <summary>What waits, with what it is called.</summary>
    public IEnumerable<(string Subject, string Title, WaitingFacts Facts)> OfWaiting =>
        Tables.Select(table => (table.Id, table.ProjectName, table.Standing)).Concat(Goals.Select(goals => (goals.Id, TitleOfGoals, goals.Standing)))
            .Where(item => Came.ContainsKey(item.Id)).Select(item => (item.Id, item.Item2, new WaitingFacts(item.Standing, Came[item.Id], Day)));

    /// <summary>What the rounds want of the unit.</summary>
    public IEnumerable<RoundFacts> OfRounds => Rounds.Select(round => RoundFacts.Of(round, Unit, Tables, Day));

    /// <summary>What somebody has to move; a draft never moved.</summary>
    static bool Waits(Standing standing) => standing.HeldBy is Holder.Department or Holder.Bureau || standing.Stage is Stage.Returned;
}
