namespace Jixiao.Exchange.Documents;

enum IndicatorColumn
{
    Number,
    Level1,
    Level2,
    Name,
    Description,
    Operator,
    Target,
    Unit,
    Basis,

    /// <summary>Known to the forms of other regions; a goal table does not keep it.</summary>
    NotKept,
}

/// <summary>Which column of the indicator part means what, by the words of its header.</summary>
sealed class IndicatorColumns
{
    static readonly Dictionary<string, IndicatorColumn> Words = new()
    {
        ["序号"] = IndicatorColumn.Number,
        ["一级指标"] = IndicatorColumn.Level1,
        ["二级指标"] = IndicatorColumn.Level2,
        ["三级指标"] = IndicatorColumn.Name, ["指标名称"] = IndicatorColumn.Name,
        ["绩效指标描述"] = IndicatorColumn.Description, ["指标描述"] = IndicatorColumn.Description, ["指标解释"] = IndicatorColumn.Description, ["指标说明"] = IndicatorColumn.Description,
        ["指标性质"] = IndicatorColumn.Operator, ["计算符号"] = IndicatorColumn.Operator, ["符号"] = IndicatorColumn.Operator, ["运算符号"] = IndicatorColumn.Operator,
        ["指标值"] = IndicatorColumn.Target, ["年度指标值"] = IndicatorColumn.Target, ["绩效指标值"] = IndicatorColumn.Target, ["目标值"] = IndicatorColumn.Target,
        ["度量单位"] = IndicatorColumn.Unit, ["计量单位"] = IndicatorColumn.Unit, ["指标单位"] = IndicatorColumn.Unit,
        ["指标值确定依据"] = IndicatorColumn.Basis, ["确定依据"] = IndicatorColumn.Basis, ["指标依据"] = IndicatorColumn.Basis, ["指标值设定依据"] = IndicatorColumn.Basis,
        ["权重"] = IndicatorColumn.NotKept, ["分值"] = IndicatorColumn.NotKept, ["分值权重"] = IndicatorColumn.NotKept,
        ["指标方向性"] = IndicatorColumn.NotKept, ["指标方向"] = IndicatorColumn.NotKept, ["备注"] = IndicatorColumn.NotKept,
    };

    readonly IReadOnlyList<Cell> header;
    readonly IReadOnlyList<(IndicatorColumn Column, int Index)> kept;

    IndicatorColumns(IReadOnlyList<Cell> header)
    {
        this.header = header;
        kept = [.. header.Select((cell, index) => (Column: Recognise(cell.Text) ?? IndicatorColumn.NotKept, index)).Where(c => c.Column != IndicatorColumn.NotKept).DistinctBy(c => c.Column)];
    }

    /// <summary>What a header cell says; null for any other text. A note in brackets, as in 权重（%）, makes no difference.</summary>
    public static IndicatorColumn? Recognise(string text) =>
        text.Length <= 40 && Words.TryGetValue(Wording.Narrow(text).Split('(')[0], out var column) ? column : null;

    /// <summary>The columns of a header row; null when the row is none.</summary>
    public static IndicatorColumns? Of(Row row)
    {
        var known = row.Cells.Select(c => Recognise(c.Text)).ToHashSet();
        return known.Contains(IndicatorColumn.Target) && (known.Contains(IndicatorColumn.Level2) || known.Contains(IndicatorColumn.Name))
            ? new(row.Cells)
            : null;
    }

    /// <summary>Header texts that mean nothing here, with what becomes of them.</summary>
    public IEnumerable<(string Text, bool Known)> Ignored =>
        from cell in header
        let column = Recognise(cell.Text)
        where (column is null or IndicatorColumn.NotKept) && cell.Text.Length > 0
        select (Wording.Unwrap(cell.Text), column is not null);

    /// <summary>
    /// The cells of a row by column. A row with as many cells as the header is read cell by cell; any other by the grid, as where cells are merged
    /// or the row was broken by a page.
    /// </summary>
    public IndicatorCells Of(IReadOnlyList<Cell> row) => new(kept.ToDictionary(
        column => column.Column,
        column => TextOf(row.Count == header.Count ? row[column.Index] : At(row, header[column.Index].Column))));

    /// <summary>The cells of a row by the names that problems give to its fields.</summary>
    public IEnumerable<(string Field, Cell Cell)> Fields(Row row) =>
        from column in kept
        let cell = At(row.Cells, header[column.Index].Column)
        where cell is not null && Names.ContainsKey(column.Column)
        select (Names[column.Column], cell);

    static Dictionary<IndicatorColumn, string> Names { get; } = new()
    {
        [IndicatorColumn.Level1] = "一级指标", [IndicatorColumn.Level2] = "二级指标", [IndicatorColumn.Target] = "指标值",
    };

    // Below a header repeated on the next page a merge goes on from before it, not from the header.
    static string TextOf(Cell? cell) => cell is null || cell.Repeats && Recognise(cell.Text) is not null ? "" : cell.Text;

    static Cell? At(IReadOnlyList<Cell> row, int column) => row.FirstOrDefault(c => c.Column <= column && column < c.Column + c.Span);
}
