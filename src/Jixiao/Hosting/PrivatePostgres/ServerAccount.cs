namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>Who the server runs as: whoever runs the app, except that root steps down to an ordinary account, because PostgreSQL refuses root.</summary>
public sealed record ServerAccount
{
    const string Root = "0";
    static readonly string[] Preferred = ["postgres", "nobody"];

    IReadOnlyList<string> StepDown { get; init; } = [];
    string? User { get; init; }

    /// <summary>Data that already have an owner stay with that owner, whoever starts the app.</summary>
    public static async Task<ServerAccount> For(string data, CancellationToken stop)
    {
        if (!Environment.IsPrivilegedProcess)
            return new();
        var accounts = (await File.ReadAllLinesAsync("/etc/passwd", stop)).Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        var owner = Directory.Exists(data) ? await OwnerOf(data, stop) : null;
        var account = owner is null
            ? Preferred.Select(name => accounts.Find(fields => fields[0] == name)).FirstOrDefault(fields => fields is not null)
            : accounts.Find(fields => fields[2] == owner) ?? [owner, "", owner, owner];
        return account is [var name, _, var user, var group, ..]
            ? new() { User = user, StepDown = Tool.IsOnPath("setpriv") ? ["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups"] : ["runuser", "-u", name, "--"] }
            : throw new PrivateServerUnavailable("PostgreSQL does not run as root and there is no account to step down to: add one with `useradd --system postgres`.");
    }

    public Task<Outcome> Run(IReadOnlyList<string> command, CancellationToken stop) => Tool.Run([.. StepDown, .. command], stop);

    public async Task<bool> CanEnter(string path, CancellationToken stop) =>
        StepDown.Count == 0 || (await Run(["test", "-x", path], stop)).Succeeded;

    /// <summary>Hands over a file or folder that root has just made.</summary>
    public async Task Own(string path, CancellationToken stop)
    {
        if (User is null)
            return;
        await RefuseStrangers(path, stop, User);
        await Tool.Run(["chown", User, path], stop);
    }

    /// <summary>The names under /tmp can be foreseen: a folder that somebody else put there first is a trap or a mistake.</summary>
    public static async Task RefuseStrangers(string path, CancellationToken stop, string friend = Root)
    {
        if (await OwnerOf(path, stop) is var owner && owner != Root && owner != friend)
            throw new PrivateServerUnavailable($"{path} belongs to another account: remove it with `rm -r {path}`.");
    }

    static async Task<string> OwnerOf(string path, CancellationToken stop) =>
        (await Tool.Run(["ls", "-nd", path], stop)).Output.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2];
}
