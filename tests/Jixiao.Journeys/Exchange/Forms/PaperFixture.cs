using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Jixiao.Journeys.Exchange.Forms;

/// <summary>Looks at files as Word and Excel would.</summary>
static class PaperFixture
{
    static readonly OpenXmlValidator Validator = new(DocumentFormat.OpenXml.FileFormatVersions.Office2019);

    /// <summary>Whatever is wrong with a file by the rules of its format.</summary>
    public static IEnumerable<string> Faults(byte[] bytes, string format)
    {
        using var stream = new MemoryStream(bytes);
        using OpenXmlPackage package = format == "docx" ? WordprocessingDocument.Open(stream, false) : SpreadsheetDocument.Open(stream, false);
        return [.. Validator.Validate(package).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    public static string WordText(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var package = WordprocessingDocument.Open(stream, false);
        return package.MainDocumentPart!.Document!.InnerText;
    }

    public static bool HasFormulas(byte[] bytes)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        return package.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().Any();
    }

    /// <summary>The cells that say something: where, of which type, what, and whether they are marked as no formula.</summary>
    public static IReadOnlyList<(string At, string? Type, string Text, bool IsQuoted)> Cells(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var package = SpreadsheetDocument.Open(stream, false);
        var formats = package.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().ToList();
        return
        [
            .. package.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Where(cell => cell.InnerText.Length > 0)
                .Select(cell => (cell.CellReference!.Value!, cell.DataType?.InnerText, cell.InnerText, formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value ?? false)),
        ];
    }
}
