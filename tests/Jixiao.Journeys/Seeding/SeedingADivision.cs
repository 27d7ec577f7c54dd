using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Jixiao.Journeys.Support;
using Jixiao.Seeding;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jixiao.Journeys.Seeding;

/// <summary>Six units and forty projects, written into a database. Owns it: it rebuilds.</summary>
public sealed class SeedingADivision(SharedInstance shared)
{
    [Fact]
    public async Task states_and_figures_are_those_of_the_events()
    {
        var division = SharedInstance.NewDivision();
        await using var instance = await shared.Another();
        var (code, said) = await Seed(instance, division);
        Assert.Equal((0, true), (code, said.Contains("6 units, 40 projects", StringComparison.Ordinal)));

        var before = await Documents(instance);
        Assert.True(before.Count > 40 + 6 + 6 + 4);
        await instance.Rebuild();
        Assert.Equal(before, await Documents(instance));

        var tables = (await States(instance)).Where(table => table.Standing.Stage is Stage.Approved).ToList();
        var bureau = OneUnit.Unknown(instance, division).Bureau;
        var total = (await bureau.Get("/rollups?year=2023&by=division")).Ok.Json["rows"]![0]!["figures"]!["all"]!;
        Assert.Equal(
            (tables.Sum(t => t.Initial).ToYuanText(), tables.Sum(t => t.Adjusted).ToYuanText(), tables.Sum(t => t.Executed).ToYuanText()),
            ((string?)total["initialYuan"], (string?)total["adjustedYuan"], (string?)total["executedYuan"]));
    }

    [Fact]
    public async Task life_goes_on_where_the_seed_ends()
    {
        var division = SharedInstance.NewDivision();
        await using var instance = await shared.Another();
        _ = await Seed(instance, division);
        var table = (await States(instance)).First(t => t.Standing.Stage is Stage.Approved && t.Adjusted - t.Executed > Money.Yuan(10));
        var unit = OneUnit.Unknown(instance, division, await OwnerOf(instance, table));
        var history = (await unit.Table($"{table.Project}").Get("/history")).Ok.Json.AsArray();
        Assert.All(history, revision => Assert.NotEqual("", (string?)revision!["by"]));
        Assert.Equal(table.Version + 1, (await unit.Spend($"{table.Project}", "1.00", "2023-12-31")).Version);
        Assert.Equal((422, "spend/voucher-used"), (await unit.Spend($"{table.Project}", "1.00", "2023-12-31", voucher: table.Spends.First(s => s.Origin is SpendOrigin.Unit && s.Line is null).Voucher)).Problem);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, SharedInstance.NewDivision()).Below($"/api/units/{unit.Tenant}").Get("/years/2023")).Problem);
    }

    [Fact]
    public async Task a_division_that_has_anything_is_left_alone()
    {
        var instance = await shared.Started();
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var (code, said) = await Seed(instance, unit.Division);
        Assert.Equal((1, true), (code, said.StartsWith("seed/division-not-empty: ", StringComparison.Ordinal)));
        Assert.Equal(1, await Streams(instance, unit.Division));
    }

    [Fact]
    public async Task stopped_half_way_it_leaves_nothing_and_can_be_begun_anew()
    {
        var division = SharedInstance.NewDivision();
        // Of its own: the numbers that the stopped one took are a gap which others would have to wait for.
        await using var instance = await shared.Another();
        using var stop = new CancellationTokenSource();
        var plan = new SeedPlan(6, 300, 1, 1, DivisionCode.Parse(division));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => instance.App.Services.GetRequiredService<SeedDivision>().Run(plan, (_, events) => StopAfter(events), stop.Token));
        Assert.Equal(0, await Streams(instance, division));
        Assert.Equal(0, (await Seed(instance, division)).Code);

        void StopAfter(long events)
        {
            if (events > 1_000)
                stop.Cancel();
        }
    }

    [Theory]
    [InlineData("--units 6 --projects 40")]
    [InlineData("--units 6 --projects 5 --years 1")]
    [InlineData("--units 0 --projects 40 --years 1")]
    [InlineData("--units 6 --projects 40 --years 11")]
    [InlineData("--units six --projects 40 --years 1")]
    [InlineData("--units 6 --projects 40 --years 1 --division 99")]
    [InlineData("--units 6 --projects 40 --years 1 --random")]
    [InlineData("--units 6 --projects 40 --years 1 --speed 9")]
    public async Task what_makes_no_plan_is_not_begun(string words)
    {
        var (code, said) = await Run(await shared.Started(), ["seed", .. words.Split(' ')]);
        Assert.Equal((2, true), (code, said.Contains("seed --units 250 --projects 3000 --years 1", StringComparison.Ordinal)));
    }

    static Task<(int Code, string Said)> Seed(Instance instance, string division) => Run(instance, ["seed", "--units", "6", "--projects", "40", "--years", "1", "--division", division]);

    static async Task<(int Code, string Said)> Run(Instance instance, string[] args)
    {
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        return (await Cli.Run(instance.App, args, said, said), said.ToString());
    }

    static async Task<IReadOnlyList<GoalTable>> States(Instance instance)
    {
        await using var session = instance.Store.QuerySession(new Marten.Services.SessionOptions { AllowAnyTenant = true });
        return await session.Query<GoalTable>().Where(table => table.AnyTenant()).ToListAsync(TestContext.Current.CancellationToken);
    }

    static async Task<string> OwnerOf(Instance instance, GoalTable table) =>
        (await Ask(instance, $"select tenant_id from jixiao.mt_streams where id = '{table.Id}'", row => row.GetString(0)))[0].Split('-')[1];

    static async Task<long> Streams(Instance instance, string division) =>
        (await Ask(instance, $"select count(*) from jixiao.mt_streams where tenant_id like '{division}%'", row => row.GetInt64(0)))[0];

    /// <summary>Every state and document that commands keep beside their events, as it is stored.</summary>
    static async Task<IReadOnlyList<string>> Documents(Instance instance)
    {
        string[] kept = ["goaltable", "unityeargoals", "unit", "department", "round", "submission"];
        return await Ask(
            instance,
            string.Join(" union all ", kept.Select(name => $"select '{name}' || tenant_id || id || data::text || mt_dotnet_type || {(name == "submission" ? "''" : "mt_version")} as line from jixiao.mt_doc_{name}")) + " order by line",
            row => row.GetString(0));
    }

    static async Task<IReadOnlyList<T>> Ask<T>(Instance instance, string sql, Func<NpgsqlDataReader, T> row)
    {
        await using var command = instance.App.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        return await command.Read(row, TestContext.Current.CancellationToken);
    }
}
