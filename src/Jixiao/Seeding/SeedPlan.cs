using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting;

namespace Jixiao.Seeding;

/// <summary><c>seed --units N --projects N --years N [--random 42] [--division 990281]</c>: how large a county is invented.</summary>
/// <param name="Units">Of the division.</param>
/// <param name="Projects">Of all units together in each year; every unit has one.</param>
/// <param name="Years">How many, the last of them <see cref="LastYear"/>.</param>
/// <param name="Random">The same number, the same county to the last event.</param>
/// <param name="Division">It must be empty.</param>
public sealed record SeedPlan(int Units, int Projects, int Years, int Random, DivisionCode Division)
{
    /// <summary>The year of the published document.</summary>
    public const int LastYear = 2023;

    const string Usage = "seed --units 250 --projects 3000 --years 1 [--random 42] [--division 990281]";
    const int MostUnits = 50_000;
    const int MostProjects = 1_000_000;
    const int MostYears = 10;

    static readonly string[] Names = ["--units", "--projects", "--years", "--random", "--division"];

    /// <summary>The years, the first one first.</summary>
    public IEnumerable<FiscalYear> FiscalYears => Enumerable.Range(LastYear - Years + 1, Years).Select(year => new FiscalYear(year));

    /// <exception cref="ArgumentsMistaken">The words make no plan.</exception>
    public static SeedPlan Parse(string[] args)
    {
        var given = args.Skip(1).Chunk(2).ToList();
        if (given.FirstOrDefault(pair => pair is not [var name, _] || !Names.Contains(name)) is [var strange, ..])
            throw new ArgumentsMistaken($"{strange} is not understood; expected: {Usage}");
        var options = given.DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);
        return Number(options, "--units", null) is { } units and >= 1 and <= MostUnits
            && Number(options, "--projects", null) is { } projects and <= MostProjects && projects >= units
            && Number(options, "--years", null) is { } years and >= 1 and <= MostYears
            && Number(options, "--random", 42) is { } random
            && DivisionCode.TryParse(options.GetValueOrDefault("--division", "990281"), out var division)
            ? new(units, projects, years, random, division)
            : throw new ArgumentsMistaken($"Expected, with at most {MostUnits} units, as many projects as units at least, and at most {MostYears} years: {Usage}");
    }

    static int? Number(Dictionary<string, string> options, string name, int? usual) =>
        options.TryGetValue(name, out var text) ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null : usual;
}
