using System.Diagnostics;
using System.Globalization;
using Jixiao.Bureau.Facts;
using Jixiao.Domain.Units;
using Jixiao.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jixiao.Benchmarks;

/// <summary>How long an invented county takes from nothing to committed, beside a raw COPY of the very rows into tables of the same keys, indexes and references.</summary>
static class Loading
{
    const double Goal = 0.4;
    const double SecondsGoal = 120;
    static readonly SeedPlan County = new(250, 3_000, 1, 42, DivisionCode.Parse("990281"));
    static readonly string[] Tables = ["mt_streams", "mt_events", "mt_doc_goaltable", "mt_doc_unityeargoals", "mt_doc_unit", "mt_doc_department", "mt_doc_round", "mt_doc_submission", "mt_doc_voucherline"];

    public static async Task<string> Measure()
    {
        Run[] runs = [await Once(), await Once()];
        var best = runs.MinBy(run => run.Loaded)!;
        return $"""
            ## Loading

            `-- seed` of a county: {County.Units} units, {County.Projects.ToString("N0", CultureInfo.InvariantCulture)} projects, {best.Events.ToString("N0", CultureInfo.InvariantCulture)} events, {best.Rows.ToString("N0", CultureInfo.InvariantCulture)} rows with states and documents, {best.Megabytes.Text()} MB of them; PostgreSQL {best.Server}.
            Raw COPY reads the same rows from files, in one transaction as the load is, into tables with the same keys, indexes and references.

            | what | figure | goal | |
            |---|---|---|---|
            | invented, decided, folded, written, committed | {best.Loaded.Text(1)} s | | {(best.Events / best.Loaded).Text()} events/s |
            | until the bureau's figures include them | {best.Projected.Text(1)} s more | {SecondsGoal} s in all | {(best.Loaded + best.Projected).Against(SecondsGoal)} |
            | raw COPY of the rows | {best.Copied.Text(1)} s | | {(best.Events / best.Copied).Text()} events/s |
            | raw COPY ÷ load | {(best.Copied / best.Loaded).Text(2)} | ≥ {Goal.Text(2)} | {(best.Copied / best.Loaded >= Goal ? "met" : $"missed by {(1 - best.Copied / best.Loaded / Goal).Share()}")} |
            | memory above the server's own | {best.Memory.Text()} MiB | | a chapter of 250 projects at a time |

            The slower of the two runs took {(runs.Max(run => run.Loaded) / best.Loaded).Text(2)} times as long.
            """;
    }

    static async Task<Run> Once()
    {
        await using var site = await Site.Start();
        using var memory = new PeakMemory();
        var started = Stopwatch.GetTimestamp();
        var seeded = await site.Services.GetRequiredService<SeedDivision>().Run(County, (_, _) => { }, CancellationToken.None);
        var (loaded, peak) = (Stopwatch.GetElapsedTime(started).TotalSeconds, memory.Megabytes);
        var projected = await site.CaughtUp(nameof(GoalTableFacts));
        return await Copied(site) with { Loaded = loaded, Projected = projected, Events = seeded.Events, Memory = peak, Server = await site.Ask("show server_version") };
    }

    static async Task<Run> Copied(Site site)
    {
        var folder = Directory.CreateTempSubdirectory("jixiao-rows-");
        await using var connection = new NpgsqlConnection(site.ConnectionString);
        await connection.OpenAsync();
        await Execute(connection, "create schema raw");
        foreach (var table in Tables)
        {
            await Execute(connection, $"create table raw.{table} (like jixiao.{table} including all)");
            await using var rows = await connection.BeginRawBinaryCopyAsync($"copy jixiao.{table} to stdout (format binary)");
            await using var file = File.Create(Path.Combine(folder.FullName, table));
            await rows.CopyToAsync(file);
        }
        await Execute(connection, "alter table raw.mt_events add foreign key (tenant_id, stream_id) references raw.mt_streams");
        var started = Stopwatch.GetTimestamp();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            foreach (var table in Tables)
            {
                await using var file = File.OpenRead(Path.Combine(folder.FullName, table));
                await using var rows = await connection.BeginRawBinaryCopyAsync($"copy raw.{table} from stdin (format binary)");
                await file.CopyToAsync(rows);
            }
            await transaction.CommitAsync();
        }
        var copied = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var megabytes = folder.EnumerateFiles().Sum(file => file.Length) / 1e6;
        folder.Delete(recursive: true);
        var count = await site.Count($"select {string.Join(" + ", Tables.Select(table => $"(select count(*) from raw.{table})"))}");
        return new(0, 0, copied, 0, count, megabytes, 0, "");
    }

    static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    sealed record Run(double Loaded, double Projected, double Copied, long Events, long Rows, double Megabytes, double Memory, string Server);
}
