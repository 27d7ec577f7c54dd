using System.Xml;

namespace Jixiao.Exchange.Forms;

/// <summary>Text as XML can hold it: one kind of line end, and no character that would make the file unreadable.</summary>
static class PlainText
{
    public static string Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        return Enumerable.Range(0, lines.Length).All(i => IsKept(lines, i)) ? lines : string.Concat(lines.Where((_, i) => IsKept(lines, i)));
    }

    static bool IsKept(string text, int i) => text[i] switch
    {
        var high when char.IsHighSurrogate(high) => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]),
        var low when char.IsLowSurrogate(low) => i > 0 && char.IsHighSurrogate(text[i - 1]),
        var other => XmlConvert.IsXmlChar(other),
    };
}
