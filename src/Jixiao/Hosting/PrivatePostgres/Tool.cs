using System.ComponentModel;
using System.Diagnostics;

namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>How a program ended and what it printed.</summary>
public sealed record Outcome(bool Succeeded, string Output, string Error)
{
    public string Complaint => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("it gave no reason");
}

static class Tool
{
    static readonly Dictionary<string, string?> Plain = new() { ["LC_ALL"] = "C" };

    public static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    public static Task<Outcome> Run(IReadOnlyList<string> command, CancellationToken stop) => Run(command, Plain, stop);

    public static async Task<Outcome> Run(IReadOnlyList<string> command, IReadOnlyDictionary<string, string?> environment, CancellationToken stop)
    {
        // The account that a command drops to may have no way into the current directory.
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            return await Finish(process, stop);
        }
        catch (Win32Exception missing)
        {
            return new(false, "", missing.Message);
        }
    }

    static async Task<Outcome> Finish(Process process, CancellationToken stop)
    {
        await using var cancelled = stop.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        stop.ThrowIfCancellationRequested();
        return new(process.ExitCode == 0, await output, await error);
    }
}
