using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Jixiao.Audit.Entries;
using Jixiao.Domain.Units;
using Jixiao.Seeding;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Benchmarks;

/// <summary>How long an auditor waits for a page of revisions, words and all, at a county's size; beside each question the same SQL by hand.</summary>
static class Searching
{
    const int Times = 20;
    const double Goal = 200;
    static readonly SeedPlan County = new(Size("JIXIAO_BENCHMARK_UNITS", 250), Size("JIXIAO_BENCHMARK_PROJECTS", 3_000), 1, 42, DivisionCode.Parse("990281"));

    /// <summary>What is typically asked: the address, and by hand what must hold of an entry. Particulars in braces are taken from the county itself.</summary>
    static readonly (string What, string Query, string ByHand)[] Questions =
    [
        ("the latest", "", "true"),
        ("a unit", "unit={unit}", "unit = '{unit}'"),
        ("a person", "person=officer", "user_name = 'officer'"),
        ("a role that is rare", "role=administrator", "role = 'administrator'"),
        ("a kind", "kind=budget_revised", "kind = 'budget_revised'"),
        ("a kind of streams", "streamKind=round", "stream_kind = 'round'"),
        ("a document", "document={document}", "grams @> array['{pair}'] and strpos(document, '{document}') > 0"),
        ("a voucher", "voucher={voucher}", "voucher = '{voucher}'"),
        ("a project", "code={code}", "code = '{code}'"),
        ("amounts from 500,000 yuan", "amountFrom=500000", "size >= 50000000"),
        ("effective in March", "effectiveFrom=2023-03-01&effectiveTo=2023-03-31", "effective_on between '2023-03-01' and '2023-03-31'"),
        ("recorded on a day", "recordedFrom=2023-06-30&recordedTo=2023-06-30", "begun >= '2023-06-29T16:00:00Z' and begun < '2023-06-30T16:00:00Z'"),
        ("text that is common", "text=经费", "grams @> array['经费'] and strpos(said, '经费') > 0"),
        ("text that is rare", "text=压减一般性支出", "grams @> array['压减', '减一', '一般', '般性', '性支', '支出'] and strpos(said, '压减一般性支出') > 0"),
        ("text that is nowhere", "text=海底捞月", "grams @> array['海底', '底捞', '捞月'] and strpos(said, '海底捞月') > 0"),
        ("a person's kind in a period", "person=officer&kind=budget_revised&recordedFrom=2023-06-01&recordedTo=2023-09-30", "user_name = 'officer' and kind = 'budget_revised' and begun >= '2023-05-31T16:00:00Z' and begun < '2023-09-30T16:00:00Z'"),
    ];

    public static async Task<string> Measure()
    {
        await using var site = await Site.Start();
        var seeded = await site.Services.GetRequiredService<SeedDivision>().Run(County, (_, _) => { }, CancellationToken.None);
        var followed = await site.CaughtUp(AuditEntries.Progress);
        _ = await site.Ask("analyze");
        using var audit = await Auditor(site);
        var known = await Known(site);
        var measured = new List<(string What, double Asked, double Second, double ByHand)>();
        foreach (var (what, query, byHand) in Questions)
        {
            var question = $"revisions?{Filled(query, known)}";
            var first = await Slow(async () => _ = await audit.GetByteArrayAsync(question));
            var next = (string?)JsonNode.Parse(await audit.GetStringAsync(question))!["next"];
            var second = next is null ? double.NaN : await Slow(async () => _ = await audit.GetByteArrayAsync($"{question}&after={next}"));
            measured.Add((what, first, second, await Slow(() => site.Ask(Sql(Filled(byHand, known))))));
        }
        var sheet = await Sheet(audit);
        return $"""
            ## Searching

            `GET …/audit/…/revisions?…` over loopback HTTP, {Times} times each, p95 in milliseconds, 25 revisions in words with all that each changed; {Text(seeded.Events)} events of {Text(County.Units)} units and {Text(County.Projects)} projects; PostgreSQL {await site.Ask("show server_version")}.
            By hand is the same 25 revisions as numbers, by one statement over a connection of its own. The search knew every event {followed.Text(1)} s after they were written. All events as .csv: {sheet.Seconds.Text(1)} s, {Text(sheet.Bytes / 1024 / 1024)} MiB.

            | asked for | p95, goal ≤ {Goal} | next page | by hand | ratio |
            |---|---|---|---|---|
            {string.Join('\n', measured.Select(m => $"| {m.What} | {Of(m.Asked)} | {(double.IsNaN(m.Second) ? "" : Of(m.Second))} | {m.ByHand.Text(1)} | {(m.Asked / m.ByHand).Text(1)} |"))}
            """;
    }

    static int Size(string variable, int usual) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : usual;

    static string Sql(string condition) => $"""
        select count(*) from (select begun, revision from jixiao.audit_entry where division = '{County.Division}' and {condition} group by begun, revision order by begun desc, revision desc limit 26) page
        """;

    static string Filled(string text, IReadOnlyDictionary<string, string> known) => known.Aggregate(text, (filled, pair) => filled.Replace($"{{{pair.Key}}}", pair.Value, StringComparison.Ordinal));

    static async Task<Dictionary<string, string>> Known(Site site)
    {
        var document = await site.Ask("select document from jixiao.audit_entry where kind = 'budget_revised' order by sequence limit 1");
        return new()
        {
            ["unit"] = await site.Ask("select unit from jixiao.audit_entry where unit is not null group by unit order by count(*) desc limit 1"),
            ["document"] = document,
            ["pair"] = document[..2],
            ["voucher"] = await site.Ask("select voucher from jixiao.audit_entry where voucher is not null order by sequence offset 100 limit 1"),
            ["code"] = await site.Ask("select code from jixiao.audit_entry where stream_kind = 'goal-table' order by sequence offset 100 limit 1"),
        };
    }

    static async Task<HttpClient> Auditor(Site site) => new()
    {
        BaseAddress = new(site.Address, $"/api/audit/{County.Division}/"),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", await site.TokenOfAnalyst(County.Division)) },
    };

    static async Task<(double Seconds, long Bytes)> Sheet(HttpClient audit)
    {
        var started = Stopwatch.GetTimestamp();
        await using var sheet = await audit.GetStreamAsync("revisions.csv");
        var (buffer, bytes) = (new byte[64 * 1024], 0L);
        for (int read; (read = await sheet.ReadAsync(buffer)) > 0;)
            bytes += read;
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, bytes);
    }

    /// <summary>The p95.</summary>
    static async Task<double> Slow(Func<Task> ask)
    {
        var times = new List<double>();
        for (var n = 0; n < Times + 2; n++)
        {
            var started = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return times.Skip(2).Order().ElementAt(Times * 95 / 100 - 1);
    }

    static string Of(double milliseconds) => milliseconds <= Goal ? milliseconds.Text(1) : $"**{milliseconds.Text(1)}**";

    static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
