using DocumentFormat.OpenXml.Packaging;
using Jixiao.Domain;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Jixiao.Exchange.Documents;

/// <summary>Lays out a workbook: the visible sheets as tables with merges resolved, a row that is one text over the whole width as a paragraph. Formulas count as what they gave last.</summary>
static class SheetLayout
{
    const int MostRows = 5_000;
    const int MostColumns = 200;

    // As in Word tables: nothing longer can be a level or a label.
    const int LongestRepeated = 2_000;

    public static IReadOnlyList<Block> Of(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        WordPackage.Check(stream);
        try
        {
            using var book = SpreadsheetDocument.Open(stream, isEditable: false);
            return Of(book.WorkbookPart ?? throw WordPackage.NotADocument());
        }
        // As with Word files: whatever a broken package makes the library throw, this is no workbook.
        catch (Exception broken) when (broken is not (RuleBroken or OutOfMemoryException))
        {
            throw WordPackage.NotADocument();
        }
    }

    static List<Block> Of(WorkbookPart book)
    {
        var words = new SheetWords(book);
        return
        [
            .. book.Workbook!.Descendants<S.Sheet>().Where(sheet => sheet.State?.InnerText is not ("hidden" or "veryHidden"))
                .Select(sheet => (sheet.Name?.Value ?? "", Part: sheet.Id?.Value is { } id && book.TryGetPartById(id, out var part) ? part as WorksheetPart : null))
                .Where(sheet => sheet.Part is not null && WordPackage.IsXml(sheet.Part.Uri.OriginalString))
                .SelectMany(sheet => Blocks(sheet.Item1, sheet.Part!, words)),
        ];
    }

    static IEnumerable<Block> Blocks(string name, WorksheetPart part, SheetWords words)
    {
        var merges = SheetMerge.Of(part.Worksheet!, MostRows, MostColumns);
        var texts = Texts(part, words);
        var width = texts.Keys.Concat(merges.Select(merge => (Row: merge.FirstRow, Column: merge.LastColumn))).Select(at => at.Column).DefaultIfEmpty(0).Max();
        var rows = new List<Row>();
        foreach (var number in Enumerable.Range(1, texts.Keys.Select(at => at.Row).DefaultIfEmpty(0).Max()))
        {
            var row = new Row([.. Cells(name, number, width, texts, merges)]);
            if (row.Cells is not [{ Text.Length: > 0 } only])
            {
                rows.Add(row);
                continue;
            }
            if (rows.Count > 0)
                yield return new Table(rows);
            rows = [];
            foreach (var line in only.Text.Split('\n'))
                yield return new Paragraph(line);
        }
        if (rows.Count > 0)
            yield return new Table(rows);
    }

    static Dictionary<(int Row, int Column), string> Texts(WorksheetPart part, SheetWords words)
    {
        var texts = new Dictionary<(int Row, int Column), string>();
        foreach (var cell in part.Worksheet!.Descendants<S.Cell>())
        {
            var text = Wording.Clean(words.Of(cell));
            if (text.Length == 0)
                continue;
            var at = SheetMerge.Position(cell.CellReference?.Value ?? "") ?? throw WordPackage.NotADocument();
            if (at.Row > MostRows || at.Column > MostColumns)
                throw new RuleBroken("import/too-many-rows", $"工作表超过{MostRows}行或{MostColumns}列。");
            texts[at] = text;
        }
        return texts;
    }

    /// <summary>Every cell of a row up to the sheet's width; a merged one once, and again in each row below that it covers.</summary>
    static IEnumerable<Cell> Cells(string sheet, int row, int width, Dictionary<(int Row, int Column), string> texts, IReadOnlyList<SheetMerge> merges)
    {
        var covering = merges.Where(merge => merge.FirstRow <= row && row <= merge.LastRow).ToList();
        for (var column = 1; column <= width;)
        {
            var merge = covering.FirstOrDefault(m => m.FirstColumn <= column && column <= m.LastColumn);
            var (first, span) = merge is null ? (row, 1) : (merge.FirstRow, merge.LastColumn - column + 1);
            var text = texts.GetValueOrDefault((first, merge?.FirstColumn ?? column), "");
            yield return new(first < row && text.Length > LongestRepeated ? "" : text, column - 1, span, Repeats: first < row) { At = new(sheet, row, SheetMerge.Letters(column)) };
            column += span;
        }
    }
}
