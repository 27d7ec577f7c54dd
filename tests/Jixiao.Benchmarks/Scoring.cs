using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Jixiao.Seeding;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Benchmarks;

/// <summary>How long a bureau waits for all its tables to be scored by its rules and by others, and for its ranking.</summary>
static class Scoring
{
    const int WarmUp = 3;
    const int Times = 5;
    const double Goal = 2_000;
    static readonly SeedPlan County = new(250, 3_000, 1, 42, DivisionCode.Parse("990281"));

    public static async Task<string> Measure()
    {
        await using var site = await Site.Start();
        _ = await site.Services.GetRequiredService<SeedDivision>().Run(County, (_, _) => { }, CancellationToken.None);
        _ = await site.CaughtUp();
        using var analyst = new HttpClient { BaseAddress = site.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", await site.TokenOf(County.Division, Roles.Analyst)) } };
        var year = $"bureaus/{County.Division}/years/2023/scores";
        var tables = await site.Count("select count(*) from jixiao.mt_doc_goaltable where year = 2023 and (data #>> '{standing,edition}')::int > 0");
        (string What, double Milliseconds)[] answers =
        [
            ("what the scores would be under other rules, both worked out", await Slow(analyst, $"api/{year}/trial?excellent=95&cap1Below=50&cap1Most=59")),
            ("the same as .csv, every table a row", await Slow(analyst, $"api/{year}/trial.csv?excellent=95&cap1Below=50&cap1Most=59")),
            ("the page of it", await Slow(analyst, $"{year}/trial?excellent=95&cap1Below=50&cap1Most=59")),
            ("grades and ranking", await Slow(analyst, $"api/{year}")),
        ];
        return $"""
            ## Scoring

            A county of 250 units over loopback HTTP, {tables.ToString("N0", CultureInfo.InvariantCulture)} approved tables read and scored anew at every question, {Times} times each after {WarmUp} to warm up, the slowest. PostgreSQL {await site.Ask("show server_version")}.

            | what | ms | goal ≤ {Goal.Text()} |
            |---|---|---|
            {string.Join('\n', answers.Select(answer => $"| {answer.What} | {answer.Milliseconds.Text()} | {answer.Milliseconds.Against(Goal)} |"))}
            """;
    }

    static async Task<double> Slow(HttpClient http, string question)
    {
        var times = new List<double>();
        for (var n = 0; n < WarmUp + Times; n++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = await http.GetByteArrayAsync(question);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return times.Skip(WarmUp).Max();
    }
}
