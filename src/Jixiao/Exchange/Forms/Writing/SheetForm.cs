using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Jixiao.Exchange.Forms.Writing;

/// <summary>Writes a form as .xlsx, one sheet that prints to the width of A4. Every text is a text, whatever it begins with; nothing is a formula.</summary>
static class SheetForm
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(OfficialForm form)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.All();
            var part = book.AddNewPart<WorksheetPart>();
            var rows = SheetRows.Of(form);
            part.Worksheet = Sheet(form, rows);
            var name = NameOf(form.Title);
            book.Workbook = new(new S.Sheets(new S.Sheet { Name = name, SheetId = 1, Id = book.GetIdOfPart(part) }));
            if (rows.Header is var (first, last))
                book.Workbook.Append(new S.DefinedNames(new S.DefinedName($"'{name.Replace("'", "''", StringComparison.Ordinal)}'!${first}:${last}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }
        return stream.ToArray();
    }

    static S.Worksheet Sheet(OfficialForm form, SheetRows rows) => new(Parts(form, rows));

    static IEnumerable<OpenXmlElement> Parts(OfficialForm form, SheetRows rows) =>
    [
        new S.SheetProperties(new S.PageSetupProperties { FitToPage = true }),
        new S.SheetViews(new S.SheetView { WorkbookViewId = 0, ShowGridLines = false }),
        new S.SheetFormatProperties { DefaultRowHeight = SheetRows.LineHeight },
        new S.Columns(rows.Columns.Select((width, index) => new S.Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
        new S.SheetData(rows.Rows),
        .. rows.Entries is [] ? Array.Empty<OpenXmlElement>() : [new S.SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatRows = false, FormatColumns = false }],
        new S.MergeCells(rows.Merged.Select(range => new S.MergeCell { Reference = range })),
        .. rows.Entries is [] ? Array.Empty<OpenXmlElement>() : [SheetEntries.Of(rows.Entries)],
        new S.PrintOptions { HorizontalCentered = true },
        new S.PageMargins { Left = 0.6, Right = 0.6, Top = 0.8, Bottom = 0.8, Header = 0.3, Footer = 0.4 },
        new S.PageSetup { PaperSize = 9, Orientation = form.IsWide ? S.OrientationValues.Landscape : S.OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 },
        new S.HeaderFooter(new S.OddFooter("&C— &P —")),
    ];

    /// <summary>A sheet's name has at most 31 characters, none of seven signs, and no quotation mark at its ends.</summary>
    static string NameOf(string title)
    {
        var name = string.Concat(PlainText.Of(title).Where(c => !char.IsControl(c) && !"[]:*?/\\".Contains(c, StringComparison.Ordinal)).Take(31)).Trim('\'', ' ');
        return name.Length == 0 ? "表" : PlainText.Of(name);
    }
}
