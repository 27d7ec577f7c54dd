using Jixiao.Bureau.Facts;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Journeys.Support;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Journeys.Bureau;

/// <summary>Owns its host: it rebuilds, again and again, while units pay and the worker follows.</summary>
public sealed class FactsWhileAppending(SharedInstance shared)
{
    const int Tables = 40;
    const int Payments = 60;

    [Fact]
    public async Task nothing_is_lost_or_counted_twice_when_tables_are_rebuilt_meanwhile()
    {
        var division = SharedInstance.NewDivision();
        await using var instance = await shared.Another();
        var unit = UnitCode.Parse($"{division}-430001");
        var paying = Task.WhenAll(Enumerable.Range(0, 4).Select(share => Task.Run(() => Pay(instance, unit, share))));
        do
            await Rebuild(instance);
        while (!paying.IsCompleted);
        await paying;
        await instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([$"{Tables} {Tables * Payments * 100}"], await FlatTables.Rows(instance, "select count(*) || ' ' || sum(executed) from jixiao.goal_table_fact"));
        Assert.Equal([$"{Tables * Payments}"], await FlatTables.Rows(instance, "select count(*)::text from jixiao.spend_entry"));
        var followed = await FlatTables.Dump(instance, division);
        await Rebuild(instance);
        Assert.Equal(followed, await FlatTables.Dump(instance, division));
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, division, "430002").As("clerk").Below($"/api/bureaus/{division}/rollups?year=2023").Get("")).Problem);
    }

    static async Task Pay(Instance instance, UnitCode unit, int share)
    {
        var projects = Enumerable.Range(0, Tables).Where(n => n % 4 == share).Select(n => ProjectCode.MadeFor(unit, new(2023), n)).ToList();
        for (var payment = -1; payment < Payments; payment++)
            foreach (var project in projects)
            {
                await using var session = instance.Store.LightweightSession(unit.ToString());
                session.Events.Append(GoalTable.Key(new(2023), project), payment < 0 ? Beginning(project) : [new SpendRecorded($"{payment}", Money.Fen(100), FundSource.Fiscal, new(2023, 1 + payment % 12, 1), $"记-{payment}")]);
                await session.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
    }

    static object[] Beginning(ProjectCode project) =>
        [new GoalTableDrafted(new(2023), project, "项目", "CN-2015"), new BudgetSet(Money.Fen(10_000), Money.Fen(10_000), null), new GoalTableApproved(1, new(2023, 2, 1), "1号")];

    static Task Rebuild(Instance instance) => instance.Rebuild(GoalTableFacts.Progress);
}
