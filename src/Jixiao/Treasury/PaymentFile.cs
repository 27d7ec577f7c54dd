using System.Text;
using Jixiao.Domain;

namespace Jixiao.Treasury;

/// <summary>The treasury's file, read row by row however long it is: a workbook, JSON lines or comma-separated values, told apart by what it begins with.</summary>
public static class PaymentFile
{
    const int Head = 64 * 1024;
    const int Gb18030 = 54936;

    /// <summary>The rows in their order.</summary>
    /// <exception cref="RuleBroken"><c>treasury/…</c>: it is no such file. What is wrong within one row comes with the row.</exception>
    public static IEnumerable<RowCells> Read(Stream file)
    {
        var head = new byte[Head];
        head = head[..file.ReadAtLeast(head, Head, throwOnEndOfStream: false)];
        file.Position = 0;
        return head.AsSpan().TrimStart("\uFEFF \t\r\n"u8) switch
        {
            [] => throw new RuleBroken("treasury/empty", "文件是空的。"),
            [(byte)'P', (byte)'K', 3, 4, ..] => Workbook.Rows(file),
            [(byte)'{', ..] => JsonLines.Rows(Text(file, head)),
            _ => CommaSeparated.Rows(Text(file, head)),
        };
    }

    static StreamReader Text(Stream file, byte[] head) => new(file, IsUtf8(head) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)!);

    // Excel in Chinese writes comma-separated values in GB18030. A character cut in two at the end of the head is no sign of it.
    static bool IsUtf8(byte[] head)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder().GetCharCount(head, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
