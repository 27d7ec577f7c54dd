using Jixiao.Domain.GoalTables;

namespace Jixiao.Exchange.Documents;

/// <summary>The indicator part of one goal table, over all its pages.</summary>
sealed class IndicatorRowsReader(int no, ReadingNotes notes)
{
    // What keeps growing beyond any row of a form is no row cut in two.
    const int LongestRow = 5_000;

    readonly List<IndicatorCells> read = [];
    readonly List<Row> taken = [];
    IndicatorColumns? columns;

    public IReadOnlyList<IndicatorContent> Read(IEnumerable<Row> rows)
    {
        foreach (var row in rows.Where(r => !r.IsBlank))
        {
            if (IndicatorColumns.Of(row) is { } header)
                TakeHeader(header);
            else if (columns is not null)
                TakeRow(row, columns.Of(row.Cells));
        }
        return [.. read.Select((cells, index) => ContentOf(Placed($"{no}.{index + 1}", taken[index]), cells))];
    }

    void TakeHeader(IndicatorColumns header)
    {
        // A header repeated on the next page says nothing new.
        if (columns is null)
            foreach (var (text, known) in header.Ignored)
                notes.Report($"{no}", known ? "column/not-kept" : "column/unknown", $"“{Wording.Excerpt(text)}”一列未读入。");
        columns = header;
    }

    void TakeRow(Row row, IndicatorCells cells)
    {
        // A workbook has no pages that cut a row in two.
        if (read.Count > 0 && cells.CarriesOn && row.At is null && read[^1].Length + cells.Length <= LongestRow)
            CarryOn(cells);
        else if (cells.IsIndicator)
        {
            read.Add(cells.Under(read.LastOrDefault()));
            taken.Add(row);
        }
        else
            notes.Report($"{no}.{read.Count}", "row/unreadable", $"其后一行“{Wording.Excerpt(string.Join(' ', row.Cells.Select(c => c.Text)))}”不是指标，未读入。", at: row.At);
    }

    string Placed(string place, Row row)
    {
        notes.Stands(place, row.At);
        foreach (var (field, cell) in columns!.Fields(row))
            notes.Stands(place, cell.At, field);
        return place;
    }

    void CarryOn(IndicatorCells rest)
    {
        read[^1] = read[^1].Join(rest);
        notes.Report($"{no}.{read.Count}", "row/joined", "本行被分成两段，已合并，请核对。");
    }

    IndicatorContent ContentOf(string place, IndicatorCells cells)
    {
        var level1 = Level(place, "一级指标", cells[IndicatorColumn.Level1]);
        var level2 = Level(place, "二级指标", cells[IndicatorColumn.Level2]);
        var name = Text(place, "三级指标", cells[IndicatorColumn.Name]);
        var description = Text(place, "绩效指标描述", cells[IndicatorColumn.Description]);
        var target = TargetReader.Read(place, cells, notes);
        var basis = Text(place, "指标值确定依据", cells[IndicatorColumn.Basis]);
        return new(null, level1, level2, name, description, target, Accruals.Guess(level2, name, target), basis);
    }

    string Level(string place, string field, string text)
    {
        if (text.Length == 0)
            notes.Report(place, "level/missing", $"缺少{field}。", field);
        return Text(place, field, text, text.Length == 0 ? Confidence.None : Confidence.Sure);
    }

    string Text(string place, string field, string text, decimal confidence = Confidence.Sure)
    {
        var line = Wording.Unwrap(text);
        notes.Read(place, field, line, confidence);
        return line;
    }
}
