using System.IO.Compression;
using System.Text;
using Jixiao.Domain;

namespace Jixiao.Hosting.Persistence;

/// <summary>What a file is, by its content and not by what its name says: PDF, Word, Excel, PowerPoint old and new, JPEG, PNG, plain text.</summary>
public static class FileTypes
{
    public const string Unknown = "application/octet-stream";

    const string Office = "application/vnd.openxmlformats-officedocument.";

    static readonly (byte[] Lead, Func<string, byte[], string?> Type)[] Known =
    [
        ([.. "%PDF-"u8], (_, _) => "application/pdf"),
        ([0x89, .. "PNG\r\n"u8, 0x1a, 0x0a], (_, _) => "image/png"),
        ([0xff, 0xd8, 0xff], (_, _) => "image/jpeg"),
        ([.. "PK"u8, 3, 4], (_, bytes) => OfArchive(bytes)),
        ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], (_, bytes) => OfCompound(bytes)),
    ];

    static readonly Encoding[] Texts = MakeTexts();

    /// <summary>The media type; null for everything that is not taken: programs, archives, what is empty.</summary>
    public static string? Of(string name, byte[] bytes) =>
        Known.FirstOrDefault(kind => bytes.AsSpan().StartsWith(kind.Lead)) is { Type: { } type } ? type(name, bytes) : OfText(name, bytes);

    /// <summary>What is said of a file that is not taken.</summary>
    public static RuleBroken NotTaken() => new("file/type", "只接受PDF、Word、Excel、PowerPoint、JPG、PNG和文本文件（以内容为准）。");

    /// <summary>An office document is an archive that says so in its list of parts; one that carries macros is not taken.</summary>
    static string? OfArchive(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            var parts = archive.Entries.Select(entry => entry.FullName).ToList();
            return !parts.Contains("[Content_Types].xml") || parts.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? null
                : parts.Contains("word/document.xml") ? Office + "wordprocessingml.document"
                : parts.Contains("xl/workbook.xml") ? Office + "spreadsheetml.sheet"
                : parts.Contains("ppt/presentation.xml") ? Office + "presentationml.presentation"
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The older office formats name their main stream in UTF-16.</summary>
    static string? OfCompound(byte[] bytes) =>
        Names(bytes, "WordDocument") ? "application/msword"
        : Names(bytes, "PowerPoint Document") ? "application/vnd.ms-powerpoint"
        : Names(bytes, "Workbook") || Names(bytes, "Book") ? "application/vnd.ms-excel"
        : null;

    static bool Names(byte[] bytes, string stream) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream + '\0')) >= 0;

    static string? OfText(string name, byte[] bytes) => bytes is not [] && Texts.FirstOrDefault(encoding => Reads(encoding, bytes)) is { } encoding
        ? $"{(name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "text/csv" : "text/plain")}; charset={encoding.WebName}"
        : null;

    static bool Reads(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes).All(c => !char.IsControl(c) || c is '\t' or '\r' or '\n' or '\f');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    static Encoding[] MakeTexts()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return [new UTF8Encoding(false, true), Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)];
    }
}
