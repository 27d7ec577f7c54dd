using Jixiao.Benchmarks;

string[] known = ["parse", "import", "append", "treasury", "load", "rebuild", "follow", "ask", "replay", "search", "then", "score", "scan", "scan-city", "forms", "all"];
var wanted = args is [var one, ..] ? one : "all";
if (!known.Contains(wanted))
{
    await Console.Error.WriteLineAsync($"{wanted} is not understood; expected: {string.Join(" | ", known)}");
    return 2;
}

var report = new PerformanceFile(Checkout.At("docs/performance.md"));
foreach (var (name, measure) in new (string, Func<Task<string>>)[] { ("parse", Reading.Measure), ("import", Importing.Measure), ("append", Appending.Measure), ("treasury", Paying.Measure), ("load", Loading.Measure), ("rebuild", Rebuilding.Measure), ("follow", Following.Measure), ("ask", Asking.Measure), ("replay", Replaying.Measure), ("search", Searching.Measure), ("then", Then.Measure), ("score", Scoring.Measure), ("scan", Scanning.Measure), ("scan-city", Scanning.MeasureCity), ("forms", Exporting.Measure) })
{
    if (wanted != "all" && wanted != name)
        continue;
    var section = await measure();
    Console.WriteLine(section);
    report.Write(section);
}
return 0;
