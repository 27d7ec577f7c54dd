using System.Security.Cryptography;
using System.Text;

namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>The folders of one private server and the account that may use them.</summary>
public sealed record ServerHome(string Folder, ServerAccount Account)
{
    public string Data => Path.Combine(Folder, "data");
    public string Log => Path.Combine(Folder, "postgres.log");

    /// <summary>Held while a server is made, started or stopped.</summary>
    public string Mutex => Path.Combine(Folder, "start.lock");

    /// <summary>Shared by every app that uses the server, so that the last one out can tell.</summary>
    public string Lease => Path.Combine(Folder, "users.lock");

    /// <summary>A socket's path may have 104 bytes on macOS and 108 on Linux, fewer than a checkout may have.</summary>
    public string Sockets => Path.Combine("/tmp", ".jixiao-" + Digest(Folder));

    public static async Task<ServerHome> Choose(string folder, CancellationToken stop)
    {
        folder = Path.GetFullPath(folder);
        var account = await ServerAccount.For(Path.Combine(folder, "data"), stop);
        var reachable = await Reachable(folder, account, stop);
        return new(reachable, reachable == folder ? account : await ServerAccount.For(Path.Combine(reachable, "data"), stop));
    }

    /// <summary>The folder itself, or its stand-in where the account that root steps down to has no way in, as under /root.</summary>
    public static async Task<string> Reachable(string folder, ServerAccount account, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        if (await account.CanEnter(folder, stop))
            return folder;
        var standIn = Path.Combine("/var/tmp", "jixiao-" + Digest(folder));
        Directory.CreateDirectory(standIn);
        await ServerAccount.RefuseStrangers(standIn, stop);
        return standIn;
    }

    static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];
}
