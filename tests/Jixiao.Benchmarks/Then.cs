using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Jixiao.Bureau.Facts;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jixiao.Benchmarks;

/// <summary>How long an auditor waits for a division, and for its largest unit, as known at a moment.</summary>
static class Then
{
    const int Times = 20;
    const double Goal = 1_000;
    static readonly SeedPlan County = new(250, 3_000, 1, 42, DivisionCode.Parse("990281"));

    // A moment when most had been recorded, and whose list is not that of today.
    static readonly DateTimeOffset At = new(2023, 9, 30, 16, 0, 0, TimeSpan.Zero);

    public static async Task<string> Measure()
    {
        await using var site = await Site.Start();
        _ = await site.Services.GetRequiredService<SeedDivision>().Run(County, (_, _) => { }, CancellationToken.None);
        _ = await site.CaughtUp(nameof(GoalTableFacts));
        using var auditor = new HttpClient { BaseAddress = site.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", await site.TokenOf(County.Division, Roles.Auditor)) } };
        var unit = await site.Ask("select tenant_id from jixiao.goal_table_fact group by 1 order by count(*) desc, 1 limit 1");
        var bureau = $"api/bureaus/{County.Division}/rollups";
        (string What, double Milliseconds)[] answers =
        [
            ("the list of all tables with their lights, as .csv", await Slow(auditor, $"{bureau}/tables.csv?year=2023&order=key&{Moment}")),
            ("its first 100 with the sums and lights of all", await Slow(auditor, $"{bureau}/tables?year=2023&{Moment}")),
            ("the bureau's page of it", await Slow(auditor, $"bureaus/{County.Division}/years/2023/tables?{Moment}")),
            ("the same page now", await Slow(auditor, $"bureaus/{County.Division}/years/2023/tables")),
            ($"the largest unit's year by replay, {await site.Ask($"select count(*) from jixiao.goal_table_fact where tenant_id = '{unit}'")} tables", await Slow(auditor, $"api/units/{unit}/years/2023?{Moment}")),
        ];
        var (tables, replayed) = await Replay(site);
        return $"""
            ## As known then

            A county of 250 units and {Text(3_000)} projects as known on 30 September, over loopback HTTP as an auditor, {Times} times each, p95; {Text(tables)} tables were there. PostgreSQL {await site.Ask("show server_version")}.
            Beside it, once, what reading every event of the division and folding it by hand takes: {(replayed / 1000).Text(1)} s.

            | what | ms | goal ≤ {Text((int)Goal)} |
            |---|---|---|
            {string.Join('\n', answers.Select(answer => $"| {answer.What} | {answer.Milliseconds.Text()} | {answer.Milliseconds.Against(Goal)} |"))}
            """;
    }

    static string Moment => $"at={At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}";

    static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The p95.</summary>
    static async Task<double> Slow(HttpClient http, string question)
    {
        var times = new List<double>();
        for (var n = 0; n < Times + 2; n++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = await http.GetByteArrayAsync(question);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return times.Skip(2).Order().ElementAt(Times * 95 / 100 - 1);
    }

    /// <summary>How many tables there were, and how long the fold of them all took.</summary>
    static async Task<(int Tables, double Milliseconds)> Replay(Site site)
    {
        await using var database = NpgsqlDataSource.Create(site.ConnectionString);
        await using var connection = await database.OpenConnectionAsync();
        var (started, known) = (Stopwatch.GetTimestamp(), new Dictionary<(string, string), GoalTable>());
        await foreach (var e in RawEvents.Share(connection, "goal-table/%", 0, 1, CancellationToken.None))
            if (e.At <= At)
                known[(e.Tenant, e.Stream)] = (known.GetValueOrDefault((e.Tenant, e.Stream)) ?? GoalTable.Empty(e.Stream)).Evolve(e.Fact);
        return (known.Count, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
