using Jixiao.Domain;

namespace Jixiao.Exchange.Documents;

/// <summary>
/// Lays out the text form: each cell on a line of its own after a tab, its further lines without one, rows apart by blank lines.
/// Converters add and lose blank lines freely, so <see cref="TextRows"/> finds the rows.
/// </summary>
sealed class TextLayout
{
    const int MostLines = 1_000_000;

    readonly List<Block> blocks = [];
    readonly List<TextCell> cells = [];
    readonly TextRows rows = new();
    bool afterBlank = true;
    bool amongIndicators;

    public static IReadOnlyList<Block> Of(string text)
    {
        var layout = new TextLayout();
        var lines = text.ReplaceLineEndings("\n");
        if (lines.AsSpan().Count('\n') + lines.AsSpan().Count('\t') > MostLines)
            throw new RuleBroken("import/too-large", "文件的行数过多。");
        foreach (var line in lines.Split('\n'))
            layout.Take(line);
        layout.EndTable();
        return layout.blocks;
    }

    void Take(string line)
    {
        if (line.StartsWith('\t'))
            TakeCells(line[1..]);
        else if (Wording.Clean(line) is { Length: > 0 } text && !(afterBlank && Headings.IsPageNumber(text)))
            TakeLine(text);
        else
            afterBlank = true;
    }

    void TakeCells(string line)
    {
        foreach (var text in line.Split('\t'))
        {
            var cell = new TextCell(text, afterBlank);
            amongIndicators |= cell.Heads is IndicatorColumn.Level2;
            cells.Add(cell);
            afterBlank = false;
        }
    }

    void TakeLine(string text)
    {
        if (cells.Count > 0 && ContinuesCell(text))
            cells[^1].Append(text);
        else
            TakeParagraph(text);
        afterBlank = false;
    }

    // A goal may have a blank line before its next sentence; below the indicators the same would be a footnote.
    bool ContinuesCell(string text) => !Headings.EndsTable(text) && !(afterBlank && amongIndicators);

    void TakeParagraph(string text)
    {
        EndTable();
        if (Headings.EndsTable(text))
        {
            rows.Forget();
            amongIndicators = false;
        }
        blocks.Add(new Paragraph(text));
    }

    void EndTable()
    {
        if (cells.Count > 0)
            blocks.Add(new Table([.. rows.Cut(cells)]));
        cells.Clear();
    }
}
