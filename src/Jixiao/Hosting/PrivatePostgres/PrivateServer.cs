namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>A PostgreSQL of our own behind a Unix socket: the first app in starts it, all of one folder share it, the last one out stops it.</summary>
public sealed class PrivateServer : IAsyncDisposable
{
    static readonly TimeSpan LeavePatience = TimeSpan.FromSeconds(30);
    readonly ServerHome home;
    readonly FileStream lease;
    Cluster? cluster;
    Supervisor? supervisor;

    PrivateServer(ServerHome home)
    {
        this.home = home;
        lease = FileLock.Shared(home.Lease);
    }

    /// <summary>As the role that the application runs as.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>As the role that owns the schema.</summary>
    public string OwnerConnectionString { get; private set; } = "";

    /// <summary>As the role that made the cluster, which the application never is.</summary>
    public string SuperuserConnectionString { get; private set; } = "";

    public static async Task<PrivateServer> Start(PrivateServerOptions options, Action<string> say, CancellationToken stop)
    {
        if (OperatingSystem.IsWindows())
            throw new PrivateServerUnavailable("On Windows name a server with `set ConnectionStrings__jixiao=Host=…`.");
        try
        {
            return await Join(options, say, stop);
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new PrivateServerUnavailable($"{options.Folder} belongs to another account: remove it with `rm -r {options.Folder}`, or run as that account.", refusal);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (supervisor is not null)
            await supervisor.DisposeAsync();
        supervisor = null;
        using var patience = new CancellationTokenSource(LeavePatience);
        try
        {
            await using var mutex = await FileLock.Exclusive(home.Mutex, patience.Token);
            await lease.DisposeAsync();
            if (cluster is not null && await FileLock.IsFree(home.Lease))
                await cluster.Stop();
            cluster = null;
        }
        catch (OperationCanceledException)
        {
            // Whoever holds the mutex for so long is coming in, and will stop the server when leaving.
            await lease.DisposeAsync();
        }
    }

    static async Task<PrivateServer> Join(PrivateServerOptions options, Action<string> say, CancellationToken stop)
    {
        var home = await ServerHome.Choose(options.Folder, stop);
        if (home.Folder != Path.GetFullPath(options.Folder))
            say($"The account that PostgreSQL runs as cannot enter {options.Folder}, so the data are in {home.Folder}.");
        var mutex = await FileLock.Exclusive(home.Mutex, stop);
        var server = new PrivateServer(home);
        try
        {
            await server.Open(options, say, stop);
            return server;
        }
        catch
        {
            await mutex.DisposeAsync();
            await server.DisposeAsync();
            throw;
        }
        finally
        {
            await mutex.DisposeAsync();
        }
    }

    async Task Open(PrivateServerOptions options, Action<string> say, CancellationToken stop)
    {
        cluster = new(home, await ServerPrograms.For(home, options, say, stop), options.Durable);
        await cluster.EnsureRunning(stop);
        await cluster.EnsureDatabase(options.Database, stop);
        await cluster.EnsureRoles(options.Database, stop);
        ConnectionString = cluster.ConnectionString(options.Database, DatabaseRoles.Application);
        OwnerConnectionString = cluster.ConnectionString(options.Database, DatabaseRoles.Owner);
        SuperuserConnectionString = cluster.ConnectionString(options.Database, ClusterFiles.Superuser);
        supervisor = new(cluster, say);
    }
}
