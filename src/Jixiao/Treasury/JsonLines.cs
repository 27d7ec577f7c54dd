using System.Text;
using System.Text.Json;

namespace Jixiao.Treasury;

/// <summary>One JSON object a line.</summary>
static class JsonLines
{
    const int Longest = 64 * 1024;

    public static IEnumerable<RowCells> Rows(TextReader text)
    {
        var number = 0;
        while (Line(text) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return Row(number, line);
        }
    }

    static RowCells Row(int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind is JsonValueKind.Object
                ? new(number, [.. Columns.All.Select(column => json.RootElement.TryGetProperty(column.Field(), out var value) ? Text(value) : null)])
                : RowCells.Malformed(number);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return RowCells.Malformed(number);
        }
    }

    /// <summary>A number as it was written, so that no digit of an amount is lost.</summary>
    static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw new JsonException("A text or a number was expected."),
    };

    /// <summary>The next line, null after the last; of one that is longer than any row only so much as shows that it is none.</summary>
    static string? Line(TextReader text)
    {
        if (text.Peek() < 0)
            return null;
        var line = new StringBuilder();
        for (var next = text.Read(); next is >= 0 and not '\n'; next = text.Read())
            if (line.Length < Longest)
                line.Append((char)next);
        return line.Length < Longest ? line.ToString() : "too long";
    }
}
