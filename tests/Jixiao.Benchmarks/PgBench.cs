using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Jixiao.Benchmarks;

/// <summary>PostgreSQL's own load program, as the measure of what server and disk can do; null where it is not installed.</summary>
sealed partial class PgBench
{
    const string Database = "pgbench";
    const int Scale = 10;
    readonly string program;
    readonly IReadOnlyList<string> server;

    PgBench(string program, string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        this.program = program;
        server = ["-h", connection.Host!, "-p", connection.Port.ToString(CultureInfo.InvariantCulture), "-U", connection.Username!];
    }

    public static async Task<PgBench?> On(Site site)
    {
        if (Folders().Select(folder => Path.Combine(folder, "pgbench")).FirstOrDefault(File.Exists) is not { } program)
            return null;
        await site.Ask($"create database {Database}");
        var bench = new PgBench(program, site.ConnectionString);
        await bench.Run(["-i", "-q", "-s", Scale.ToString(CultureInfo.InvariantCulture)]);
        return bench;
    }

    /// <summary>Transactions of one update, one select and one insert per second.</summary>
    public async Task<double> SimpleUpdate(int clients, TimeSpan time)
    {
        var threads = Math.Min(clients, Environment.ProcessorCount);
        var output = await Run(["-n", "-b", "simple-update", "-c", $"{clients}", "-j", $"{threads}", "-T", $"{time.TotalSeconds:0}"]);
        return double.Parse(Tps().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    static IEnumerable<string> Folders() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries),
        .. Environment.GetEnvironmentVariable("JIXIAO_POSTGRES") is { Length: > 0 } own ? [own] : Array.Empty<string>(),
        .. Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")) : [],
    ];

    async Task<string> Run(IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, [.. server, .. arguments, Database]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"pgbench failed: {await error}");
    }

    [GeneratedRegex(@"^tps = ([\d.]+)", RegexOptions.Multiline)]
    private static partial Regex Tps();
}
