using System.Text;
using Jixiao.Domain;

namespace Jixiao.Exchange.Documents;

/// <summary>A text file's characters: Unicode by its mark, else UTF-8, else GB18030, which Chinese Windows programs still write.</summary>
static class TextFile
{
    const int Gb18030 = 54936;

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Decoded(bytes[3..], Encoding.UTF8.CodePage),
            [0xFF, 0xFE, ..] => Decoded(bytes[2..], Encoding.Unicode.CodePage),
            [0xFE, 0xFF, ..] => Decoded(bytes[2..], Encoding.BigEndianUnicode.CodePage),
            _ => Decoded(bytes, Encoding.UTF8.CodePage) ?? Decoded(bytes, Gb18030),
        };
        return text is not null && text.All(IsText) ? text : throw new RuleBroken("import/not-a-document", "文件不是文本：内容无法识别为文字。");
    }

    static string? Decoded(ReadOnlySpan<byte> bytes, int codePage)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Besides line ends a converter leaves form feeds, vertical tabs and, from very old programs, one end-of-file mark.
    static bool IsText(char c) => c >= ' ' || c is >= '\t' and <= '\r' or '\u001a';
}
