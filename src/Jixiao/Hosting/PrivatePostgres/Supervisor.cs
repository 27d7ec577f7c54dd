using Npgsql;

namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>Starts the server again when it dies while the app lives.</summary>
sealed class Supervisor : IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    static readonly TimeSpan LongPause = TimeSpan.FromSeconds(10);
    readonly CancellationTokenSource stopping = new();
    readonly Cluster cluster;
    readonly Action<string> say;
    readonly Task watching;

    public Supervisor(Cluster cluster, Action<string> say)
    {
        this.cluster = cluster;
        this.say = say;
        watching = Watch(stopping.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    async Task Watch(CancellationToken stop)
    {
        while (true)
        {
            await UntilSilence(stop);
            await Task.Delay(await TryRestart(stop) ? Pause : LongPause, stop);
        }
    }

    /// <summary>An idle connection breaks the moment its server does, so nothing needs to be asked in turns.</summary>
    async Task UntilSilence(CancellationToken stop)
    {
        try
        {
            await using var connection = new NpgsqlConnection(cluster.WatchingConnectionString);
            await connection.OpenAsync(stop);
            while (true)
                await connection.WaitAsync(stop);
        }
        catch (NpgsqlException) when (!stop.IsCancellationRequested)
        {
            // That was the silence.
        }
    }

    /// <summary>Two apps see the same death; the mutex lets one start the server and the other find it running.</summary>
    async Task<bool> TryRestart(CancellationToken stop)
    {
        try
        {
            await using var mutex = await FileLock.Exclusive(cluster.Home.Mutex, stop);
            if (await cluster.EnsureRunning(stop))
                say("PostgreSQL had stopped and was started again.");
            return true;
        }
        catch (Exception failure) when (failure is PrivateServerUnavailable or IOException or UnauthorizedAccessException)
        {
            say(failure.Message);
            return false;
        }
    }
}
