using System.Diagnostics;
using System.Net.Http.Json;

namespace Jixiao.Benchmarks;

/// <summary>How many payments a second are recorded over HTTP, one event and one commit each, beside what pgbench gets from the same server.</summary>
static class Appending
{
    const int Units = 100;
    static readonly int[] Clients = [1, 8, 16];
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    public static async Task<string> Measure()
    {
        await using var site = await Site.Start();
        var tables = await Tables(site);
        var bench = await PgBench.On(site);
        await Spend(site, tables, Clients[^1], WarmUp);
        var rows = new List<string>();
        foreach (var clients in Clients)
        {
            Pair[] pairs = [await Beside(site, tables, bench, clients), await Beside(site, tables, bench, clients)];
            rows.Add(Row(clients, pairs.Max(p => p.Ours), pairs.Max(p => p.Pgbench)));
        }
        return $"""
            ## Appending

            `POST …/spends` over loopback HTTP through the whole pipeline (token, gate, idempotency, rule, event, table's state, commit), every client on tables of its own, of {tables.Count} tables; {Time.TotalSeconds} s each.
            Beside it `pgbench -n -b simple-update` (one update, select, update and insert, no HTTP) with as many clients on the same server in the same run; PostgreSQL {await site.Ask("show server_version")}. There is no goal; the ratio is what to watch.
            One append is three reads before the transaction and four statements in it, on two cores that client, Kestrel, PostgreSQL and the projections share; pgbench's client needs next to nothing of them.
            {(bench is null ? "pgbench was not found on this machine, so there is no ratio.\n" : "")}
            | clients | appends/s | pgbench tps | ratio |
            |---|---|---|---|
            {string.Join('\n', rows)}
            """;
    }

    static string Row(int clients, double ours, double? pgbench) =>
        $"| {clients} | {ours.Text()} | {pgbench?.Text() ?? "–"} | {(ours / pgbench)?.Share() ?? "–"} |";

    static async Task<Pair> Beside(Site site, IReadOnlyList<Table> tables, PgBench? bench, int clients) =>
        new(bench is null ? null : await bench.SimpleUpdate(clients, Time), await Spend(site, tables, clients, Time));

    /// <summary>Routes of approved tables, each with its clerk's token.</summary>
    static async Task<IReadOnlyList<Table>> Tables(Site site)
    {
        var units = Documents.Units(Units);
        await Documents.Import(site, units, Environment.ProcessorCount);
        var tables = new List<Table>();
        foreach (var unit in units)
        {
            var clerk = await site.TokenOf(unit);
            tables.AddRange(Documents.Codes(unit).Select(code => new Table($"api/units/{unit}/years/2023/goal-tables/{code}/spends", clerk)));
        }
        return tables;
    }

    /// <summary>Payments per second of so many clients, each going round tables that no other touches.</summary>
    static async Task<double> Spend(Site site, IReadOnlyList<Table> tables, int clients, TimeSpan time)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        var (started, done) = (Stopwatch.GetTimestamp(), 0L);
        await Task.WhenAll(tables.Chunk(tables.Count / clients).Take(clients).Select(own => Task.Run(async () =>
        {
            for (var i = 0; Stopwatch.GetElapsedTime(started) < time; i++)
            {
                var (route, clerk) = own[i % own.Length];
                using var request = new HttpRequestMessage(HttpMethod.Post, route) { Content = JsonContent.Create(new { amountYuan = "0.01", paidOn = "2023-06-01", voucher = "benchmark" }), Headers = { Authorization = new("Bearer", clerk) } };
                using var answer = await http.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    sealed record Table(string Route, string Clerk);

    sealed record Pair(double? Pgbench, double Ours);
}
