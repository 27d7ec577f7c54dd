namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>What the checkout's own script fetches where the machine lacks it.</summary>
public sealed record Prerequisites(string? Script, string? DataFolder)
{
    const string ScriptPath = "ops/get-prerequisites.sh";

    public string? Archive => DataFolder is null ? null : Path.Combine(DataFolder, "prerequisites", "postgres", "native", "bin");

    public static async Task<Prerequisites> Of(PrivateServerOptions options, ServerAccount account, CancellationToken stop)
    {
        var checkout = Above(Environment.CurrentDirectory) ?? Above(AppContext.BaseDirectory);
        var data = options.Variable("JIXIAO_DATA") is { Length: > 0 } given ? Path.GetFullPath(given)
            : checkout is null ? null
            : Path.Combine(checkout, ".data");
        return new(
            checkout is null ? null : Path.Combine(checkout, ScriptPath),
            data is null ? null : await ServerHome.Reachable(data, account, stop));
    }

    public async Task FetchPostgres(PrivateServerOptions options, Action<string> say, CancellationToken stop)
    {
        if (Script is null)
            throw new PrivateServerUnavailable("No PostgreSQL 15 to 18 was found: install it, on Debian with `sudo apt-get install -y postgresql`, or name a server in ConnectionStrings__jixiao.");
        say($"PostgreSQL was not found, so {ScriptPath} fetches it once.");
        var environment = new Dictionary<string, string?>(options.Environment) { ["JIXIAO_DATA"] = DataFolder };
        var fetched = await Tool.Run(["bash", Script, "postgres"], environment, stop);
        if (!fetched.Succeeded)
            throw new PrivateServerUnavailable(fetched.Complaint);
    }

    static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, ScriptPath)))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
