using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jixiao.Exchange.Documents;

/// <summary>Rows of one Word table on its grid: a cell merged downwards repeats its text in each row, one merged sideways covers several columns.</summary>
static class WordTable
{
    // A hostile file would have megabytes repeated in every one of its rows.
    const int LongestRepeated = 2_000;

    public static IReadOnlyList<Row> Rows(W.Table table)
    {
        var rows = new List<Row>();
        // The cells that a merge may go on from, by first column.
        var above = new Dictionary<int, Cell>();
        foreach (var row in Inside<W.TableRow>(table).Where(r => r.TableRowProperties?.GetFirstChild<W.Deleted>() is null))
        {
            var cells = Cells(row, above);
            above = cells.ToDictionary(c => c.Column);
            rows.Add(new(cells));
        }
        return rows;
    }

    public static IEnumerable<W.Table> InnerTables(W.Table table) =>
        Inside<W.TableRow>(table).SelectMany(Inside<W.TableCell>).SelectMany(Inside<W.Table>);

    static List<Cell> Cells(W.TableRow row, Dictionary<int, Cell> above)
    {
        var cells = new List<Cell>();
        var column = Span(row.TableRowProperties?.GetFirstChild<W.GridBefore>()?.Val, 0);
        foreach (var cell in Inside<W.TableCell>(row))
        {
            var span = Span(cell.TableCellProperties?.GridSpan?.Val, 1);
            if (IsMergedSideways(cell) && cells is [.., var left])
                cells[^1] = left with { Span = left.Span + span };
            else if (IsMergedDown(cell) && above.TryGetValue(column, out var start) && start.Text.Length <= LongestRepeated)
                cells.Add(start with { Span = span, Repeats = true });
            else
                cells.Add(new(Wording.Clean(WordText.Of(cell)), column, span));
            column += span;
        }
        return cells;
    }

    // An element that is there without a value means "continue".
    static bool IsMergedDown(W.TableCell cell) =>
        cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.InnerText is not "restart";

    static bool IsMergedSideways(W.TableCell cell) =>
        cell.TableCellProperties?.HorizontalMerge is { } merge && merge.Val?.InnerText is not "restart";

    // Word has at most 63 columns; a wrong number must not move the columns after it out of reach.
    static int Span(Int32Value? value, int otherwise) => value is { HasValue: true, Value: > 0 and <= 63 } ? value.Value : otherwise;

    /// <summary>Rows, cells and tables may stand in content controls and custom markup.</summary>
    static IEnumerable<T> Inside<T>(OpenXmlElement parent)
        where T : OpenXmlElement
    {
        foreach (var element in parent.ChildElements)
            if (element is T wanted)
                yield return wanted;
            else if (element is W.SdtElement or W.CustomXmlElement or W.SdtContentRow or W.SdtContentCell or W.SdtContentBlock)
                foreach (var inner in Inside<T>(element))
                    yield return inner;
    }
}
