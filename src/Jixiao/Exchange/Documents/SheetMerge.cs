using System.Globalization;
using System.Text.RegularExpressions;
using Jixiao.Domain;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Jixiao.Exchange.Documents;

/// <summary>Cells that were made one, rows and columns counted from 1.</summary>
sealed record SheetMerge(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    const int Most = 5_000;
    static readonly Regex Reference = new(@"^\$?(?<c>[A-Z]{1,3})\$?(?<r>[0-9]{1,7})$", RegexOptions.NonBacktracking);

    /// <summary>The merges of a sheet, cut where nothing is read any more.</summary>
    public static IReadOnlyList<SheetMerge> Of(S.Worksheet sheet, int mostRows, int mostColumns)
    {
        var merges = sheet.Descendants<S.MergeCell>().Take(Most + 1).Select(merge => Read(merge.Reference?.Value ?? "")).OfType<SheetMerge>().ToList();
        return merges.Count <= Most
            ? [.. merges.Where(m => m.FirstRow <= mostRows && m.FirstColumn <= mostColumns).Select(m => m with { LastRow = Math.Min(m.LastRow, mostRows), LastColumn = Math.Min(m.LastColumn, mostColumns) })]
            : throw new RuleBroken("import/too-many-rows", $"工作表的合并单元格超过{Most}处。");
    }

    /// <summary>Row and column of a reference as in AB12; null for anything else.</summary>
    public static (int Row, int Column)? Position(string reference) => Reference.Match(reference) is { Success: true } match
        ? (int.Parse(match.Groups["r"].Value, CultureInfo.InvariantCulture), match.Groups["c"].Value.Aggregate(0, (column, letter) => 26 * column + letter - 'A' + 1))
        : null;

    /// <summary>A column as programs name it.</summary>
    public static string Letters(int column) => (column > 26 ? Letters((column - 1) / 26) : "") + (char)('A' + (column - 1) % 26);

    static SheetMerge? Read(string range) => range.Split(':') is [var first, var last] && Position(first) is { } from && Position(last) is { } to
        ? new(Math.Min(from.Row, to.Row), Math.Min(from.Column, to.Column), Math.Max(from.Row, to.Row), Math.Max(from.Column, to.Column))
        : null;
}
