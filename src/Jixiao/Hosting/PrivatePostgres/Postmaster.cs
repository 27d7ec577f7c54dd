using System.Globalization;

namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>The process named in a lock file, as far as it is this server and not a stranger that was later given the same number.</summary>
static class Postmaster
{
    public static async Task<bool> Runs(ServerHome home, CancellationToken stop) =>
        NamedIn(LockFile(home)) is { } process && await Serves(home, process, stop) == true;

    /// <summary>PostgreSQL believes any living process of its account to be the server; a dead one it clears away itself.</summary>
    public static async Task ForgetStrangers(ServerHome home, CancellationToken stop)
    {
        foreach (var file in new[] { LockFile(home), ClusterFiles.Socket(home) + ".lock" })
            if (NamedIn(file) is { } process && await Serves(home, process, stop) == false)
                File.Delete(file);
    }

    static string LockFile(ServerHome home) => Path.Combine(home.Data, "postmaster.pid");

    static int? NamedIn(string file)
    {
        try
        {
            return int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var process) ? process : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Null when there is no such process.</summary>
    static async Task<bool?> Serves(ServerHome home, int process, CancellationToken stop) =>
        (await CommandLine(process, stop))?.Contains(home.Data, StringComparison.Ordinal);

    static async Task<string?> CommandLine(int process, CancellationToken stop)
    {
        if (!OperatingSystem.IsLinux())
            return await Tool.Run(["ps", "-o", "command=", "-p", process.ToString(CultureInfo.InvariantCulture)], stop) is { Succeeded: true } found ? found.Output : null;
        try
        {
            return await File.ReadAllTextAsync($"/proc/{process}/cmdline", stop);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
