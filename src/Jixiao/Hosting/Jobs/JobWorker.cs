using Npgsql;
using Wolverine;

namespace Jixiao.Hosting.Jobs;

/// <summary>Does the pieces that are due, as many at once as there are processors, together with every other worker.</summary>
public sealed class JobWorker(JobRuns runs, IReadOnlyList<IModule> modules, IServiceScopeFactory scopes, JobMeter meter) : IDisposable
{
    readonly Dictionary<string, RecurringJob> jobs = modules.SelectMany(module => module.Jobs).ToDictionary(job => job.Name);
    readonly SemaphoreSlim door = new(1);

    /// <summary>Until nothing is due any more; what somebody else of this process has begun is waited for.</summary>
    public async Task Drain(CancellationToken stop)
    {
        await door.WaitAsync(stop);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Math.Max(2, Environment.ProcessorCount)).Select(_ => Lane(stop)));
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose() => door.Dispose();

    async Task Lane(CancellationToken stop)
    {
        while (await runs.Claim([.. jobs.Keys], stop) is { } piece)
            await Attempt(piece, stop);
    }

    async Task Attempt(JobPiece piece, CancellationToken stop)
    {
        if (await Outcome(piece, stop) is { } error)
            await runs.Failed(piece, error, stop);
        else
            await runs.Done(piece, stop);
    }

    async Task<PieceError?> Outcome(JobPiece piece, CancellationToken stop)
    {
        // It took its workers with it as often as it may fail.
        if (piece.Attempt > Attempts.Most)
            return PieceError.Abandoned;
        try
        {
            await meter.Measure(piece.Job, () => Do(piece, stop));
            return null;
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            return PieceError.Of(error);
        }
    }

    async Task Do(JobPiece piece, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(jobs[piece.Job].Message(piece.Scope, piece.Day), stop);
    }
}

/// <summary>Looks every second for pieces that are due: of runs begun elsewhere, to be tried again, or left by a worker that is gone.</summary>
public sealed class JobLoop(JobWorker worker, ILogger<JobLoop> log) : BackgroundService
{
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Rest);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Look(stoppingToken);
    }

    async Task Look(CancellationToken stop)
    {
        try
        {
            await worker.Drain(stop);
        }
        catch (NpgsqlException away)
        {
            log.LogWarning(away, "The pieces of jobs cannot be read; they are asked for again.");
        }
    }
}
