using System.Globalization;
using JasperFx.Events;
using Jixiao.Domain.GoalTables;
using Jixiao.Journeys.Support;
using Marten.Events;
using Npgsql;

namespace Jixiao.Journeys.Bureau;

/// <summary>Owns its database: it rebuilds and rewinds.</summary>
public sealed class FactsOfGoalTables(SharedInstance shared)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly DateOnly RevisedOn = new(2023, 6, 20);

    [Fact]
    public async Task sums_are_those_of_the_events_live_rebuilt_and_redelivered()
    {
        var (database, division) = (await shared.NewDatabase(), SharedInstance.NewDivision());
        await using (var live = await Instance.Start(database))
        {
            await Play(live, division);
            await Agree(live, division);
        }
        await using (var rebuilding = await Instance.Start(database, roles: "web"))
        {
            await Spoil(database);
            await Rebuild(rebuilding);
            await AgreeNow(rebuilding, division);
        }
        // Without its row a projection begins at the first event; a row that says 0 would stop it, since the daemon inserts one when it begins.
        await Execute(database, "delete from jixiao.mt_event_progression where name = 'GoalTableFacts:All'");
        await using var redelivered = await Instance.Start(database);
        await Agree(redelivered, division);
        await Spend(redelivered, division);
        await Agree(redelivered, division);
        Assert.Empty((await OneUnit.Unknown(redelivered, SharedInstance.NewDivision()).Bureau.Get("/rollups?year=2023&by=unit")).Ok.Json["rows"]!.AsArray());
    }

    [Fact]
    public async Task sums_are_rebuilt_beside_a_running_worker()
    {
        var (database, division) = (await shared.NewDatabase(), SharedInstance.NewDivision());
        await using var worker = await Instance.Start(database);
        await Play(worker, division);
        await Agree(worker, division);
        await using (var rebuilding = await Instance.Start(database, roles: "web"))
        {
            await Spoil(database);
            await Rebuild(rebuilding);
        }
        await AgreeNow(worker, division);
        await Spend(worker, division);
        await Agree(worker, division);
    }

    /// <summary>Two departments with three units: drafts, approvals, budgets up and down, payments of several months.</summary>
    static async Task Play(Instance instance, string division)
    {
        foreach (var (number, tables) in new[] { ("430001", 3), ("430002", 1), ("205001", 2) })
        {
            var unit = await OneUnit.Registered(instance, division, number);
            _ = await unit.Drafted(9, "5000.00");
            for (var n = 1; n <= tables; n++)
            {
                var code = await unit.Approved(n, $"{n * 10_000}.05");
                foreach (var month in new[] { 2, 3, 3, 7, 12 })
                    _ = (await unit.Spend(code, $"{month * 100 + n}.1{n}", $"2023-{month:00}-15")).Ok;
                _ = (await unit.Table(code).Post("/revisions", Revision(n % 2 == 0 ? "-1500.25" : "2500.50"), await unit.Version(code))).Ok;
            }
        }
    }

    static async Task Spend(Instance instance, string division)
    {
        var unit = OneUnit.Unknown(instance, division);
        _ = (await unit.Spend(unit.Code(1), "77.77", "2023-08-08", voucher: "记-77")).Ok;
    }

    static object Revision(string yuan) => new { amountYuan = yuan, effectiveOn = RevisedOn, reason = "调整", document = "17号" };

    static async Task Agree(Instance instance, string division)
    {
        await instance.Store.WaitForNonStaleProjectionDataAsync(Patience);
        await AgreeNow(instance, division);
    }

    static async Task AgreeNow(Instance instance, string division)
    {
        var naive = await Naive(instance, division);
        Assert.Equal(9, naive.Count);
        Assert.Equal(Sums(naive, t => t.Unit), await Rollup(instance, division, "unit"));
        Assert.Equal(Sums(naive, t => t.Unit[7..10]), await Rollup(instance, division, "department"));
        Assert.Equal(Sums(naive, t => t.Unit[..6]), await Rollup(instance, division, "division"));
        Assert.Equal(Enumerable.Range(1, 12).Select(month => Curve(naive, month)), await Curve(instance, division));
    }

    static async Task<IEnumerable<string>> Rollup(Instance instance, string division, string by) =>
        (await OneUnit.Unknown(instance, division).Bureau.Get($"/rollups?year=2023&by={by}")).Ok.Json["rows"]!.AsArray()
            .Select(r => $"{r!["key"]} {r["figures"]!["tables"]} {r["figures"]!["approved"]} {r["figures"]!["all"]!["initialYuan"]} {r["figures"]!["all"]!["adjustedYuan"]} {r["figures"]!["all"]!["executedYuan"]}").Order();

    static async Task<IEnumerable<string>> Curve(Instance instance, string division) =>
        (await OneUnit.Unknown(instance, division).Bureau.Get("/rollups?year=2023&by=month")).Ok.Json["rows"]!.AsArray()
            .Select(r => $"{r!["key"]} {r["figures"]!["all"]!["executedYuan"]} {r["figures"]!["plannedYuan"]}");

    static IEnumerable<string> Sums(IEnumerable<Counted> tables, Func<Counted, string> key) => tables.GroupBy(key).Select(group =>
    {
        var approved = group.Where(t => t.Approved).ToList();
        return $"{group.Key} {group.Count()} {approved.Count} {Yuan(approved.Sum(t => t.Initial))} {Yuan(approved.Sum(t => t.Initial + t.Revised))} {Yuan(approved.Sum(t => t.Paid.Sum(p => p.Fen)))}";
    }).Order();

    static string Curve(IEnumerable<Counted> tables, int month)
    {
        var approved = tables.Where(t => t.Approved).ToList();
        var paid = approved.Sum(t => t.Paid.Where(p => p.Month <= month).Sum(p => p.Fen));
        var end = new DateOnly(2023, month, DateTime.DaysInMonth(2023, month));
        var planned = approved.Sum(t => (t.Initial + (end < RevisedOn ? 0 : t.Revised)) * t.Plan.ShareOn(end, new(2023)) / 100);
        return $"2023-{month:00} {Yuan(paid)} {Yuan((long)decimal.Round(planned, MidpointRounding.AwayFromZero))}";
    }

    static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>What anybody would count who reads the events one by one.</summary>
    static async Task<List<Counted>> Naive(Instance instance, string division)
    {
        var tables = new Dictionary<string, Counted>();
        foreach (var e in await EventsOf(instance, division))
        {
            var table = tables.TryGetValue($"{e.TenantId}/{e.StreamKey}", out var known) ? known : tables[$"{e.TenantId}/{e.StreamKey}"] = new(e.TenantId);
            table.Count(e.Data);
        }
        return [.. tables.Values];
    }

    static async Task<IEnumerable<IEvent>> EventsOf(Instance instance, string division)
    {
        var events = new List<IEvent>();
        foreach (var number in new[] { "430001", "430002", "205001" })
            events.AddRange(await OneUnit.Unknown(instance, division, number).Events());
        return events.Where(e => e.StreamKey!.StartsWith("goal-table/", StringComparison.Ordinal));
    }

    // A rebuild that kept old rows would be found out.
    static Task Spoil(NamedDatabase database) => Execute(database, "update jixiao.goal_table_fact set executed = executed + 1; update jixiao.spend_month set amount = 0");

    static Task Rebuild(Instance instance) => instance.Rebuild("GoalTableFacts");

    static async Task Execute(NamedDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.Owner);
        await using var command = source.CreateCommand(sql);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    sealed class Counted(string unit)
    {
        public string Unit => unit;

        public bool Approved { get; private set; }

        public long Initial { get; private set; }

        public long Revised { get; private set; }

        public SpendingPlan Plan { get; private set; } = SpendingPlan.None;

        public List<(int Month, long Fen)> Paid { get; } = [];

        public void Count(object fact)
        {
            if (fact is BudgetSet { Total: { } total })
                Initial = total.InFen;
            if (fact is SpendingPlanSet planned)
                Plan = planned.Plan;
            if (fact is GoalTableApproved)
                Approved = true;
            if (fact is BudgetRevised revised)
                Revised += revised.Change.InFen;
            if (fact is SpendRecorded spent)
                Paid.Add((spent.PaidOn.Month, spent.Amount.InFen));
        }
    }
}
