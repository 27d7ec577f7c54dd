using System.Buffers;
using System.Text;

namespace Jixiao.Hosting.Http;

/// <summary>A sheet as .csv, written row by row: UTF-8 with the mark by which Excel knows it, and no text that a spreadsheet would take for a formula.</summary>
static class CsvSheet
{
    public const string MediaType = "text/csv; charset=utf-8";

    // What begins so is computed when it is opened (CSV injection).
    static readonly SearchValues<char> Beginnings = SearchValues.Create("=+-@\t\r");
    static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static async Task Write<T>(Stream to, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken stop)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', columns.Select(c => Cell(c.Head))).AsMemory(), stop);
        await foreach (var row in rows.WithCancellation(stop))
            await writer.WriteLineAsync(string.Join(',', columns.Select(c => Cell(c.Value(row)))).AsMemory(), stop);
    }

    /// <summary>Numbers stay numbers, below zero too.</summary>
    static string Cell(object? cell)
    {
        var text = cell is string { Length: > 0 } words && Beginnings.Contains(words[0]) ? $"'{words}" : SheetText.Of(cell);
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
