using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Jixiao.Journeys.Exchange.Forms;

/// <summary>Fills a workbook in as somebody with Excel does, who can enter none but the unlocked cells.</summary>
static class SheetFixture
{
    /// <summary>The first cell right of a label.</summary>
    public static byte[] Beside(this byte[] book, string label, string text, bool isNumber = false) =>
        Changed(book, cells => Enterable(cells).First(cell => cell.Row == Labelled(cells, label).Row && cell.Column > Labelled(cells, label).Column), text, isNumber);

    /// <summary>The cell so many rows below a header, which stands below any label of the same name.</summary>
    public static byte[] Under(this byte[] book, string header, int rows, string text, bool isNumber = false) =>
        Changed(book, cells => Enterable(cells).First(cell => cells.Last(at => at.Cell.InnerText == header) is var at && cell.Row == at.Row + rows && cell.Column == at.Column), text, isNumber);

    /// <summary>The first cell that says something, locked or not, as somebody does who lifted the protection.</summary>
    public static byte[] Instead(this byte[] book, string said, string text) => Changed(book, cells => cells.First(cell => cell.Cell.InnerText == said), text, isNumber: false);

    /// <summary>The cells that can be entered.</summary>
    public static IReadOnlyList<string> Unlocked(byte[] book)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
        return [.. Enterable(CellsOf(package)).Select(cell => cell.Cell.CellReference!.Value!)];
    }

    public static S.Worksheet Sheet(SpreadsheetDocument package) => package.WorkbookPart!.WorksheetParts.Single().Worksheet!;

    /// <summary>A workbook of so many rows that say nothing of interest.</summary>
    public static byte[] Of(int rows)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new(new S.SheetData(Enumerable.Range(1, rows).Select(row => new S.Row(new S.Cell { CellReference = $"A{row}", CellValue = new($"{row}") }) { RowIndex = (uint)row })));
            book.Workbook = new(new S.Sheets(new S.Sheet { Name = "表", SheetId = 1, Id = book.GetIdOfPart(part) }));
        }
        return stream.ToArray();
    }

    static byte[] Changed(byte[] book, Func<IReadOnlyList<Found>, Found> which, string text, bool isNumber)
    {
        using var stream = new MemoryStream();
        stream.Write(book);
        using (var package = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var cell = which(CellsOf(package)).Cell;
            cell.DataType = isNumber ? null : S.CellValues.InlineString;
            cell.InlineString = isNumber ? null : new S.InlineString(new S.Text(text));
            cell.CellValue = isNumber ? new S.CellValue(text) : null;
            Sheet(package).Save();
        }
        return stream.ToArray();
    }

    static Found Labelled(IReadOnlyList<Found> cells, string label) => cells.First(cell => cell.Cell.InnerText == label);

    static IEnumerable<Found> Enterable(IReadOnlyList<Found> cells) => cells.Where(cell => cell.IsUnlocked);

    static List<Found> CellsOf(SpreadsheetDocument package)
    {
        var formats = package.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<S.CellFormat>().ToList();
        return
        [
            .. Sheet(package).Descendants<S.Row>().SelectMany(row => row.Elements<S.Cell>().Select((cell, column) =>
                new Found(cell, row.RowIndex!.Value, column, formats[(int)cell.StyleIndex!.Value].Protection?.Locked?.Value == false))),
        ];
    }

    sealed record Found(S.Cell Cell, uint Row, int Column, bool IsUnlocked);
}
