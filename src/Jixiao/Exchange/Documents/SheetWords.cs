using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Jixiao.Exchange.Documents;

/// <summary>What the cells of a workbook say, as whoever looks at them reads it.</summary>
sealed class SheetWords(WorkbookPart book)
{
    readonly IReadOnlyList<string> shared = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<S.SharedStringItem>().Select(TextOf) ?? []];
    readonly IReadOnlyList<NumberLook> looks = NumberLooks.Of(book.WorkbookStylesPart?.Stylesheet);

    public string Of(S.Cell cell) => cell.DataType?.InnerText switch
    {
        "s" => int.TryParse(cell.CellValue?.InnerText, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "",
        "inlineStr" => cell.InlineString is { } text ? TextOf(text) : "",
        "b" => cell.CellValue?.InnerText == "1" ? "TRUE" : "FALSE",
        null or "n" => NumberOf(cell.CellValue?.InnerText ?? "", cell.StyleIndex?.Value is { } style && style < looks.Count ? looks[(int)style] : NumberLook.Plain),
        _ => cell.CellValue?.InnerText ?? "",
    };

    /// <summary>
    /// A number to fifteen digits, which is all that such a program keeps of what is typed into it: what it stores beyond them is the error of its binary fractions, as in 0.30000000000000004.
    /// </summary>
    public static decimal? Exact(string stored) =>
        double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
        && decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null;

    static string NumberOf(string stored, NumberLook look) => Exact(stored) is not { } number ? stored : look switch
    {
        NumberLook.Percent => Text(number * 100) + "%",
        NumberLook.Day or NumberLook.DayOfYear when DayOf(number) is { } day => look is NumberLook.Day ? $"{day.Year}年{day.Month}月{day.Day}日" : $"{day.Month}月{day.Day}日",
        _ => Text(number),
    };

    static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    static DateTime? DayOf(decimal number) => number is >= 1 and < 2_958_466 ? DateTime.FromOADate((double)decimal.Truncate(number)) : null;

    /// <summary>Runs of different look are one text; how it is pronounced is not part of it.</summary>
    static string TextOf(S.RstType item) => item.Text is { } text ? text.Text : string.Concat(item.Elements<S.Run>().Select(run => run.Text?.Text));
}
