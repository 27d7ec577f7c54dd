using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Jixiao.Bureau.Facts;
using Jixiao.Bureau.Rollups;
using Jixiao.Domain.Units;
using Jixiao.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jixiao.Benchmarks;

/// <summary>How long the bureau waits for every rollup over loopback HTTP, today and as known then, at a county's size, at a city's and when there is more history.</summary>
static class Asking
{
    const int Times = 20;
    const int Cities = 14;
    const int Histories = 4;
    const double GoalNow = 50;
    const double GoalThen = 100;
    static readonly SeedPlan County = new(250, 3_000, 1, 42, DivisionCode.Parse("990281"));
    static readonly (string Name, string Query)[] Moments = [("today", ""), ("as known on 30 September", "&at=2023-09-30T16:00:00Z")];

    public static async Task<string> Measure()
    {
        await using var site = await Site.Start();
        _ = await site.Services.GetRequiredService<SeedDivision>().Run(County, (_, _) => { }, CancellationToken.None);
        _ = await site.CaughtUp(nameof(GoalTableFacts));
        using var bureau = await Bureau(site);
        var county = await All(bureau);
        await Run(site, HistoryAgain);
        var longer = await All(bureau);
        await Run(site, "delete from jixiao.goal_table_history where recorded_from < '2020-01-01'");
        foreach (var table in FactTables.All)
            await Run(site, await WithoutIndexes(site, table.Name, await Again(site, table.Name)));
        var city = await All(bureau);
        await Plans.Keep(site, bureau, RollupKeys.Words<RollupBy>().SelectMany(by => Moments.Select((moment, n) => ($"{by}-{(n == 0 ? "today" : "then")}", Question(by, moment.Query)))));
        var bare = await Bare(site);
        return $"""
            ## Asking

            `GET …/rollups?by=…` of an invented division, {Times} times each, p95 in milliseconds, all rows of the answer included; county {Text(3_000)} projects of 250 units, city {Cities} times as many, made by copying the county's flat rows; PostgreSQL {await site.Ask("show server_version")}.
            "More history" is the county with {Histories} times the rows of `goal_table_history`. Beside it `select count(*), sum(executed)` over the city's tables by hand: {bare.Text(1)} ms. The city's plans are kept in [plans](plans).

            | by | county today, goal ≤ {GoalNow} | then, goal ≤ {GoalThen} | then, more history | city today, goal ≤ {GoalNow} | then, goal ≤ {GoalThen} |
            |---|---|---|---|---|---|
            {string.Join('\n', county.Keys.Select(by => $"| {by} | {Of(county[by][0], GoalNow)} | {Of(county[by][1], GoalThen)} | {longer[by][1].Text(1)} ({(longer[by][1] / county[by][1]).Text(2)} ×) | {Of(city[by][0], GoalNow)} | {Of(city[by][1], GoalThen)} |"))}
            """;
    }

    static string Of(double milliseconds, double goal) => milliseconds <= goal ? milliseconds.Text(1) : $"**{milliseconds.Text(1)}**";

    static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    static async Task<HttpClient> Bureau(Site site) => new()
    {
        BaseAddress = new(site.Address, $"/api/bureaus/{County.Division}/"),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", await site.TokenOfAnalyst(County.Division)) },
    };

    static async Task<Dictionary<string, double[]>> All(HttpClient bureau)
    {
        var figures = new Dictionary<string, double[]>();
        foreach (var by in RollupKeys.Words<RollupBy>())
            figures[by] = [await Slow(bureau, Question(by, Moments[0].Query)), await Slow(bureau, Question(by, Moments[1].Query))];
        return figures;
    }

    static string Question(string by, string moment) => $"rollups?year=2023&by={by}{moment}";

    /// <summary>The p95.</summary>
    static async Task<double> Slow(HttpClient bureau, string question)
    {
        var times = new List<double>();
        for (var n = 0; n < Times + 2; n++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = await bureau.GetByteArrayAsync(question);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return times.Skip(2).Order().ElementAt(Times * 95 / 100 - 1);
    }

    // Earlier spells of the same tables, as if they had been revised for years.
    static string HistoryAgain => $"""
        insert into jixiao.goal_table_history select (jsonb_populate_record(old, jsonb_build_object(
          'recorded_from', old.recorded_from - n * interval '5 years', 'recorded_to', least(old.recorded_to, '2024-12-31') - n * interval '5 years'))).*
        from jixiao.goal_table_history old, generate_series(1, {Histories - 1}) n
        """;

    /// <summary>The county's rows for thirteen more, in units of their own.</summary>
    static async Task<string> Again(Site site, string table)
    {
        var columns = (await site.Ask($"select string_agg(column_name, ',' order by ordinal_position) from information_schema.columns where table_schema = 'jixiao' and table_name = '{table}'")).Split(',');
        var values = columns.Select(column => column switch
        {
            "table_id" => "table_id + n::bigint * 1000000000",
            "tenant_id" => "left(tenant_id, 7) || (100000 + (right(tenant_id, 6)::int - 100000 + n * 61007) % 900000)::text",
            _ => $"\"{column}\"",
        });
        return $"insert into jixiao.{table} ({string.Join(',', columns.Select(c => $"\"{c}\""))}) select {string.Join(',', values)} from jixiao.{table}, generate_series(1, {Cities - 1}) n";
    }

    /// <summary>Rows are added quicker than to the indexes that they have.</summary>
    static async Task<string> WithoutIndexes(Site site, string table, string adding)
    {
        var key = await site.Ask($"select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = 'jixiao.{table}'::regclass and contype = 'p'");
        var indexes = $"from pg_index where indrelid = 'jixiao.{table}'::regclass and not indisprimary";
        return $"""
            {await site.Ask($"select coalesce(string_agg('drop index ' || indexrelid::regclass || ';', ' '), '') {indexes}")} alter table jixiao.{table} drop constraint {key.Split(' ')[0]};
            {adding};
            alter table jixiao.{table} add constraint {key}; {await site.Ask($"select coalesce(string_agg(pg_get_indexdef(indexrelid) || ';', ' '), '') {indexes}")}
            analyze jixiao.{table}
            """;
    }

    static async Task Run(Site site, string sql)
    {
        await using var connection = new NpgsqlConnection(site.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"{sql.TrimEnd(';')}; analyze", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
        await using var vacuum = new NpgsqlCommand("vacuum", connection) { CommandTimeout = 0 };
        await vacuum.ExecuteNonQueryAsync();
    }

    static async Task<double> Bare(Site site)
    {
        var times = new List<double>();
        for (var n = 0; n < Times; n++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = await site.Ask($"select count(*) || ' ' || sum(executed) from jixiao.goal_table_fact where division = '{County.Division}' and year = 2023");
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return times.Order().ElementAt(Times * 95 / 100 - 1);
    }
}
