using JasperFx.Events;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Marten;
using Npgsql;

namespace Jixiao.Monitoring.Scanning;

/// <summary>How the platform fares: as a whole, and for one division.</summary>
public sealed class PlatformFacts(IDocumentStore store, NpgsqlDataSource database, UnitsView units, TimeProvider clock)
{
    // Only what this release follows with; the place of one that is no more stands still for ever.
    const string Behind = """
        select followed.name, (select count(*) from jixiao.mt_events where seq_id > followed.seen), greatest(0, extract(epoch from $2 - unseen.timestamp))::bigint
        from (select name, coalesce((select last_seq_id from jixiao.mt_event_progression kept where kept.name = known.name), 0) as seen from unnest($1) known(name)) followed,
          lateral (select timestamp from jixiao.mt_events where seq_id > followed.seen order by seq_id limit 1) unseen
        """;

    const string Differing = "select tenant_id, count(*)::integer, min(stream || ' ' || figure) from jixiao.fact_difference where left(tenant_id, 6) = $1 group by tenant_id";

    const string Failing = """
        select job, scope, sum(failures)::integer, (array_agg(error order by failed_at desc))[1] from jixiao.job_piece piece
        where division = $1 and failed_at is not null and state <> 'Done'
          and not exists (select from jixiao.job_piece later where later.job = piece.job and later.scope = piece.scope and later.state = 'Done' and later.finished_at > piece.failed_at)
        group by job, scope
        """;

    /// <summary>What follows the events and has not seen the last of them.</summary>
    public async Task<IReadOnlyList<PlatformSubject<LagFacts>>> Lags(CancellationToken stop)
    {
        var followers = ((IEventStore)store).RegisteredShardNames().Select(shard => shard.Identity).ToArray();
        await using var command = database.Command(Behind, followers, clock.GetUtcNow());
        return await command.Read(row => new PlatformSubject<LagFacts>($"follower/{row.GetString(0)}", row.GetString(0), new(row.GetString(0), row.GetInt64(1), row.GetInt64(2))), stop);
    }

    /// <summary>Units of the division whose figures differ from their events.</summary>
    public async Task<IReadOnlyList<PlatformSubject<DifferenceFacts>>> Differences(DivisionCode division, CancellationToken stop)
    {
        var names = await Names(division, stop);
        await using var command = database.Command(Differing, division.ToString());
        return await command.Read(row => new PlatformSubject<DifferenceFacts>($"figures/{row.GetString(0)}", names.GetValueOrDefault(row.GetString(0), row.GetString(0)), new(row.GetInt32(1), row.GetString(2))), stop);
    }

    /// <summary>Pieces of jobs for the division that failed since they last succeeded.</summary>
    public async Task<IReadOnlyList<PlatformSubject<JobFacts>>> Jobs(DivisionCode division, CancellationToken stop)
    {
        var names = await Names(division, stop);
        await using var command = database.Command(Failing, division.ToString());
        return await command.Read(row => new PlatformSubject<JobFacts>(
            $"job/{row.GetString(0)}/{row.GetString(1)}", names.GetValueOrDefault(row.GetString(1), row.GetString(1)), new(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3))), stop);
    }

    async Task<IReadOnlyDictionary<string, string>> Names(DivisionCode division, CancellationToken stop) =>
        (await units.Of(division, stop)).ToDictionary(unit => unit.Code.ToString(), unit => unit.Name);
}
