using System.Text;
using Npgsql;

namespace Jixiao.Benchmarks;

/// <summary>Keeps how PostgreSQL answered each question, as its own log tells it, in docs/plans.</summary>
static class Plans
{
    static readonly string[] Settings = ["session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0", "auto_explain.log_analyze = on", "auto_explain.log_timing = off"];

    public static async Task Keep(Site site, HttpClient bureau, IEnumerable<(string Name, string Question)> questions)
    {
        foreach (var setting in Settings)
            await site.Ask($"do $$ begin execute format('alter database %I set {setting.Replace("'", "''", StringComparison.Ordinal)}', current_database()); end $$");
        NpgsqlConnection.ClearAllPools();
        var folder = Directory.CreateDirectory(Checkout.At("docs/plans"));
        foreach (var (name, question) in questions)
        {
            var before = new FileInfo(site.Log).Length;
            _ = await bureau.GetByteArrayAsync(question);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}.txt"), $"{question}\n\n{Longest(await Since(site.Log, before))}\n");
        }
    }

    static async Task<string> Since(string log, long before)
    {
        await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = before;
        using var text = new StreamReader(file, Encoding.UTF8);
        return await text.ReadToEndAsync();
    }

    /// <summary>The plan with the most steps among those that were logged, without the statement itself.</summary>
    static string Longest(string log) => log.Split("  plan:")
        .Skip(1).Where(entry => entry.Contains("goal_table_fact", StringComparison.Ordinal))
        .Select(entry => string.Join('\n', entry.Split('\n').SkipWhile(line => !line.Contains("(cost=", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('\t')).Select(line => line.TrimEnd()[1..])))
        .MaxBy(plan => plan.Count(c => c == '\n')) ?? "";
}
