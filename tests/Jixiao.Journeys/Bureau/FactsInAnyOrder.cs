using CsCheck;
using Jixiao.Bureau.Facts;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Jixiao.Hosting.Persistence.Flat;
using Jixiao.Journeys.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jixiao.Journeys.Bureau;

/// <summary>Owns its host, which follows no events by itself: pages are delivered by hand, as a daemon after any accident might.</summary>
public sealed class FactsInAnyOrder(SharedInstance shared)
{
    static readonly Gen<(Turn[][] Turns, int[] Cuts, int[] Order)> Accidents = Gen.Select(Life.Many, Gen.Int[1, 9].Array[30], Gen.Int[0, 9].Array[60]);

    [Fact]
    public async Task pages_that_come_twice_late_or_never_leave_the_facts_of_a_rebuild()
    {
        var clock = new Moments();
        await using var instance = await Instance.Start(await shared.NewDatabase(), roles: "web", clock: clock);
        await Accidents.SampleAsync(async accident =>
        {
            var division = SharedInstance.NewDivision();
            foreach (var (turns, n) in accident.Turns.Select((turns, n) => (turns, n)))
            {
                var unit = UnitCode.Parse($"{division}-43000{1 + n % 2}");
                await Append(instance, clock, Life.Of(unit.ToString(), ProjectCode.MadeFor(unit, new(2023), n), turns));
            }
            var events = await Appended(instance, division);
            foreach (var page in Delivered(events, accident.Cuts, accident.Order))
                await Deliver(instance, page);
            var delivered = await FlatTables.Dump(instance, division);
            await instance.Rebuild(GoalTableFacts.Progress);
            Assert.Equal(delivered, await FlatTables.Dump(instance, division));
            Assert.Equal(accident.Turns.Length, delivered.Of("goal_table_fact"));
        }, iter: 8, threads: 1);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, SharedInstance.NewDivision()).Api.Get("/years/2023")).Problem);
    }

    /// <summary>Pages of the events in turn: one in ten never comes, one in ten comes twice, one in ten comes after the next; each stream's last event comes in the end.</summary>
    static IEnumerable<IReadOnlyList<RawEvent>> Delivered(List<RawEvent> events, int[] cuts, int[] order)
    {
        var inTurn = events.OrderBy(e => e.Version).ToList();
        var pages = new List<IReadOnlyList<RawEvent>>();
        for (var (at, n) = (0, 0); at < inTurn.Count; n++)
        {
            var page = inTurn.Skip(at).Take(cuts[n % cuts.Length]).ToList();
            at += page.Count;
            pages.AddRange(order[n % order.Length] switch { 0 => [], 1 => [page, page], _ => [page] });
            if (order[n % order.Length] == 2 && pages.Count > 1)
                (pages[^1], pages[^2]) = (pages[^2], pages[^1]);
        }
        return pages.Append([.. events.GroupBy(e => (e.Tenant, e.Stream)).Select(stream => stream.MaxBy(e => e.Version)!)]);
    }

    static async Task Deliver(Instance instance, IReadOnlyList<RawEvent> page)
    {
        await using var connection = instance.App.Services.GetRequiredService<NpgsqlDataSource>().CreateConnection();
        await GoalTableFlattening.Instance.Apply(connection, page, TestContext.Current.CancellationToken);
    }

    static async Task<List<RawEvent>> Appended(Instance instance, string division)
    {
        await using var connection = await instance.App.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        return [.. (await RawEvents.Share(connection, "goal-table/%", 0, 1, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)).Where(e => e.Tenant.StartsWith(division, StringComparison.Ordinal))];
    }

    static async Task Append(Instance instance, Moments clock, Life life)
    {
        foreach (var saved in life.Saves)
        {
            clock.Now = saved.At;
            await using var session = instance.Store.LightweightSession(life.Tenant);
            session.Events.Append(life.Stream, saved.Events);
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
    }
}
