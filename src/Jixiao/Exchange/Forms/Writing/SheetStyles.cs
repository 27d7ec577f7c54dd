using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Jixiao.Exchange.Forms.Writing;

enum SheetStyle
{
    Left,
    Center,
    Right,
    Number,
    Head,
    Entry,
    EntryCenter,
    Title,
    Above,
    CaptionLeft,
    CaptionMark,
    CaptionRight,
    Signature,
}

/// <summary>How the cells of a form look; each look once more for texts that would pass for formulas, with the mark that they are none.</summary>
static class SheetStyles
{
    const uint TwoDecimals = 4;
    // What is typed stays as it is typed: no number is made of it, which would round, and no date.
    const uint AsTyped = 49;
    const uint Plain = 0;
    const uint Bold = 1;
    const uint OfTitle = 2;
    const uint OfHeading = 3;

    static readonly int Count = Enum.GetValues<SheetStyle>().Length;

    /// <summary>The first is what a sheet uses where nothing is said.</summary>
    public static uint IndexOf(SheetStyle style, bool isQuoted) => (uint)(1 + (int)style + (isQuoted ? Count : 0));

    /// <summary>What some programs run as a formula when a cell is edited, or when the sheet is saved as text and read again.</summary>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\n' or '＝' or '＋' or '－' or '＠', ..];

    public static S.Stylesheet All() => new(
        new S.Fonts(Font("仿宋", 10.5), Font("仿宋", 10.5, new S.Bold()), Font("宋体", 18, new S.Bold()), Font("仿宋", 14)) { Count = 4 },
        new S.Fills(new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None }), new S.Fill(new S.PatternFill { PatternType = S.PatternValues.Gray125 })) { Count = 2 },
        new S.Borders(new S.Border(new S.LeftBorder(), new S.RightBorder(), new S.TopBorder(), new S.BottomBorder(), new S.DiagonalBorder()), Lines()) { Count = 2 },
        new S.CellStyleFormats(new S.CellFormat()) { Count = 1 },
        new S.CellFormats([new S.CellFormat(), .. Formats(isQuoted: false), .. Formats(isQuoted: true)]) { Count = (uint)(1 + 2 * Count) },
        new S.CellStyles(new S.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    static IEnumerable<S.CellFormat> Formats(bool isQuoted) => Enum.GetValues<SheetStyle>().Select(style => new S.CellFormat(
        new S.Alignment { Horizontal = Across(style), Vertical = S.VerticalAlignmentValues.Center, WrapText = true }, new S.Protection { Locked = !IsEntry(style) })
    {
        FormatId = 0, FontId = FontOf(style), FillId = 0, BorderId = style < SheetStyle.Title ? 1u : 0u, NumberFormatId = style is SheetStyle.Number ? TwoDecimals : IsEntry(style) ? AsTyped : 0u,
        ApplyFont = true, ApplyBorder = true, ApplyAlignment = true, ApplyNumberFormat = true, ApplyProtection = true, QuotePrefix = isQuoted ? true : null,
    });

    static bool IsEntry(SheetStyle style) => style is SheetStyle.Entry or SheetStyle.EntryCenter;

    static S.HorizontalAlignmentValues Across(SheetStyle style) => style switch
    {
        SheetStyle.Left or SheetStyle.Entry or SheetStyle.CaptionLeft or SheetStyle.Signature => S.HorizontalAlignmentValues.Left,
        SheetStyle.Right or SheetStyle.Number or SheetStyle.CaptionRight => S.HorizontalAlignmentValues.Right,
        _ => S.HorizontalAlignmentValues.Center,
    };

    static uint FontOf(SheetStyle style) => style switch
    {
        SheetStyle.Head or SheetStyle.CaptionMark => Bold,
        SheetStyle.Title => OfTitle,
        SheetStyle.Above => OfHeading,
        _ => Plain,
    };

    static S.Font Font(string name, double size, S.Bold? bold = null)
    {
        var font = new S.Font();
        if (bold is not null)
            font.Append(bold);
        font.Append(new S.FontSize { Val = size }, new S.FontName { Val = name }, new S.FontFamilyNumbering { Val = 3 }, new S.FontCharSet { Val = 134 });
        return font;
    }

    static S.Border Lines() => new(
        new S.LeftBorder { Style = S.BorderStyleValues.Thin }, new S.RightBorder { Style = S.BorderStyleValues.Thin }, new S.TopBorder { Style = S.BorderStyleValues.Thin },
        new S.BottomBorder { Style = S.BorderStyleValues.Thin }, new S.DiagonalBorder());
}
