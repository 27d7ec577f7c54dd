using System.Globalization;
using Jixiao.Hosting.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Jixiao.Hosting.Jobs;

/// <summary>Begins runs and hands out their pieces. Everybody who starts the same run of the same occasion starts one; a piece is one worker's at a time.</summary>
public sealed class JobRuns(NpgsqlDataSource database, IServiceScopeFactory scopes, TimeProvider clock, JobMeter meter)
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    // What an earlier run has not done yet would be done for an earlier day.
    const string Begin = """
        with run as (
          insert into jixiao.job_run (id, job, occasion, day, division, started_at) values ($1, $2, $3, $4, nullif($5, ''), $6) on conflict (job, occasion) do nothing returning id),
        overtaken as (
          update jixiao.job_piece old set state = 'Overtaken', finished_at = $6 from run where old.job = $2 and old.scope = any($7) and old.finished_at is null)
        insert into jixiao.job_piece (run_id, scope, division, job, day, state, attempts, failures, next_at) select run.id, scope, left(scope, 6), $2, $4, 'Open', 0, 0, $6 from run, unnest($7) scope
        """;

    const string Take = """
        with due as (
          select run_id, scope from jixiao.job_piece where finished_at is null and next_at <= $1 and job = any($3) order by next_at limit 1 for update skip locked)
        update jixiao.job_piece piece set attempts = attempts + 1, next_at = $2 from due where piece.run_id = due.run_id and piece.scope = due.scope
        returning piece.run_id, piece.job, piece.scope, piece.day, piece.attempts
        """;

    // Whoever was too slow and was taken over has nothing to say any more.
    const string Mine = "run_id = $1 and scope = $2 and attempts = $3 and finished_at is null";

    const string Finish = $"update jixiao.job_piece set state = 'Done', finished_at = $4, error_code = null, error = null where {Mine}";

    const string Fail = $"""
        update jixiao.job_piece set failures = failures + 1, failed_at = $4, error_code = $5, error = $6, next_at = coalesce($7, next_at),
          state = case when $7 is null then 'Failed' else state end, finished_at = case when $7 is null then $4 end
        where {Mine}
        """;

    const string Clear = "with gone as (delete from jixiao.job_run where job = $1 and started_at < $2 returning id) delete from jixiao.job_piece where run_id in (select id from gone)";

    const string OpenAgain = """
        update jixiao.job_piece set state = 'Open', attempts = 0, next_at = $3, finished_at = null
        where job = $1 and division = $2 and state = 'Failed' and run_id = (select id from jixiao.job_run where job = $1 and (division is null or division = $2) order by started_at desc, id desc limit 1)
        """;

    const string IsRunning = "select 1 from jixiao.job_piece where job = $1 and division = $2 and finished_at is null limit 1";

    /// <summary>The run of the occasion that it is now, everywhere. There is nothing to do where it was begun before.</summary>
    public Task Start(RecurringJob job, CancellationToken stop) => Start(job, job.OccasionOf(clock.GetUtcNow()), null, stop);

    /// <summary>A run of one division at once, unless one is at it.</summary>
    public async Task StartNow(RecurringJob job, string division, CancellationToken stop)
    {
        await using var running = database.Command(IsRunning, job.Name, division);
        if (await running.ExecuteScalarAsync(stop) is null)
            await Start(job, string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} {division}"), division, stop);
    }

    /// <summary>Has the failed pieces of a division's last run tried again.</summary>
    public async Task TryFailed(RecurringJob job, string division, CancellationToken stop)
    {
        await using var open = database.Command(OpenAgain, job.Name, division, clock.GetUtcNow());
        await open.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Takes one piece that is due; null when there is none.</summary>
    /// <param name="jobs">Those that this release knows.</param>
    public async Task<JobPiece?> Claim(string[] jobs, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var take = database.Command(Take, now, now + Attempts.Lease, jobs);
        return (await take.Read(row => new JobPiece(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetInt32(4)), stop)).SingleOrDefault();
    }

    public async Task Done(JobPiece piece, CancellationToken stop)
    {
        await using var finish = database.Command(Finish, piece.Run, piece.Scope, piece.Attempt, clock.GetUtcNow());
        await finish.ExecuteNonQueryAsync(stop);
    }

    /// <summary>It is tried again after a rest, or has failed; the others go on.</summary>
    public async Task Failed(JobPiece piece, PieceError error, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var fail = database.Command(Fail, piece.Run, piece.Scope, piece.Attempt, now, error.Code, error.Sentence);
        fail.Parameters.Add(new() { Value = Attempts.RestAfter(piece.Attempt) is { } rest ? now + rest : DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await fail.ExecuteNonQueryAsync(stop);
    }

    async Task Start(RecurringJob job, string occasion, string? division, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var pieces = (await job.Pieces(scope.ServiceProvider, stop)).Where(piece => division is null || piece.StartsWith(division, StringComparison.Ordinal)).ToArray();
        var now = clock.GetUtcNow();
        await using var begin = database.Command(Begin, Guid.CreateVersion7(), job.Name, occasion, Today.In(now), division ?? "", now, pieces);
        if (await begin.ExecuteNonQueryAsync(stop) is 0)
            return;
        meter.Count(job.Name);
        await using var clear = database.Command(Clear, job.Name, now - Kept);
        await clear.ExecuteNonQueryAsync(stop);
    }
}
