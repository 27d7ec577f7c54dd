using System.Globalization;
using CsCheck;
using Jixiao.Bureau.Facts;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Jobs;
using Jixiao.Journeys.Support;
using Marten.Events;

namespace Jixiao.Journeys.Bureau;

/// <summary>Owns its host: it moves the clock, rebuilds and delivers again.</summary>
public sealed class FactsAtTwoTimes(SharedInstance shared)
{
    static readonly DateTimeOffset Beginning = new(2023, 1, 3, 1, 30, 0, TimeSpan.Zero);
    static readonly DateOnly LastDay = new(2023, 12, 31);

    [Fact]
    public async Task rollups_of_random_lives_are_those_of_a_naive_fold_at_any_two_times()
    {
        var clock = new Moments();
        await using var instance = await Instance.Start(await shared.NewDatabase(), clock: clock);
        await Gen.Select(Life.Many, Gen.Int[0, 400].Array[2], Gen.Int[-15, 390].Array[3]).SampleAsync(async (turns, moments, days) =>
        {
            var division = SharedInstance.NewDivision();
            var register = await RandomRegister.Make(instance, clock, division);
            var lives = turns.Select((t, n) => Life.Of(RandomRegister.Tenant(division, n), Code(division, n), t)).ToList();
            await Append(instance, clock, lives);
            await instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(120));
            var bureau = OneUnit.Unknown(instance, division);
            // Days and moments at random hardly ever are those on which something happened, where a boundary would be missed.
            var happened = turns.SelectMany(t => t).OrderBy(t => t.Reports ? 0 : 1).Select(t => t.Day).Take(3).Concat(turns[0].TakeLast(1).Select(t => t.Day));
            var recorded = lives.Select(life => (DateTimeOffset?)life.Saves[^1].At).Take(1);
            foreach (var at in moments.Select(day => (DateTimeOffset?)Beginning.AddDays(day)).Concat(recorded).Prepend(null))
                await Agree(bureau, register, lives, at, [.. days.Concat(happened).Select(d => new DateOnly(2023, 1, 1).AddDays(d)), new(2023, 6, 30)]);
            var live = await FlatTables.Dump(instance, division);
            Assert.Equal(lives.Count, live.Of("goal_table_fact"));
            await instance.Rebuild(GoalTableFacts.Progress);
            Assert.Equal(live, await FlatTables.Dump(instance, division));
        }, iter: 3, threads: 1);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, SharedInstance.NewDivision()).Api.Get("/years/2023")).Problem);
    }

    static async Task Agree(OneUnit bureau, RandomRegister register, IReadOnlyList<Life> lives, DateTimeOffset? at, IReadOnlyList<DateOnly> days)
    {
        var everything = lives.Select(life => (life.Tenant, Table: life.At(at))).Where(t => t.Table is not null).Select(t => (t.Tenant, Table: t.Table!)).ToList();
        var known = everything.Where(t => t.Table.Standing.Stage is not Stage.Discarded).ToList();
        foreach (var on in days)
        {
            await Same(NaiveFigures.By(known, on, (_, _) => [bureau.Division]), "division");
            await Same(NaiveFigures.By(known, on, (tenant, _) => [tenant]), "unit");
            await Same(NaiveFigures.By(known, on, (tenant, _) => [register.DepartmentOf(tenant, on, at)]), "department");
            await Same(NaiveFigures.By(known, on, (tenant, _) => [register.SectionOf(tenant, on, at)]), "section");
            await Same(NaiveFigures.By(known, on, (_, t) => [t.Project.Class.ToString()]), "class");
            await Same(NaiveFigures.By(everything, on, (_, t) => [char.ToLowerInvariant($"{t.Standing.Stage}"[0]) + $"{t.Standing.Stage}"[1..]]), "stage");
            await Same(NaiveFigures.By(known, on, (_, t) => [SizeOf(t, on)]), "size");
            await Same(NaiveFigures.By(known, on, (_, t) => [register.LightOf(t, on, at)]), "light");
            await Same(NaiveFigures.By(known.Where(t => register.LightOf(t.Table, on, at) == "red"), on, (tenant, _) => [tenant]), "unit&light=red");
            await Same(NaiveFigures.By(known, on, (_, t) => t.Indicators.Select(i => i.Level1).Distinct(), (t, key) => t.Indicators.Where(i => i.Level1 == key)), "level1");
            await Same(NaiveFigures.By(known, on, (_, t) => t.Indicators.Select(i => i.Level2).Distinct(), (t, key) => t.Indicators.Where(i => i.Level2 == key)), "level2");
            await Same(NaiveFigures.By(known, on, (_, t) => t.Indicators.Select(i => i.Name).Distinct(), (t, key) => t.Indicators.Where(i => i.Name == key)), "level3");
            await Same(NaiveFigures.By(known.Where(t => t.Table.Indicators.Any(i => i.Level1 == "产出指标")), on, (tenant, _) => [tenant], (t, _) => t.Indicators.Where(i => i.Level1 == "产出指标")), "unit&level1=产出指标");
            await Same(NaiveFigures.By(known.Where(t => register.DepartmentOf(t.Tenant, on, at) == "205" && t.Table.Standing.Stage is Stage.Approved), on, (_, t) => [SizeOf(t, on)]), "size&department=205&stage=approved");

            Assert.Equal(NaiveFigures.By(known, on, (tenant, t) => [$"{tenant} {t.Project} {Word(t.Standing.Stage)} {register.LightOf(t, on, at)}"]).Append(NaiveFigures.Total(known, on)), await List(bureau, on, at));

            async Task Same(IEnumerable<string> expected, string by) => Assert.Equal(expected, await Rollup(bureau, by, on, at));
        }
        foreach (var unit in at is null ? [] : everything.GroupBy(t => t.Tenant))
            Assert.Equal(unit.OrderBy(t => $"{t.Table.Project}", StringComparer.Ordinal).Select(t => Replayed(t.Table, t.Table.Standing.Edition > 0 ? register.LightOf(t.Table, Today.In(at!.Value), at) : "")), await YearOf(bureau, unit.Key, at!.Value));
        Assert.Equal(NaiveFigures.ByMonth(known), await Months(bureau, "", at));
        Assert.Equal(
            NaiveFigures.ByMonth(known.Where(t => t.Table.Indicators.Any(i => i.Level1 == "产出指标")), t => t.Indicators.Where(i => i.Level1 == "产出指标")),
            await Months(bureau, "&level1=产出指标", at));
    }

    static string Word(Stage stage) => char.ToLowerInvariant($"{stage}"[0]) + $"{stage}"[1..];

    static string Replayed(GoalTable table, string light) => $"{table.Project} {Word(table.Standing.Stage)} {light} {table.Version} {table.Initial} {table.Adjusted} {table.Received} {table.Executed}";

    /// <summary>The list of all tables with their lights, and what it says of all of them together.</summary>
    static async Task<IEnumerable<string>> List(OneUnit bureau, DateOnly on, DateTimeOffset? at)
    {
        var list = (await bureau.Bureau.Get($"/rollups/tables?year=2023&order=key&pageSize=1000&on={on:yyyy-MM-dd}{Moment(at)}")).Ok.Json;
        return list["rows"]!.AsArray().Select(r => NaiveFigures.Line($"{r!["unit"]} {r["code"]} {r["stage"]} {r["light"]}", r["figures"]!)).Order(StringComparer.Ordinal).Append(NaiveFigures.Line("total", list["total"]!));
    }

    /// <summary>A unit's year by replay.</summary>
    static async Task<IEnumerable<string>> YearOf(OneUnit bureau, string tenant, DateTimeOffset at) =>
        (await bureau.Below($"/api/units/{tenant}/years/2023").Get($"?{Moment(at)[1..]}")).Ok.Json["tables"]!.AsArray()
            .Select(t => $"{t!["code"]} {t["stage"]} {t["light"]} {t["version"]} {t["initialYuan"]} {t["adjustedYuan"]} {t["receivedYuan"]} {t["executedYuan"]}");

    static string SizeOf(GoalTable table, DateOnly on) => SizeBands.Of(table.AdjustedBy(on)) switch
    {
        SizeBand.Below10 => "below-10",
        SizeBand.From10 => "10-50",
        SizeBand.From50 => "50-100",
        SizeBand.From100 => "100-500",
        _ => "from-500",
    };

    static async Task<IEnumerable<string>> Rollup(OneUnit bureau, string by, DateOnly on, DateTimeOffset? at) =>
        (await bureau.Bureau.Get($"/rollups?year=2023&by={by}&on={on:yyyy-MM-dd}{Moment(at)}")).Ok.Json["rows"]!.AsArray().Select(NaiveFigures.Line).Order(StringComparer.Ordinal);

    static async Task<IEnumerable<string>> Months(OneUnit bureau, string only, DateTimeOffset? at) =>
        (await bureau.Bureau.Get($"/rollups?year=2023&by=month&attainment=true{only}&on={LastDay:yyyy-MM-dd}{Moment(at)}")).Ok.Json["rows"]!.AsArray().Select(NaiveFigures.Line);

    static string Moment(DateTimeOffset? at) => at is { } moment ? $"&at={moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}" : "";

    static ProjectCode Code(string division, int n)
    {
        var twenty = string.Create(CultureInfo.InvariantCulture, $"{division}23{"PTU"[n % 3]}{n:00000000000}");
        return ProjectCode.Parse(twenty + ProjectCode.CheckOf(twenty));
    }

    /// <summary>Turn by turn, so that every page holds something of many tables.</summary>
    static async Task Append(Instance instance, Moments clock, IReadOnlyList<Life> lives)
    {
        for (var turn = 0; turn < lives.Max(l => l.Saves.Count); turn++)
        {
            foreach (var life in lives.Where(l => l.Saves.Count > turn))
            {
                clock.Now = life.Saves[turn].At;
                await using var session = instance.Store.LightweightSession(life.Tenant);
                session.Events.Append(life.Stream, life.Saves[turn].Events);
                await session.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        }
        clock.Now = new(2023, 12, 31, 0, 0, 0, TimeSpan.Zero);
    }
}
