using System.Text;

namespace Jixiao.Benchmarks;

/// <summary>The file of figures: a fixed beginning, then a section per measurement. Measuring one leaves the others as they are.</summary>
sealed class PerformanceFile(string path)
{
    const string Heading = "## ";
    static readonly string[] Order = ["## Reading", "## Importing", "## Appending", "## Paying", "## Loading", "## Rebuilding", "## Following", "## Asking", "## Replaying", "## Searching", "## As known then", "## Scoring", "## Scanning", "## Exporting"];

    static string Beginning => $"""
        # Performance

        Measured on a machine of {Environment.ProcessorCount} cores that other work shares; every measurement is taken twice and the better one kept.
        Times are for orientation. Ratios compare two things measured seconds apart in one run and carry further.
        Write this file anew with `dotnet run -c Release --project tests/Jixiao.Benchmarks [-- parse|import|append|treasury|load|rebuild|follow|ask|replay|search|then|score|scan|scan-city|forms|all]`; it takes about half an hour,
        starts a PostgreSQL of its own with `fsync` on, behind a Unix socket, and removes it again.
        """;

    /// <summary>Replaces the section of the same heading.</summary>
    public void Write(string section)
    {
        var sections = Sections().Where(s => FirstLine(s) != FirstLine(section)).Append(section.Trim()).OrderBy(s => Array.IndexOf(Order, FirstLine(s)));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Join("\n\n", sections.Prepend(Beginning)) + "\n", new UTF8Encoding(false));
    }

    IEnumerable<string> Sections() => File.Exists(path)
        ? File.ReadAllText(path).Split("\n" + Heading).Skip(1).Select(s => Heading + s.Trim())
        : [];

    static string FirstLine(string section) => section.TrimStart().Split('\n')[0].Trim();
}
