using System.Diagnostics;
using System.Globalization;
using Jixiao.Bureau.Facts;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Benchmarks;

/// <summary>How long after its commit a fact stands in the bureau's figures, while so many events a second are appended with their states.</summary>
static class Following
{
    const int Units = 375;
    const double Goal = 500;
    static readonly int[] Rates = [200, 500, 1_000, 1_500];
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    public static async Task<string> Measure()
    {
        await using var site = await Site.Start();
        var units = Documents.Units(Units);
        await Documents.Import(site, units, Environment.ProcessorCount);
        _ = await site.CaughtUp(nameof(GoalTableFacts));
        var tables = units.SelectMany(unit => Documents.Codes(unit).Select(code => (Tenant: unit.ToString(), Stream: GoalTable.Key(new(2023), code)))).ToArray();
        var rows = new List<string>();
        _ = await At(site, tables, Rates[0]);
        foreach (var rate in Rates)
        {
            var run = await At(site, tables, rate);
            rows.Add($"| {rate.ToString("N0", CultureInfo.InvariantCulture)} | {run.Appended.Text()} | {run.Of(0.5).Text()} | {run.Of(0.95).Text()} | {(run.Of(0.95) <= Goal ? "met" : $"missed by {(run.Of(0.95) / Goal - 1).Share()}")} | {run.Behind.Text(1)} s |");
        }
        return $"""
            ## Following

            Payments appended at a steady rate for {Length.TotalSeconds} s, a tenth of a second's in each transaction with the tables' states, over {tables.Length.ToString("N0", CultureInfo.InvariantCulture)} tables; writer, worker and PostgreSQL share {Environment.ProcessorCount} cores.
            One table of each transaction is watched until the bureau's row of it has the version that was committed.

            | events/s wanted | appended | commit to visible p50, ms | p95, ms | goal ≤ {Goal} ms | until all were visible after the last commit |
            |---|---|---|---|---|---|
            {string.Join('\n', rows)}
            """;
    }

    static async Task<Run> At(Site site, (string Tenant, string Stream)[] tables, int rate)
    {
        var (watched, started, events, next) = (new List<Task<double>>(), Stopwatch.StartNew(), 0L, 0);
        for (var tick = 0; started.Elapsed < Length; tick++)
        {
            if (Tick * tick - started.Elapsed is { Ticks: > 0 } early)
                await Task.Delay(early);
            var count = (int)(rate * Tick.TotalSeconds);
            var (at, version) = await Append(site, tables, next, count);
            (events, next) = (events + count, next + 1);
            watched.Add(Visible(site, at, version, Stopwatch.GetTimestamp()));
        }
        var seconds = started.Elapsed.TotalSeconds;
        var lags = await Task.WhenAll(watched);
        return new(events / seconds, [.. lags.Order()], await site.CaughtUp(nameof(GoalTableFacts)));
    }

    /// <summary>Ten payments to each table but the last; it gives the last one's, and its version.</summary>
    static async Task<((string Tenant, string Stream) Table, long Version)> Append(Site site, (string Tenant, string Stream)[] tables, int turn, int count)
    {
        const int Each = 10;
        var here = Enumerable.Range(0, Math.Max(1, count / Each)).Select(n => tables[(turn * 211 + n * 17) % tables.Length]).Distinct().ToList();
        await using var session = site.Services.GetRequiredService<IDocumentStore>().LightweightSession(here[0].Tenant);
        var each = (count + here.Count - 1) / here.Count;
        var actions = here.Select(table => session.ForTenant(table.Tenant).Events.Append(table.Stream, [.. Enumerable.Range(0, each).Select(n => Payment($"follow-{turn}-{n}-{Guid.NewGuid():n}"))])).ToList();
        await session.SaveChangesAsync();
        return (here[^1], actions[^1].Events[^1].Version);
    }

    static object Payment(string id) => new SpendRecorded(id, Money.Fen(1), FundSource.Fiscal, new(2023, 6, 1), id);

    static async Task<double> Visible(Site site, (string Tenant, string Stream) table, long version, long committed)
    {
        while (await site.Count($"select coalesce(max(version), 0) from jixiao.goal_table_fact where tenant_id = '{table.Tenant}' and stream = '{table.Stream}'") < version)
            await Task.Delay(10);
        return Stopwatch.GetElapsedTime(committed).TotalMilliseconds;
    }

    /// <param name="Lags">Milliseconds, the shortest first.</param>
    /// <param name="Behind">Seconds until everything was visible after the last commit.</param>
    sealed record Run(double Appended, double[] Lags, double Behind)
    {
        public double Of(double part) => Lags[(int)((Lags.Length - 1) * part)];
    }
}
