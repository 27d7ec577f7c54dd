using System.Diagnostics;
using Jixiao.Bureau.Facts;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Journeys.Ops;
using Jixiao.Journeys.Support;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Journeys.Bureau;

/// <summary>Owns its database, and the workers on it.</summary>
public sealed class FactsOfAKilledWorker(SharedInstance shared)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    const int Tables = 1_000;

    [Fact]
    public async Task a_worker_killed_in_the_middle_leaves_nothing_out_and_nothing_twice()
    {
        var (database, division) = (await shared.NewDatabase(), SharedInstance.NewDivision());
        var unit = UnitCode.Parse($"{division}-430001");
        await using (var web = await Instance.Start(database, roles: "web"))
        {
            await Append(web, unit);
            using var worker = Worker(database);
            await Begun(web, worker);
            worker.Kill();
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        await using var successor = await Instance.Start(database);
        await successor.Store.WaitForNonStaleProjectionDataAsync(Patience);
        Assert.Equal([$"{Tables} {Tables * 1000} {Tables * 300}"], await FlatTables.Rows(successor, "select count(*) || ' ' || sum(adjusted) || ' ' || sum(executed) from jixiao.goal_table_fact"));
        Assert.Equal([$"{Tables * 3} {Tables * 300}"], await FlatTables.Rows(successor, "select count(*) || ' ' || sum(amount) from jixiao.spend_entry"));
        var followed = await FlatTables.Dump(successor, division);
        await successor.Rebuild(GoalTableFacts.Progress);
        Assert.Equal(followed, await FlatTables.Dump(successor, division));
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(successor, division).As("clerk").Below($"/api/bureaus/{division}/rollups?year=2023").Get("")).Problem);
    }

    static async Task Append(Instance instance, UnitCode unit)
    {
        foreach (var tables in Enumerable.Range(0, Tables).Chunk(50))
        {
            await using var session = instance.Store.LightweightSession(unit.ToString());
            foreach (var project in tables.Select(n => ProjectCode.MadeFor(unit, new(2023), n)))
                session.Events.StartStream(GoalTable.Key(new(2023), project), Events(project));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
    }

    static IEnumerable<object> Events(ProjectCode project) =>
    [
        new GoalTableDrafted(new(2023), project, "项目", "CN-2015"), new BudgetSet(Money.Fen(1000), Money.Fen(1000), null), new GoalTableApproved(1, new(2023, 2, 1), "1号"),
        .. Enumerable.Range(1, 3).Select(n => new SpendRecorded($"{n}", Money.Fen(100), FundSource.Fiscal, new(2023, n * 3, 1), $"记-{n}")),
    ];

    static async Task Begun(Instance web, Process worker)
    {
        var waited = Stopwatch.StartNew();
        while (await FlatTables.Rows(web, "select 'one' from jixiao.goal_table_fact limit 1") is [])
        {
            Assert.True(!worker.HasExited && waited.Elapsed < Patience, "The worker did not begin.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        }
    }

    static Process Worker(NamedDatabase database)
    {
        var worker = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Jixiao.dll")])
        {
            WorkingDirectory = Checkout.At("src/Jixiao"),
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["ConnectionStrings__jixiao"] = database.Application,
                ["Jixiao__Roles"] = "worker", ["Jixiao__Sample"] = "false", ["Logging__LogLevel__Default"] = "Error",
            },
        })!;
        worker.BeginOutputReadLine();
        return worker;
    }
}
