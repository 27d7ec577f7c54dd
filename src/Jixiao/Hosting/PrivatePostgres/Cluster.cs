using System.Net.Sockets;
using Npgsql;

namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>One data folder and the server process on it. Callers hold the home's mutex.</summary>
public sealed class Cluster(ServerHome home, ServerPrograms programs, bool durable)
{
    const int Launches = 60;
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public ServerHome Home => home;

    public string ConnectionString(string database, string role) => new NpgsqlConnectionStringBuilder
    {
        Host = home.Sockets,
        Port = ClusterFiles.Port,
        Username = role,
        Database = database,
        NoResetOnClose = true,
        MaxPoolSize = 50,
        // Nobody stands between: what is prepared stays prepared, and the same few statements come again and again.
        MaxAutoPrepare = 100,
    }.ConnectionString;

    public string MaintenanceConnectionString => Once("postgres", ClusterFiles.Superuser);

    /// <summary>For a connection that lasts as long as the application, and is nothing more than it.</summary>
    public string WatchingConnectionString => Once("postgres", DatabaseRoles.Application);

    /// <summary>True when it was this call that started the server.</summary>
    public async Task<bool> EnsureRunning(CancellationToken stop)
    {
        await ClusterFiles.PrepareSockets(home, stop);
        var started = false;
        var deadline = DateTime.UtcNow + Patience;
        for (var launches = 0; !await Answers(stop);)
        {
            if (launches == Launches || DateTime.UtcNow > deadline)
                throw new PrivateServerUnavailable($"PostgreSQL did not start; read why with `tail {home.Log}`.");
            if (await Postmaster.Runs(home, stop))
                await Task.Delay(Pause, stop);
            else if (await Launch(++launches, stop))
                started = true;
            else
                // The children of a killed server keep its shared memory for a moment, and no other may start before they are gone.
                await Task.Delay(Pause, stop);
        }
        return started;
    }

    public async Task EnsureDatabase(string name, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(MaintenanceConnectionString);
        await connection.OpenAsync(stop);
        await using var find = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = name } } };
        if (await find.ExecuteScalarAsync(stop) is not null)
            return;
        await using var quote = new NpgsqlCommand("select format('create database %I', $1::text)", connection) { Parameters = { new() { Value = name } } };
        await using var create = new NpgsqlCommand((string)(await quote.ExecuteScalarAsync(stop))!, connection);
        await create.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Makes the two roles of the database, and hands over to its owner what an earlier release made as the superuser.</summary>
    public async Task EnsureRoles(string database, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(Once(database, ClusterFiles.Superuser));
        await connection.OpenAsync(stop);
        await using var ensure = new NpgsqlCommand(await DatabaseRoles.Script(stop), connection);
        await ensure.ExecuteNonQueryAsync(stop);
    }

    public async Task Stop()
    {
        if (await Control(["-m", "fast", "-w", "-t", "30", "stop"]))
            Directory.Delete(home.Sockets, recursive: true);
    }

    string Once(string database, string role) => ConnectionString(database, role) + ";Pooling=false;Timeout=3";

    async Task<bool> Launch(int attempt, CancellationToken stop)
    {
        if (attempt == 1)
            await ClusterFiles.Prepare(home, programs, durable, stop);
        await Postmaster.ForgetStrangers(home, stop);
        // pg_ctl gives the server a session of its own: a Ctrl-C on the app's terminal must not stop it before the app has closed its connections.
        return await Control(["-l", home.Log, "-w", "-t", "60", "start"]);
    }

    /// <summary>Never cancelled: half a start or stop would leave a server that nobody watches.</summary>
    async Task<bool> Control(IEnumerable<string> arguments) =>
        (await home.Account.Run([programs["pg_ctl"], "-D", home.Data, "-s", .. arguments], CancellationToken.None)).Succeeded;

    async Task<bool> Answers(CancellationToken stop)
    {
        if (!File.Exists(ClusterFiles.Socket(home)))
            return false;
        try
        {
            await using var connection = new NpgsqlConnection(MaintenanceConnectionString);
            await connection.OpenAsync(stop);
            return true;
        }
        catch (PostgresException refusal)
        {
            return refusal.SqlState != PostgresErrorCodes.CannotConnectNow;
        }
        catch (Exception silence) when (silence is NpgsqlException or SocketException)
        {
            return false;
        }
    }
}
