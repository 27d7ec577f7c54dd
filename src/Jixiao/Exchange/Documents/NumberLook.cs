using System.Text.RegularExpressions;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Jixiao.Exchange.Documents;

/// <summary>How a number of a workbook is shown, as far as it changes what it says.</summary>
enum NumberLook
{
    Plain,

    /// <summary>0.95 is shown as 95%.</summary>
    Percent,

    /// <summary>45016 is shown as 2023年3月31日.</summary>
    Day,

    /// <summary>45016 is shown as 3月31日.</summary>
    DayOfYear,
}

/// <summary>The looks that a workbook has.</summary>
static class NumberLooks
{
    static readonly Regex Literal = new("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.NonBacktracking);

    /// <summary>In the order in which cells number them.</summary>
    public static IReadOnlyList<NumberLook> Of(S.Stylesheet? styles)
    {
        var own = (styles?.NumberingFormats?.Elements<S.NumberingFormat>() ?? []).Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value).ToDictionary(same => same.Key, same => same.First().FormatCode?.Value ?? "");
        return [.. (styles?.CellFormats?.Elements<S.CellFormat>() ?? []).Select(format => LookOf(format.NumberFormatId?.Value ?? 0, own))];
    }

    static NumberLook LookOf(uint id, Dictionary<uint, string> own) => own.TryGetValue(id, out var code) ? LookOf(code) : id switch
    {
        9 or 10 => NumberLook.Percent,
        16 or 28 or 29 or 51 or 53 or 54 or 58 => NumberLook.DayOfYear,
        14 or 15 or 17 or 22 or 27 or 30 or 31 or 36 or 50 or 52 or 57 => NumberLook.Day,
        _ => NumberLook.Plain,
    };

    static NumberLook LookOf(string code)
    {
        var plain = Literal.Replace(code, "").ToUpperInvariant();
        return plain.Contains('%', StringComparison.Ordinal) ? NumberLook.Percent
            : plain.Contains('Y', StringComparison.Ordinal) ? NumberLook.Day
            : plain.Contains('D', StringComparison.Ordinal) && plain.Contains('M', StringComparison.Ordinal) ? NumberLook.DayOfYear
            : NumberLook.Plain;
    }
}
