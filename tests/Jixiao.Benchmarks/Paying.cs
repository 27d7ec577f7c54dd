using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Jixiao.Domain.Units;

namespace Jixiao.Benchmarks;

/// <summary>How fast the treasury's batch is recorded, and with how much memory, beside the same payments sent one by one.</summary>
static class Paying
{
    const string Division = "130281";
    const int Units = 375;
    const int Clients = 8;
    const double Goal = 2_000;
    static readonly int[] Sizes = [20_000, 100_000];
    static readonly TimeSpan OneByOne = TimeSpan.FromSeconds(10);

    public static async Task<string> Measure()
    {
        await using var site = await Site.Start();
        var units = Documents.Units(Units);
        await Documents.Import(site, units, Environment.ProcessorCount);
        var tables = units.SelectMany(unit => Documents.Codes(unit).Select(code => (Unit: unit, Code: code.ToString()))).ToArray();
        await Send(site, Batch(tables, "warm", 2_000));
        var single = await Singly(site, tables);
        var rows = new List<string>();
        foreach (var size in Sizes)
        {
            Sent[] runs = [await Send(site, Batch(tables, $"{size}-1", size)), await Send(site, Batch(tables, $"{size}-2", size))];
            var best = runs.MaxBy(run => run.PerSecond)!;
            rows.Add($"| {size.ToString("N0", CultureInfo.InvariantCulture)} rows | {best.PerSecond.Text()} | {Against(best.PerSecond)} | {(best.PerSecond / single).Text(1)} × | {best.Megabytes.Text()} MiB | {best.First.Text(1)} s |");
        }
        var again = await Send(site, Batch(tables, $"{Sizes[0]}-1", Sizes[0]));
        return $"""
            ## Paying

            `POST …/spends` of the bureau with JSON lines over loopback HTTP, rows spread at random over {tables.Length.ToString("N0", CultureInfo.InvariantCulture)} approved tables of {Units} units, projections running beside; PostgreSQL {await site.Ask("show server_version")}.
            One by one is the unit's own `POST …/spends` with {Clients} clients in the same run: {single.Text()} /s. Memory is how far the process's working set rose above what it was before the batch.

            | what | rows/s | goal ≥ {Goal.Text()} | of one by one | memory | first progress after |
            |---|---|---|---|---|---|
            {string.Join('\n', rows)}
            | the first {Sizes[0].ToString("N0", CultureInfo.InvariantCulture)} again, all known | {again.PerSecond.Text()} | | | {again.Megabytes.Text()} MiB | {again.First.Text(1)} s |
            """;
    }

    static string Against(double perSecond) => perSecond >= Goal ? "met" : $"missed by {(1 - perSecond / Goal).Share()}";

    /// <summary>Rows in no order, as a day's vouchers come.</summary>
    static string Batch((UnitCode Unit, string Code)[] tables, string name, int size)
    {
        var (random, text) = (new Random(42), new StringBuilder());
        for (var row = 0; row < size; row++)
        {
            var (unit, code) = tables[random.Next(tables.Length)];
            text.Append(CultureInfo.InvariantCulture, $$"""{"id":"{{name}}-{{row}}","unit":"{{unit.Number}}","year":2023,"project":"{{code}}","amountYuan":"{{random.Next(1, 500_000) / 100m:0.00}}","source":"fiscal","paidOn":"2023-06-{{1 + row % 30:00}}","voucher":"{{name}}-{{row / 3}}","line":"{{row % 3}}"}""").Append('\n');
        }
        return text.ToString();
    }

    static async Task<Sent> Send(Site site, string batch)
    {
        GC.Collect();
        using var http = new HttpClient { BaseAddress = site.Address, Timeout = TimeSpan.FromMinutes(10) };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/bureaus/{Division}/spends") { Content = new StringContent(batch, Encoding.UTF8, "application/x-ndjson") };
        request.Headers.Authorization = new("Bearer", await site.TokenOfTreasury(DivisionCode.Parse(Division)));
        using var memory = new PeakMemory();
        var started = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var (last, first) = ("", 0d);
        while (await lines.ReadLineAsync() is { } line)
            (last, first) = (line, first == 0 ? Stopwatch.GetElapsedTime(started).TotalSeconds : first);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var summary = JsonNode.Parse(last)!;
        if ((bool?)summary["finished"] != true || (int)summary["refused"]! != 0)
            throw new InvalidOperationException($"The batch was not recorded whole: {last}");
        return new((int)summary["rows"]! / elapsed, memory.Megabytes, first);
    }

    /// <summary>Payments per second of so many clients, each going round tables that no other touches.</summary>
    static async Task<double> Singly(Site site, (UnitCode Unit, string Code)[] tables)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        var clerks = new Dictionary<UnitCode, string>();
        foreach (var unit in tables.Select(table => table.Unit).Distinct())
            clerks[unit] = await site.TokenOf(unit);
        var (started, done) = (Stopwatch.GetTimestamp(), 0L);
        await Task.WhenAll(tables.Chunk(tables.Length / Clients).Take(Clients).Select(own => Task.Run(async () =>
        {
            for (var i = 0; Stopwatch.GetElapsedTime(started) < OneByOne; i++)
            {
                var (unit, code) = own[i % own.Length];
                using var request = new HttpRequestMessage(HttpMethod.Post, $"api/units/{unit}/years/2023/goal-tables/{code}/spends")
                {
                    Content = JsonContent.Create(new { amountYuan = "0.01", paidOn = "2023-06-01", voucher = $"{code} {i}" }), Headers = { Authorization = new("Bearer", clerks[unit]) },
                };
                using var answer = await http.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    sealed record Sent(double PerSecond, double Megabytes, double First);
}
