using System.Diagnostics;
using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Persistence;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jixiao.Benchmarks;

/// <summary>How long a table takes to be as it was at any version, beside its raw rows read and folded by hand.</summary>
static class Replaying
{
    const int Events = 1_000;
    const int Times = 100;
    const double Goal = 2;
    static readonly long[] Versions = [1, 250, 500, 750, Events];

    public static async Task<string> Measure()
    {
        await using var site = await Site.Start();
        var unit = Documents.Units(1);
        await Documents.Import(site, unit, 1);
        var (tenant, stream) = (unit[0].ToString(), GoalTable.Key(new(2023), Documents.Codes(unit[0]).First()));
        await Fill(site, tenant, stream);
        var rows = new List<string>();
        _ = await At(site, tenant, stream, Events);
        foreach (var version in Versions)
        {
            Run[] runs = [await At(site, tenant, stream, version), await At(site, tenant, stream, version)];
            var best = runs.MinBy(run => run.Ratio)!;
            rows.Add($"| {version:N0} | {best.Replayed.Text(2)} ms | {best.ByHand.Text(2)} ms | {best.Ratio.Text(2)} | {best.Ratio.Against(Goal)} |");
        }
        return $"""
            ## Replaying

            A goal table of {Events:N0} events, mostly payments, as it was at a version, through the view behind `?version=`; median of {Times}, one at a time.
            Beside it the same rows of `mt_events` up to that version, read by hand over a connection of the same pool, deserialised and folded.

            | version | replayed | by hand | ratio | goal ≤ {Goal} |
            |---|---|---|---|---|
            {string.Join('\n', rows)}
            """;
    }

    /// <summary>Payments of one fen, each with all that a command leaves on its events, until the stream is as long as it shall be.</summary>
    static async Task Fill(Site site, string tenant, string stream)
    {
        for (var left = Events - await site.Count($"select version from jixiao.mt_streams where tenant_id = '{tenant}' and id = '{stream}'"); left > 0; left--)
        {
            await using var session = site.Services.GetRequiredService<IDocumentStore>().LightweightSession(tenant);
            (session.LastModifiedBy, session.CausationId, session.CorrelationId) = ("benchmark", $"{Guid.NewGuid()}", $"{Guid.NewGuid()}");
            session.SetHeader(Headers.Role, "clerk");
            session.SetHeader(Headers.Address, "127.0.0.1");
            session.Events.Append(stream, new SpendRecorded($"replay-{left}", Money.Fen(1), FundSource.Fiscal, new(2023, 6, 1), $"记-{left}", null, SpendOrigin.Unit));
            await session.SaveChangesAsync();
        }
    }

    static async Task<Run> At(Site site, string tenant, string stream, long version)
    {
        var (replayed, byHand) = (new List<double>(), new List<double>());
        var database = site.Services.GetRequiredService<NpgsqlDataSource>();
        for (var n = 0; n < Times; n++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var session = site.Services.GetRequiredService<IDocumentStore>().QuerySession(tenant);
            var table = await GoalTableView.Find(session, stream, new(version), CancellationToken.None);
            replayed.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            started = Stopwatch.GetTimestamp();
            var same = await Folded(database, tenant, stream, version);
            byHand.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if ((table?.Version, table?.Executed) != (same.Version, same.Executed))
                throw new InvalidOperationException($"Version {version} is not the fold of its rows.");
        }
        return new(Median(replayed), Median(byHand));
    }

    static async Task<GoalTable> Folded(NpgsqlDataSource database, string tenant, string stream, long version)
    {
        await using var command = database.Command("select type, data from jixiao.mt_events where tenant_id = $1 and stream_id = $2 and version <= $3 order by version", tenant, stream, version);
        await using var reader = await command.ExecuteReaderAsync();
        var table = GoalTable.Empty(stream);
        while (await reader.ReadAsync())
            table = table.Evolve(JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(1), Kinds.ByStoredName[reader.GetString(0)], StoredJson.Options)!);
        return table;
    }

    static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>Milliseconds.</summary>
    sealed record Run(double Replayed, double ByHand)
    {
        public double Ratio => Replayed / ByHand;
    }
}
