namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>What lies on disk before a server can start: the data folder, its settings, the log and the socket folder.</summary>
static class ClusterFiles
{
    public const int Port = 5432;
    public const string Superuser = "postgres";
    const string Settings = "jixiao.conf";
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static string Socket(ServerHome home) => Path.Combine(home.Sockets, $".s.PGSQL.{Port}");

    /// <summary>Everybody on the machine shares /tmp, and the server asks for no password.</summary>
    public static async Task PrepareSockets(ServerHome home, CancellationToken stop)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException();
        Directory.CreateDirectory(home.Sockets, OwnerOnly);
        await home.Account.Own(home.Sockets, stop);
        File.SetUnixFileMode(home.Sockets, OwnerOnly);
    }

    public static async Task Prepare(ServerHome home, ServerPrograms programs, bool durable, CancellationToken stop)
    {
        Sweep(home);
        if (!Directory.Exists(home.Data))
            await Initialise(home, programs, durable, stop);
        await Configure(home, durable, stop);
        await File.AppendAllTextAsync(home.Log, "", stop);
        await home.Account.Own(home.Log, stop);
    }

    /// <summary>The data folder appears under its name only when it is complete, so that a killed first start leaves nothing to mistake for data.</summary>
    static async Task Initialise(ServerHome home, ServerPrograms programs, bool durable, CancellationToken stop)
    {
        var unfinished = Path.Combine(home.Folder, $"init-{Guid.NewGuid():n}");
        Directory.CreateDirectory(unfinished);
        await home.Account.Own(unfinished, stop);
        string[] sync = durable ? [] : ["--no-sync"];
        var made = await home.Account.Run(
            [programs["initdb"], "-D", unfinished, "-U", Superuser, "--auth=trust", "--encoding=UTF8", "--locale=C", .. sync], stop);
        if (!made.Succeeded)
            throw new PrivateServerUnavailable($"PostgreSQL could not make its data folder in {home.Folder}: {made.Complaint}");
        await File.AppendAllTextAsync(Path.Combine(unfinished, "postgresql.conf"), $"include '{Settings}'\n", stop);
        Directory.Move(unfinished, home.Data);
    }

    /// <summary>Written at every start, because the checkout may have moved and its sockets with it.</summary>
    static async Task Configure(ServerHome home, bool durable, CancellationToken stop)
    {
        var path = Path.Combine(home.Data, Settings);
        var careless = durable ? "" : "fsync = off\nfull_page_writes = off\n";
        await File.WriteAllTextAsync(path, $"""
            listen_addresses = ''
            unix_socket_directories = '{home.Sockets}'
            port = {Port}
            max_connections = 300
            log_line_prefix = '%m [%p] %d '
            {careless}
            """, stop);
        await home.Account.Own(path, stop);
    }

    static void Sweep(ServerHome home)
    {
        foreach (var unfinished in Directory.GetDirectories(home.Folder, "init-*"))
        {
            try
            {
                Directory.Delete(unfinished, recursive: true);
            }
            catch (IOException)
            {
                // An initdb that outlived its app may still be writing there; the next start sweeps again.
            }
        }
    }
}
