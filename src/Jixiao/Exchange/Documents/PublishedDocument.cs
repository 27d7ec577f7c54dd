using System.Text.Json.Serialization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;

namespace Jixiao.Exchange.Documents;

/// <summary>One value as it stands in the document: where, what it was taken for, its untouched text and how sure the reader is, from 0 (not read) to 1.</summary>
public sealed record Reading(string Place, string Field, string Raw, decimal Confidence);

/// <summary>What could not be read, or was read only on an assumption. The raw text stays in the readings and the original rows.</summary>
/// <param name="Place">
/// Part 1: 一 (overall goal), 二.3 (third item), 三.2 (second safeguard). Part 2: 4 (the fourth table), 4 预算数 (a field of its head),
/// 4.4 (its fourth indicator row). Empty for the document as a whole.
/// </param>
/// <param name="Code">Stable for programs, as in <c>target/unreadable</c>.</param>
/// <param name="Message">Chinese, for the unit's accountant.</param>
public sealed record Problem(string Place, string Code, string Message)
{
    /// <summary>The cell of the workbook; null for any other file, and for the document as a whole.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SheetPlace? At { get; init; }
}

/// <summary>One goal table (项目绩效目标表) as published.</summary>
/// <param name="No">The number in its title; the next free one when the title has none.</param>
/// <param name="CodeText">项目编码 as written; empty when there is none.</param>
/// <param name="Code">Null when the text is no code.</param>
/// <param name="FiscalYear">Null when neither the caller nor the document says it.</param>
/// <param name="UnitNumber">430001; null when the table names no unit.</param>
/// <param name="UnitName">遵化市机关事务中心本级; null when the table names no unit.</param>
/// <param name="Content">What the table says.</param>
/// <param name="Readings">Every value with its place and confidence.</param>
/// <param name="Rows">The original rows, cell by cell.</param>
public sealed record PublishedTable(
    int No,
    string CodeText,
    ProjectCode? Code,
    FiscalYear? FiscalYear,
    string? UnitNumber,
    string? UnitName,
    GoalTableContent Content,
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The lowest confidence among the values of one indicator row, counted from 1.</summary>
    public decimal ConfidenceOfRow(int row)
    {
        var place = $"{No}.{row}";
        return Readings.Where(r => r.Place == place).Select(r => r.Confidence).DefaultIfEmpty(Confidence.None).Min();
    }
}

/// <summary>A published document as read: the unit's goals (part 1), its goal tables (part 2) and everything that needs a person's eye.</summary>
/// <param name="UnitGoals">Null when the document has no part 1.</param>
/// <param name="Tables">In the document's order; never empty.</param>
/// <param name="Problems">In the document's order.</param>
/// <param name="Readings">The values of part 1 and of the document as a whole.</param>
/// <param name="FiscalYear">The year all its tables are for; null when nothing says it.</param>
public sealed record PublishedDocument(
    UnitGoalsContent? UnitGoals,
    IReadOnlyList<PublishedTable> Tables,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Reading> Readings,
    FiscalYear? FiscalYear)
{
    /// <summary>The different unit numbers its tables name, which an import compares with the unit it is for.</summary>
    public IReadOnlyList<string> UnitNumbers { get; } = [.. Tables.Select(t => t.UnitNumber).OfType<string>().Distinct()];

    /// <summary>The different divisions its project codes belong to.</summary>
    public IReadOnlyList<string> Divisions { get; } = [.. Tables.Select(t => t.Code?.Division).OfType<string>().Distinct()];
}
