using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Exchange;
using Jixiao.Exchange.Documents;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Persistence;
using Jixiao.People;
using Jixiao.Seeding;

namespace Jixiao.Hosting;

/// <summary>What can be done from the command line instead of serving: <c>import</c>, <c>migrate</c>, <c>add-administrator</c>, <c>rebuild</c>, <c>seed</c>, <c>describe</c>.</summary>
public static class Cli
{
    static readonly string[] Verbs = ["import", "migrate", "add-administrator", "rebuild", "seed", "describe"];

    public static bool Takes(string[] args) => args is [var verb, ..] && Verbs.Contains(verb);

    /// <summary>Runs what needs no database; null when the verb needs one.</summary>
    public static int? WithoutDatabase(string[] args, IReadOnlyList<IModule> modules, TextWriter output, TextWriter errors) => args switch
    {
        ["import", ..] when ImportArguments.Parse(args) is { DryRun: true } import => Guarded(() => DryRun(import, output), errors),
        ["describe"] => Description.Write(modules, output),
        _ => null,
    };

    public static Task<int> Run(WebApplication app, string[] args, TextWriter output, TextWriter errors) => args switch
    {
        ["import", ..] => Guarded(() => Import(app, ImportArguments.Parse(args), output), errors),
        ["migrate"] => Migrate(app, output),
        ["add-administrator", ..] => Guarded(() => AddAdministrator(app, args, output, errors), errors),
        ["rebuild", .. var names] => Rebuild(app, names, output),
        ["seed", ..] => Guarded(() => app.Services.GetRequiredService<SeedCommand>().Run(SeedPlan.Parse(args), output, CancellationToken.None), errors),
        _ => throw new InvalidOperationException($"No such verb: {args[0]}"),
    };

    static int DryRun(ImportArguments import, TextWriter output)
    {
        foreach (var file in import.Files)
        {
            var report = DryRunReport.Of(ImportDocument.Read(import.Unit, Path.GetFileName(file), File.ReadAllBytes(file)));
            output.WriteLine(import.Json ? report.ToJson() : Summary(file, report));
        }
        return 0;
    }

    static async Task<int> Import(WebApplication app, ImportArguments import, TextWriter output)
    {
        var importing = app.Services.GetRequiredService<ImportDocument>();
        foreach (var file in import.Files)
        {
            var order = new Order(Guid.CreateVersion7().ToString("n"), new(Environment.UserName, "operator"));
            var report = await importing.Import(import.Unit, Path.GetFileName(file), await File.ReadAllBytesAsync(file), import.As, null, order, CancellationToken.None);
            output.WriteLine(import.Json ? System.Text.Json.JsonSerializer.Serialize(report, HttpJson.Options) : Summary(file, report.Document) + $"，新增事件{report.Events}个");
        }
        return 0;
    }

    static async Task<int> Migrate(WebApplication app, TextWriter output)
    {
        await app.Services.GetRequiredService<DatabaseOwner>().Migrate(output.WriteLine, CancellationToken.None);
        await output.WriteLineAsync("The schema is up to date.");
        return 0;
    }

    static async Task<int> AddAdministrator(WebApplication app, string[] args, TextWriter output, TextWriter prompt)
    {
        if (args is not [_, var name, "--division", var code] || !DivisionCode.TryParse(code, out var division))
            throw new ArgumentsMistaken("Expected: add-administrator NAME --division 130281, and the password on standard input or at the terminal, or nothing for an initial one.");
        var password = !Console.IsInputRedirected ? HiddenLine.Password(prompt, () => Console.ReadKey(intercept: true))
            : await Console.In.ReadLineAsync() is { Length: > 0 } given ? given : null;
        await using var scope = app.Services.CreateAsyncScope();
        var initial = await FirstAdministrator.Add(scope.ServiceProvider, division, name, password, CancellationToken.None);
        await output.WriteLineAsync(password is null ? $"{name} administers {division}. Initial password, to be changed at the first sign-in: {initial}" : $"{name} administers {division}.");
        return 0;
    }

    static async Task<int> Rebuild(WebApplication app, string[] names, TextWriter output)
    {
        var known = app.Services.GetRequiredService<Rebuilding>().Names;
        if (names.Except(known).ToList() is [var unknown, ..])
            throw new ArgumentsMistaken($"{unknown} is no projection; there are: {string.Join(", ", known)}");
        await app.Services.GetRequiredService<DatabaseOwner>().Rebuild(names is [] ? known : names, name => output.WriteLine($"{name} is rebuilt."), CancellationToken.None);
        return 0;
    }

    static string Summary(string file, DryRunReport report) =>
        $"{Path.GetFileName(file)}：{report.Tables.Count}张绩效目标表，{report.Tables.Sum(t => t.Indicators.Count)}条指标，{report.Problems.Count}个问题";

    static int Guarded(Func<int> work, TextWriter errors) => Guarded(() => Task.FromResult(work()), errors).GetAwaiter().GetResult();

    static async Task<int> Guarded(Func<Task<int>> work, TextWriter errors)
    {
        try
        {
            return await work();
        }
        catch (Exception refused) when (refused is RuleBroken or Refused)
        {
            await errors.WriteLineAsync($"{(refused as RuleBroken)?.Code ?? (refused as Refused)?.Code}: {refused.Message}");
            return 1;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentsMistaken)
        {
            await errors.WriteLineAsync(unreadable.Message);
            return 2;
        }
    }
}

/// <summary>The words after a verb make no sense; the message says how they should be.</summary>
public sealed class ArgumentsMistaken(string sentence) : Exception(sentence);

/// <summary><c>import FILE… --unit TENANT [--as draft|approved] [--dry-run] [--json]</c>.</summary>
public sealed record ImportArguments(IReadOnlyList<string> Files, UnitCode Unit, ImportAs As, bool DryRun, bool Json)
{
    const string Usage = "import FILE… --unit 130281-430001 [--as draft|approved] [--dry-run] [--json]";

    public static ImportArguments Parse(string[] args)
    {
        var (files, options, flags) = (new List<string>(), new Dictionary<string, string>(), new HashSet<string>());
        for (var i = 1; i < args.Length; i++)
        {
            if (args[i] is "--dry-run" or "--json")
                flags.Add(args[i]);
            else if (args[i] is "--unit" or "--as" && i + 1 < args.Length)
                options[args[i]] = args[++i];
            else if (!args[i].StartsWith("--", StringComparison.Ordinal))
                files.Add(args[i]);
            else
                throw new ArgumentsMistaken($"{args[i]} is not understood; expected: {Usage}");
        }
        return files.Count > 0 && UnitCode.TryParse(options.GetValueOrDefault("--unit"), out var unit)
            && ModeOf(options.GetValueOrDefault("--as", "draft")) is { } @as
            ? new(files, unit, @as, flags.Contains("--dry-run"), flags.Contains("--json"))
            : throw new ArgumentsMistaken($"Expected: {Usage}");
    }

    static ImportAs? ModeOf(string word) => word switch { "draft" => ImportAs.Draft, "approved" => ImportAs.Approved, _ => null };
}
