using Hangfire;
using Hangfire.Storage;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.Monitoring.Jobs;

/// <summary>How the recurring jobs fare, as far as they concern a division.</summary>
public sealed class JobsView(IReadOnlyList<IModule> modules, NpgsqlDataSource database, JobStorage schedule, UnitsView units)
{
    const string LastRuns = """
        select run.job, run.day, run.started_at, case when count(*) = count(piece.finished_at) then max(piece.finished_at) end, count(*)::integer,
          (count(*) filter (where piece.state = 'Done'))::integer, (count(*) filter (where piece.state = 'Failed'))::integer, (count(*) filter (where piece.state = 'Overtaken'))::integer, run.id
        from unnest($2) wanted(job),
          lateral (select * from jixiao.job_run one where one.job = wanted.job and (one.division is null or one.division = $1) order by one.started_at desc, one.id desc limit 1) run
          join jixiao.job_piece piece on piece.run_id = run.id and piece.division = $1
        group by run.job, run.day, run.started_at, run.id
        """;

    const string Troubled = """
        select job, scope, state, attempts, coalesce(error_code, ''), coalesce(error, ''), next_at from jixiao.job_piece
        where run_id = any($2) and division = $1 and failed_at is not null and state in ('Failed', 'Open') order by job, scope limit 500
        """;

    public static void Map(RouteGroupBuilder bureau) =>
        bureau.MapGet("/jobs", (DivisionCode division, JobsView view, CancellationToken stop) => view.Of(division, stop)).By(Permission.SeeJobs);

    /// <summary>Every recurring job, in the order of the modules.</summary>
    public async Task<IReadOnlyList<JobOverview>> Of(DivisionCode division, CancellationToken stop)
    {
        var jobs = modules.SelectMany(module => module.Jobs).ToList();
        var due = Due();
        await using var ask = database.Command(LastRuns, division.ToString(), jobs.Select(job => job.Name).ToArray());
        var runs = (await ask.Read(row => (Job: row.GetString(0), Run: RunOf(row), Id: row.GetGuid(8)), stop)).ToDictionary(run => run.Job);
        var troubled = await TroubledOf(division, [.. runs.Values.Select(run => run.Id)], stop);
        return [.. jobs.Select(job => new JobOverview(job.Name, job.Cron, due.GetValueOrDefault(job.Name), runs.TryGetValue(job.Name, out var run) ? run.Run : null, [.. troubled[job.Name]]))];
    }

    async Task<ILookup<string, TroubledPiece>> TroubledOf(DivisionCode division, Guid[] runs, CancellationToken stop)
    {
        var names = (await units.Of(division, stop)).ToDictionary(unit => unit.Code.ToString(), unit => unit.Name);
        await using var ask = database.Command(Troubled, division.ToString(), runs);
        return (await ask.Read(row => (Job: row.GetString(0), Piece: PieceOf(row, names)), stop)).ToLookup(found => found.Job, found => found.Piece);
    }

    Dictionary<string, DateTimeOffset?> Due()
    {
        using var kept = schedule.GetConnection();
        return kept.GetRecurringJobs().ToDictionary(job => job.Id, job => job.NextExecution is { } next ? new DateTimeOffset(DateTime.SpecifyKind(next, DateTimeKind.Utc)) : (DateTimeOffset?)null);
    }

    static JobRun RunOf(NpgsqlDataReader row) => new(
        row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateTimeOffset>(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7));

    static TroubledPiece PieceOf(NpgsqlDataReader row, Dictionary<string, string> names)
    {
        var state = Enum.Parse<PieceState>(row.GetString(2));
        return new(row.GetString(1), names.GetValueOrDefault(row.GetString(1)), state, row.GetInt32(3), row.GetString(4), row.GetString(5), state is PieceState.Open ? row.GetFieldValue<DateTimeOffset>(6) : null);
    }
}
