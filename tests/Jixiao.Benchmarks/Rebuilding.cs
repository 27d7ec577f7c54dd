using System.Diagnostics;
using System.Globalization;
using Jixiao.Bureau.Facts;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Jixiao.Hosting.Persistence.Flat;
using Npgsql;

namespace Jixiao.Benchmarks;

/// <summary>How long the bureau's flat tables take to be made anew, beside what reading and deserialising the same rows takes.</summary>
static class Rebuilding
{
    const int Units = 375;
    const int PaymentsOfTable = 150;
    const double Goal = 0.5;

    public static async Task<string> Measure()
    {
        await using var site = await Site.Start();
        await Documents.Import(site, Documents.Units(Units), Environment.ProcessorCount);
        await Pay(site);
        var following = await Follow(site);
        await using var database = NpgsqlDataSource.Create(site.OwnerConnectionString);
        Run[] runs = [await Once(database), await Once(database)];
        var best = runs.MaxBy(run => run.Ratio)!;
        var expected = await site.Count($"select count(*) * {PaymentsOfTable} from jixiao.mt_streams where id like 'goal-table/%'");
        if (await site.Count("select sum(executed) from jixiao.goal_table_fact") != expected)
            throw new InvalidOperationException("The rebuilt sums are not those of the events.");
        return $"""
            ## Rebuilding

            `-- rebuild GoalTableFacts`: {best.Events.ToString("N0", CultureInfo.InvariantCulture)} events of {Units * 8} goal tables, mostly payments, into eight flat tables of {(await Rows(site)).ToString("N0", CultureInfo.InvariantCulture)} rows with their indexes, swapped in at the end.
            Beside it, in the same run, the same rows of `mt_events` read in the same order and deserialised on one thread, and nothing done with them.

            | what | figure | goal | |
            |---|---|---|---|
            | reading and deserialising | {(best.Events / best.Reading).Text()} events/s | | |
            | rebuilding | {(best.Events / best.Rebuilding).Text()} events/s | | |
            | ratio | {best.Ratio.Text(2)} | ≥ {Goal.Text(2)} | {(best.Ratio >= Goal ? "met" : $"missed by {(1 - best.Ratio / Goal).Share()}")} |
            | folding into rows, none of them written, on one thread | {(best.Events / best.Folding).Text()} events/s | | |
            | of the rebuild: reading, folding and COPY on {FlatRebuild.Shares} threads | {(best.Steps["rebuild-fill"] / best.Rebuilding).Share()} | | |
            | keys, indexes, statistics | {(best.Steps["rebuild-index"] / best.Rebuilding).Share()} | | |
            | swapping in, and whatever was appended meanwhile | {(best.Steps["rebuild-swap-in"] / best.Rebuilding).Share()} | | |
            | following by pages, from far behind | {following.Text()} events/s | | |
            """;
    }

    static async Task<Run> Once(NpgsqlDataSource database)
    {
        var events = 0L;
        var reading = await Seconds(async () => events = await Read(database, _ => { }));
        var rows = new FactRows();
        var stream = new StreamByStream(rows);
        var folding = await Seconds(() => Read(database, e => Fold(stream, rows, e)));
        var steps = new Dictionary<string, double>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source == Telemetry.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = step => steps[step.OperationName] = step.Duration.TotalSeconds,
        };
        ActivitySource.AddActivityListener(listener);
        return new(events, reading, folding, await Seconds(() => FlatRebuild.Run(GoalTableFlattening.Instance, database, CancellationToken.None)), steps);
    }

    static void Fold(StreamByStream stream, FactRows rows, RawEvent e)
    {
        stream.Take(e);
        if (rows.Count > FlatRebuild.RowsAtOnce)
            rows.Clear();
    }

    static async Task<long> Read(NpgsqlDataSource database, Action<RawEvent> take)
    {
        await using var connection = await database.OpenConnectionAsync();
        var events = 0L;
        await foreach (var e in RawEvents.Share(connection, "goal-table/%", 0, 1, CancellationToken.None))
        {
            take(e);
            events++;
        }
        return events;
    }

    static async Task<double> Seconds(Func<Task> what)
    {
        var started = Stopwatch.GetTimestamp();
        await what();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>A year's payments of every table, one fen each, written as rows, since only reading them is measured; every few days one of each table.</summary>
    static async Task Pay(Site site)
    {
        const int AtOnce = 10;
        for (var paid = 0; paid < PaymentsOfTable; paid += AtOnce)
            await site.Ask($$"""
                with stream as (update jixiao.mt_streams set version = version + {{AtOnce}} where id like 'goal-table/%' returning tenant_id, id, version - {{AtOnce}} as version)
                insert into jixiao.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type)
                select nextval('jixiao.mt_events_sequence'), gen_random_uuid(), stream.id, version + n,
                  jsonb_build_object('spendId', 'benchmark-' || {{paid}} + n, 'amount', 1, 'source', 'Fiscal', 'paidOn', (date '2023-01-01' + 2 * ({{paid}} + n))::text,
                    'voucher', '记-' || {{paid}} + n, 'line', null, 'origin', 'Unit', 'broken', null),
                  'spend_recorded', timestamptz '2030-01-01' + make_interval(days => 2 * ({{paid}} + n)), tenant_id, '{{typeof(SpendRecorded).FullName}}, {{typeof(SpendRecorded).Assembly.GetName().Name}}'
                from stream, generate_series(1, {{AtOnce}}) n
                """);
    }

    /// <summary>Events a second at which the worker catches up.</summary>
    static async Task<double> Follow(Site site)
    {
        const string Progress = "select coalesce(min(last_seq_id), 0) from jixiao.mt_event_progression where name like 'GoalTableFacts%'";
        var (started, from, last) = (Stopwatch.GetTimestamp(), await site.Count(Progress), await site.Count("select max(seq_id) from jixiao.mt_events"));
        while (await site.Count(Progress) < last)
            await Task.Delay(50);
        return (last - from) / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    static async Task<long> Rows(Site site)
    {
        var rows = 0L;
        foreach (var table in FactTables.All)
            rows += await site.Count($"select count(*) from jixiao.{table.Name}");
        return rows;
    }

    sealed record Run(long Events, double Reading, double Folding, double Rebuilding, IReadOnlyDictionary<string, double> Steps)
    {
        public double Ratio => Reading / Rebuilding;
    }
}
