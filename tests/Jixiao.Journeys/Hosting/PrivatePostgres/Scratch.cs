using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Jixiao.Hosting.PrivatePostgres;
using Npgsql;

namespace Jixiao.Journeys.Hosting.PrivatePostgres;

/// <summary>A folder of its own for each test, and what can be seen and done from outside the server that lives in it.</summary>
public sealed class Scratch : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Not Directory.CreateTempSubdirectory: only its owner could enter, and the server may have to run as somebody else.
    public string Folder { get; } = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"jixiao-test-{Guid.NewGuid():n}")).FullName;

    public ConcurrentQueue<string> Said { get; } = [];

    public PrivateServerOptions Options => new(Path.Combine(Folder, "postgres")) { Durable = false };

    public string Data => Path.Combine(Options.Folder, "data");
    public string LockFile => Path.Combine(Data, "postmaster.pid");
    public int Postmaster => int.Parse(File.ReadLines(LockFile).First(), CultureInfo.InvariantCulture);

    public Task<PrivateServer> Start() => Start(Options);

    public Task<PrivateServer> Start(PrivateServerOptions options) => StartUnless(TestContext.Current.CancellationToken, options);

    public Task<PrivateServer> StartUnless(CancellationToken stop, PrivateServerOptions options) => PrivateServer.Start(options, Said.Enqueue, stop);

    /// <summary>Leaves what an app leaves that was killed with -9: a running server on which nobody holds a lease.</summary>
    public async Task<Cluster> StartAndAbandon()
    {
        var stop = TestContext.Current.CancellationToken;
        var home = await ServerHome.Choose(Options.Folder, stop);
        var cluster = new Cluster(home, await ServerPrograms.For(home, Options, Said.Enqueue, stop), durable: false);
        await cluster.EnsureRunning(stop);
        await cluster.EnsureDatabase(Options.Database, stop);
        return cluster;
    }

    public void KillServer()
    {
        using var victim = Process.GetProcessById(Postmaster);
        victim.Kill();
    }

    public static async Task<string> Ask(PrivateServer server, string sql) => await Ask(server.ConnectionString, sql);

    public static async Task<string> Ask(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture) ?? "";
    }

    public static async Task Until(Func<bool> holds)
    {
        var waited = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(waited.Elapsed < Patience, "What was waited for did not happen.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
