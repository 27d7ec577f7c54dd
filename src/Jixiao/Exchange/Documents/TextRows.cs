using Jixiao.Domain.GoalTables;

namespace Jixiao.Exchange.Documents;

/// <summary>
/// Cuts the cells of the text form into rows. Above the indicators a blank line ends a row. From their header on a row has as many cells as the header,
/// wherever blank lines stand; only a row that cannot be filled without cutting the next group of cells is left short.
/// </summary>
sealed class TextRows
{
    int columns;

    /// <summary>The next cells belong to another table.</summary>
    public void Forget() => columns = 0;

    public IEnumerable<Row> Cut(IReadOnlyList<TextCell> cells)
    {
        for (var from = 0; from < cells.Count;)
        {
            var count = RowLength(cells, from);
            yield return Row.Of(Padded([.. cells.Skip(from).Take(count).Select(c => c.Text)]));
            from += count;
        }
    }

    int RowLength(IReadOnlyList<TextCell> cells, int from)
    {
        if (IsHeader(cells, from))
            return columns = HeaderLength(cells, from);
        if (TableHead.Starts(cells[from].Text))
            columns = 0;
        return columns > 0 ? IndicatorLength(cells, from) : HeadLength(cells, from);
    }

    static bool IsHeader(IReadOnlyList<TextCell> cells, int at) =>
        cells[at].Heads is not null && at + 1 < cells.Count && cells[at + 1].Heads is not null;

    static int HeadLength(IReadOnlyList<TextCell> cells, int from)
    {
        var end = from + 1;
        while (end < cells.Count && !cells[end].AfterBlank && !IsHeader(cells, end))
            end++;
        return end - from;
    }

    static int HeaderLength(IReadOnlyList<TextCell> cells, int from)
    {
        var end = from + 1;
        while (end < cells.Count && (cells[end].Heads is not null || !cells[end].AfterBlank && !IsLevel1(cells[end].Text)))
            end++;
        return end - from;
    }

    int IndicatorLength(IReadOnlyList<TextCell> cells, int from)
    {
        var end = from;
        while (end < cells.Count && end - from < columns)
        {
            var group = GroupLength(cells, end, columns);
            if (end > from && end - from + group > columns)
                break;
            end = Math.Min(end + group, from + columns);
        }
        return end - from;
    }

    static int GroupLength(IReadOnlyList<TextCell> cells, int from, int atMost)
    {
        var end = from + 1;
        while (end < cells.Count && end - from <= atMost && !cells[end].AfterBlank)
            end++;
        return end - from;
    }

    // A text editor that strips spaces at line ends takes the tab of an empty first cell with them.
    List<string> Padded(List<string> row)
    {
        if (row.Count < columns && IndicatorFramework.All.Any(f => f.Levels.Any(l => l.Level2.Contains(IndicatorFramework.Bare(row[0])))))
            row.Insert(0, "");
        return row;
    }

    static bool IsLevel1(string text) => IndicatorFramework.All.Any(f => f.Levels.Any(l => l.Name == IndicatorFramework.Bare(Wording.Narrow(text))));
}
