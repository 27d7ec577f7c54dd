using System.Text;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jixiao.Exchange.Documents;

/// <summary>The text of Word's elements as a reader of the printed page sees it.</summary>
static class WordText
{
    public static string Of(OpenXmlElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        return text.ToString();
    }

    /// <summary>Deleted and moved-away text, and the second rendering of what has two.</summary>
    public static bool IsLeftOut(OpenXmlElement element) =>
        element is W.DeletedRun or W.MoveFromRun or AlternateContentFallback or W.ParagraphProperties or W.RunProperties;

    // Comparison signs picked from the Symbol font are not characters of the text.
    static char Sign(W.SymbolChar symbol) => symbol.Char?.Value?.ToUpperInvariant() switch
    {
        "F0B3" => '≥',
        "F0A3" => '≤',
        _ => '\ufffd',
    };

    static void Append(OpenXmlElement parent, StringBuilder text)
    {
        foreach (var element in parent.ChildElements)
            switch (element)
            {
                case W.Text words:
                    text.Append(words.Text);
                    break;
                case W.TabChar:
                    text.Append('\t');
                    break;
                case W.Break or W.CarriageReturn:
                    text.Append('\n');
                    break;
                case W.SymbolChar symbol:
                    text.Append(Sign(symbol));
                    break;
                case W.NoBreakHyphen:
                    text.Append('-');
                    break;
                case W.Paragraph paragraph:
                    Append(paragraph, text);
                    text.Append('\n');
                    break;
                case W.Table:
                    break;
                default:
                    if (!IsLeftOut(element))
                        Append(element, text);
                    break;
            }
    }
}
