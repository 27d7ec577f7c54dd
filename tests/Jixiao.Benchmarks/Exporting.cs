using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Jixiao.Hosting.Identity;

namespace Jixiao.Benchmarks;

/// <summary>How long whoever asks for official forms waits over loopback HTTP, and what memory a whole county's cost; one of each is given to LibreOffice where it is installed.</summary>
static class Exporting
{
    const int Units = 375;
    const int Times = 20;
    const double GoalDocument = 300;
    const double GoalPacked = 120;

    public static async Task<string> Measure()
    {
        await using var site = await Site.Start();
        var units = Documents.Units(Units);
        _ = await Documents.Import(site, units, 4);
        _ = await site.CaughtUp();
        using var http = new HttpClient { BaseAddress = site.Address, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await site.TokenOf(units[0].Division, Roles.Officer));
        var document = $"/api/units/{units[0]}/years/2023/document.docx";
        _ = await http.GetByteArrayAsync(document);
        List<double> waits = [];
        for (var time = 0; time < Times; time++)
        {
            var asked = Stopwatch.GetTimestamp();
            _ = await http.GetByteArrayAsync(document);
            waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }
        waits.Sort();
        Packed[] runs = [await Pack(http, units[0].Division.ToString()), await Pack(http, units[0].Division.ToString())];
        var best = runs.MinBy(run => run.Seconds)!;
        var code = Documents.Codes(units[0]).First();
        var table = $"/api/units/{units[0]}/years/2023/goal-tables/{code}";
        string[] forms = [document, .. new[] { "forms/goal-table.docx", "forms/goal-table.xlsx", "forms/self-evaluation.docx", "forms/self-evaluation.xlsx", "templates/goal-table.xlsx", "templates/actuals.xlsx" }.Select(form => $"{table}/{form}")];
        return $"""
            ## Exporting

            Over loopback HTTP, of {Units} units that imported the published document ({best.Files.ToString("N0", CultureInfo.InvariantCulture)} tables). Memory is how far the process's working set rose while the file was sent; its receiver, in the same process, keeps nothing of it.

            | what | figure | goal | |
            |---|---|---|---|
            | a unit's whole document, its goals and 8 tables, median of {Times} | {waits[Times / 2].Text()} ms | < {GoalDocument} ms | {waits[Times / 2].Against(GoalDocument)} |
            | 95th percentile | {waits[Times * 95 / 100].Text()} ms | | |
            | {best.Files.ToString("N0", CultureInfo.InvariantCulture)} goal tables as a zip of {best.Megabytes.Text(1)} MiB | {best.Seconds.Text(1)} s | < {GoalPacked} s | {best.Seconds.Against(GoalPacked)} |
            | until its first byte | {best.FirstByte.Text(2)} s | | |
            | peak memory, the larger of two runs | {runs.Max(run => run.Memory).Text()} MiB more | | |

            {await Office.Convert(http, forms)}
            """;
    }

    static async Task<Packed> Pack(HttpClient http, string division)
    {
        GC.Collect();
        using var memory = new PeakMemory();
        var asked = Stopwatch.GetTimestamp();
        using var response = (await http.GetAsync($"/api/bureaus/{division}/years/2023/forms.zip", HttpCompletionOption.ResponseHeadersRead)).EnsureSuccessStatusCode();
        await using var content = await response.Content.ReadAsStreamAsync();
        var (buffer, length, first) = (new byte[64 * 1024], 0L, 0d);
        for (int read; (read = await content.ReadAsync(buffer)) > 0; length += read)
            first = length == 0 ? Stopwatch.GetElapsedTime(asked).TotalSeconds : first;
        return new(Stopwatch.GetElapsedTime(asked).TotalSeconds, first, int.Parse(response.Headers.GetValues("Jixiao-Files").Single(), CultureInfo.InvariantCulture), length / (1024d * 1024), memory.Megabytes);
    }

    sealed record Packed(double Seconds, double FirstByte, int Files, double Megabytes, double Memory);
}
