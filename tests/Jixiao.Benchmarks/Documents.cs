using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Exchange;
using Jixiao.Exchange.Documents;
using Jixiao.Hosting.Commands;
using Jixiao.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Benchmarks;

/// <summary>The published document as if as many units of its division had published it; project codes are unique within a unit only.</summary>
static class Documents
{
    const string Division = "130281";
    const int UnitsOfDepartment = 50;
    static readonly Actor Importer = new("benchmark", "operator");
    static readonly string Seed = Encoding.UTF8.GetString(SampleDocuments.Read(SampleDocuments.Zunhua2023));

    public static IReadOnlyList<UnitCode> Units(int count) =>
        [.. Enumerable.Range(0, count).Select(i => UnitCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{Division}-{100 + i / UnitsOfDepartment:000}{1 + i % UnitsOfDepartment:000}")))];

    /// <summary>The published document as that unit's: a project's code is its own, so the serial begins with the unit's place. Its check character is then wrong, which is a warning.</summary>
    public static byte[] Of(UnitCode unit) => Encoding.UTF8.GetBytes(
        Regex.Replace(Seed, $"(?<={Division}23P)[0-9]{{3}}", PlaceOf(unit).ToString("000", CultureInfo.InvariantCulture)).Replace("430001", unit.Number, StringComparison.Ordinal));

    /// <summary>The codes of the unit's projects.</summary>
    public static IEnumerable<ProjectCode> Codes(UnitCode unit) => PublishedDocumentReader.Read(Of(unit), $"{unit}.txt").Tables.Select(t => t.Code!.Value);

    static int PlaceOf(UnitCode unit) =>
        (int.Parse(unit.Department, CultureInfo.InvariantCulture) - 100) * UnitsOfDepartment + int.Parse(unit.Number[3..], CultureInfo.InvariantCulture) - 1;

    /// <summary>Imports every unit's document as approved, so many at a time.</summary>
    /// <returns>The number of events.</returns>
    public static async Task<long> Import(Site site, IReadOnlyList<UnitCode> units, int atOnce)
    {
        var (import, events) = (site.Services.GetRequiredService<ImportDocument>(), 0L);
        await Parallel.ForEachAsync(units, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (unit, stop) =>
        {
            var order = new Order($"import/{unit}", Importer);
            var report = await import.Import(unit, $"{unit}-2023.txt", Of(unit), ImportAs.Approved, null, order, stop);
            if (report.Tables.Any(t => t.Outcome != ImportOutcome.Approved))
                throw new InvalidOperationException($"The document of {unit} was not taken whole.");
            Interlocked.Add(ref events, report.Events);
        });
        return events;
    }
}
