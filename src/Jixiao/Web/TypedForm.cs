using System.Globalization;

namespace Jixiao.Web;

/// <summary>Reads forms whose rows can be added, taken out and moved.</summary>
public static class TypedForm
{
    public static string One(this IFormCollection form, string name) => form[name].ToString().Trim().ReplaceLineEndings("\n");

    /// <summary>The rows of a list: every row sends all of its cells in the form's order. A list of which a cell is missing was not sent by our pages.</summary>
    public static IEnumerable<string[]> Lines(this IFormCollection form, string list, params string[] cells)
    {
        var columns = cells.Select(cell => form[list + cell]).ToList();
        return columns.All(column => column.Count == columns[0].Count)
            ? Enumerable.Range(0, columns[0].Count).Select(row => columns.Select(column => (column[row] ?? "").Trim().ReplaceLineEndings("\n")).ToArray())
            : throw Hosting.Http.Refused.Malformed("表格的行不完整。");
    }
}

/// <summary>What the buttons beside a row do, as in <c>rows.remove:3</c> for the third, or <c>rows.add</c>.</summary>
public sealed record RowAct(string List, string What, int Row)
{
    /// <summary>The act that a button names; null for a button that does something else.</summary>
    public static RowAct? Parse(string? text)
    {
        var parts = (text ?? "").Split('.', ':');
        return parts is [var list, var what] ? new(list, what, 0)
            : parts is [var rows, var act, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? new(rows, act, row)
            : null;
    }

    /// <summary>The list afterwards; the same list when the row is not there.</summary>
    public IReadOnlyList<T> On<T>(IReadOnlyList<T> list, T blank)
    {
        var rows = list.ToList();
        var at = Row - 1;
        if (What == "add")
            rows.Insert(Row > 0 && Row <= rows.Count ? Row : rows.Count, blank);
        else if (What == "remove" && at >= 0 && at < rows.Count)
            rows.RemoveAt(at);
        else if (What == "up" && at > 0 && at < rows.Count)
            (rows[at - 1], rows[at]) = (rows[at], rows[at - 1]);
        else if (What == "down" && at >= 0 && at < rows.Count - 1)
            (rows[at + 1], rows[at]) = (rows[at], rows[at + 1]);
        return rows;
    }
}
