using System.Text;

namespace Jixiao.Treasury;

/// <summary>Comma-separated values with a head; a cell in quotation marks may hold commas, line ends and doubled quotation marks.</summary>
static class CommaSeparated
{
    const int Longest = 64 * 1024;

    public static IEnumerable<RowCells> Rows(TextReader text)
    {
        IReadOnlyDictionary<int, Column>? columns = null;
        for (var number = 1; Record(text) is { } record; number++)
        {
            if (columns is null)
                columns = Columns.Find(record.Cells);
            else if (Row(number, record, columns) is { IsBlank: false } row)
                yield return row;
        }
    }

    static RowCells Row(int number, (List<string> Cells, bool IsWhole) record, IReadOnlyDictionary<int, Column> columns)
    {
        if (!record.IsWhole)
            return RowCells.Malformed(number);
        var cells = record.Cells;
        var texts = new string?[Columns.All.Count];
        foreach (var (at, column) in columns.Where(c => c.Key < cells.Count))
            texts[(int)column] = cells[at];
        return new(number, texts);
    }

    /// <summary>The cells of the next record, null after the last; not whole when it is longer than any row or ends within quotation marks.</summary>
    static (List<string> Cells, bool IsWhole)? Record(TextReader text)
    {
        if (text.Peek() < 0)
            return null;
        var (cells, cell, length, quoted) = (new List<string>(), new StringBuilder(), 0, false);
        for (var next = text.Read(); next >= 0 && (quoted || next != '\n'); next = text.Read())
        {
            if (next == '"' && quoted && text.Peek() == '"')
                cell.Append((char)text.Read());
            else if (next == '"')
                quoted = !quoted;
            else if (next == ',' && !quoted && length < Longest)
                Next();
            else if (length < Longest && next != '\r')
                cell.Append((char)next);
            length++;
        }
        Next();
        return (cells, length < Longest && !quoted);

        void Next()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
