using System.Globalization;

namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>A folder that holds the server's programs, and the major version they are of.</summary>
public sealed record ServerPrograms(string Folder, int Major)
{
    const string OwnVariable = "JIXIAO_POSTGRES";
    static readonly int[] Majors = [18, 17, 16, 15];
    static readonly string[] UsualFolders =
    [
        "/usr/lib/postgresql/{0}/bin", "/usr/pgsql-{0}/bin", "/usr/libexec/postgresql{0}",
        "/opt/homebrew/opt/postgresql@{0}/bin", "/usr/local/opt/postgresql@{0}/bin", "/Applications/Postgres.app/Contents/Versions/{0}/bin",
    ];

    public string this[string program] => Path.Combine(Folder, program);

    /// <summary>Data that exist open only with the major version that made them.</summary>
    public static async Task<ServerPrograms> For(ServerHome home, PrivateServerOptions options, Action<string> say, CancellationToken stop)
    {
        var majors = await MajorOf(home.Data, stop) is { } made ? [made] : Majors;
        var prerequisites = await Prerequisites.Of(options, home.Account, stop);
        if (await Find() is { } found)
            return found;
        if (options.Variable(OwnVariable) is { Length: > 0 } folder)
            throw new PrivateServerUnavailable($"{OwnVariable} names {folder}, which does not hold the programs of PostgreSQL {string.Join(" or ", majors)}: correct it with `export {OwnVariable}=<folder of initdb and postgres>`.");
        await prerequisites.FetchPostgres(options, say, stop);
        return await Find() ?? throw new PrivateServerUnavailable(
            $"{home.Data} needs the programs of PostgreSQL {string.Join(" or ", majors)}: install them, on Debian with `sudo apt-get install -y postgresql-{majors[^1]}`, or remove that folder to begin anew.");

        async Task<ServerPrograms?> Find()
        {
            foreach (var folder in Folders(options, prerequisites))
                if (await In(folder, home.Account, stop) is { } programs && majors.Contains(programs.Major))
                    return programs;
            return null;
        }
    }

    static IEnumerable<string> Folders(PrivateServerOptions options, Prerequisites prerequisites)
    {
        if (options.Variable(OwnVariable) is { Length: > 0 } only)
            return [only];
        var searched = options.Variable("JIXIAO_POSTGRES_SEARCH")?.Split(':', StringSplitOptions.RemoveEmptyEntries)
            ?? [.. (options.Variable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries), .. Majors.SelectMany(major => UsualFolders.Select(folder => string.Format(CultureInfo.InvariantCulture, folder, major)))];
        return [.. searched, .. prerequisites.Archive is { } archive ? [archive] : Array.Empty<string>()];
    }

    static async Task<ServerPrograms?> In(string folder, ServerAccount account, CancellationToken stop)
    {
        var program = Path.GetFullPath(Path.Combine(folder, "postgres"));
        if (!File.Exists(program))
            return null;
        // A link on the PATH stands alone; its neighbours and libraries are where it points.
        program = File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program;
        var home = Path.GetDirectoryName(program)!;
        if (!File.Exists(Path.Combine(home, "initdb")) || !File.Exists(Path.Combine(home, "pg_ctl")))
            return null;
        var version = await account.Run([program, "--version"], stop);
        return version.Succeeded && FirstNumber(version.Output) is { } major ? new(home, major) : null;
    }

    static async Task<int?> MajorOf(string data, CancellationToken stop) =>
        Directory.Exists(data) ? FirstNumber(await File.ReadAllTextAsync(Path.Combine(data, "PG_VERSION"), stop)) : null;

    static int? FirstNumber(string text) =>
        int.TryParse(string.Concat(text.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number) ? number : null;
}
