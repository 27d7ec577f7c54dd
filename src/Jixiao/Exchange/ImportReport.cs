using Jixiao.Exchange.Documents;

namespace Jixiao.Exchange;

/// <summary>As what a document is imported.</summary>
public enum ImportAs
{
    /// <summary>To be edited and submitted.</summary>
    Draft,

    /// <summary>Published, so approved already: edition 1.</summary>
    Approved,
}

/// <summary>What an import did to one table.</summary>
public enum ImportOutcome
{
    Unchanged,
    Drafted,
    Changed,
    Approved,
    AdjustmentRequested,

    /// <summary>Its project code cannot be read; the problem at its place says so.</summary>
    LeftOut,
}

/// <summary>What came of importing a document.</summary>
/// <param name="Sha256">Of the file.</param>
/// <param name="Year">The budget year.</param>
/// <param name="As">As what.</param>
/// <param name="Events">How many facts it added; 0 when everything was known.</param>
/// <param name="Tables">Table by table.</param>
/// <param name="Document">What was read.</param>
public sealed record ImportReport(string Sha256, int Year, ImportAs As, long Events, IReadOnlyList<ImportedTable> Tables, DryRunReport Document);

/// <summary>What came of one table.</summary>
public sealed record ImportedTable(int No, string Code, string Name, ImportOutcome Outcome, long Version);

/// <summary>That a file was imported, kept in its transaction: the same file again changes nothing, not even after its tables were edited by hand.</summary>
/// <param name="Id"><see cref="IdOf"/>.</param>
/// <param name="Name">As the user's machine called it.</param>
/// <param name="Command">The command that did it.</param>
/// <param name="Tables">What it did then.</param>
public sealed record ImportedFile(string Id, string Name, string Command, long Events, IReadOnlyList<ImportedTable> Tables)
{
    public static string IdOf(string sha256, int year, ImportAs @as) => $"{sha256}/{year}/{@as}";
}
