using System.Globalization;
using DocumentFormat.OpenXml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Jixiao.Exchange.Forms.Writing;

/// <summary>The rows of a form on one sheet: the columns lie between the edges of all its grids.</summary>
sealed class SheetRows
{
    public const double LineHeight = 16;
    const double Tallest = 409;
    const double UprightWidth = 92;
    const double WideWidth = 136;

    readonly List<S.Row> rows = [];
    readonly List<string> merged = [];
    readonly List<(FormEntry Entry, string At)> entries = [];
    readonly IReadOnlyList<int> edges;
    readonly double width;

    SheetRows(OfficialForm form)
    {
        edges = [.. form.Grids.SelectMany(grid => Placed.Edges(Placed.Of(grid))).Union([600, 780]).Order()];
        width = form.IsWide ? WideWidth : UprightWidth;
    }

    /// <summary>Widths of the columns, in characters.</summary>
    public IReadOnlyList<double> Columns => [.. edges.Zip(edges.Skip(1), (from, to) => width * (to - from) / FormGrid.Width)];

    public IReadOnlyList<S.Row> Rows => rows;

    public IReadOnlyList<string> Merged => merged;

    /// <summary>The cells that are filled in; none in a form that is only read.</summary>
    public IReadOnlyList<(FormEntry Entry, string At)> Entries => entries;

    /// <summary>The first and last row that are printed again on every page; null for none.</summary>
    public (int First, int Last)? Header { get; private set; }

    public static SheetRows Of(OfficialForm form)
    {
        var sheet = new SheetRows(form);
        if (form.Heading is { } heading)
            sheet.Line(heading, SheetStyle.Above, 22);
        sheet.Line(form.Title, SheetStyle.Title, 30);
        if (form.Caption is { } caption)
            sheet.Caption(caption);
        foreach (var grid in form.Grids)
            sheet.Grid(grid);
        foreach (var line in form.Signatures)
            sheet.Line(line, SheetStyle.Signature, 26);
        return sheet;
    }

    void Line(string text, SheetStyle style, double height)
    {
        var row = Begin(height);
        Put(row, text, null, 0, FormGrid.Width, style);
        Merge(row, row, 0, FormGrid.Width);
    }

    void Caption(FormCaption caption)
    {
        var row = Begin(20);
        foreach (var (text, from, to, style) in new[] { (caption.Left, 0, 600, SheetStyle.CaptionLeft), (caption.Mark ?? "", 600, 780, SheetStyle.CaptionMark), (caption.Right, 780, FormGrid.Width, SheetStyle.CaptionRight) })
        {
            Put(row, text, null, from, to, style);
            Merge(row, row, from, to);
        }
    }

    void Grid(FormGrid grid)
    {
        var cells = Placed.Of(grid);
        var before = rows.Count;
        var heights = HeightsOf(cells, grid.Rows.Count);
        foreach (var (index, height) in heights.Index())
        {
            var row = Begin(height);
            foreach (var cell in cells.Where(cell => cell.Covers(index)).OrderBy(cell => cell.From))
                Put(row, cell.Row == index ? cell.Cell.Text : "", cell.Row == index ? cell.Cell.Number : null, cell.From, cell.To, StyleOf(cell.Cell));
        }
        entries.AddRange(cells.Where(cell => cell.Cell.Entry is not null).Select(cell => (cell.Cell.Entry!, Reference(IndexOf(cell.From), before + cell.Row + 1))));
        foreach (var cell in cells)
            Merge(before + cell.Row + 1, before + cell.Below, cell.From, cell.To);
        if (grid.HeaderRows > 0)
            Header = (before + 1, before + grid.HeaderRows);
    }

    /// <summary>No program fits the height of a row to merged cells by itself.</summary>
    double[] HeightsOf(IReadOnlyList<Placed> cells, int count)
    {
        var heights = Enumerable.Repeat(LineHeight + 6, count).ToArray();
        foreach (var placed in cells.OrderBy(cell => cell.Cell.Rows))
        {
            var lines = PlainText.Of(placed.Cell.Text).Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(LengthOf(line) / (width * placed.Cell.Width / FormGrid.Width - 1.5))));
            var missing = lines * LineHeight + 6 - heights[placed.Row..placed.Below].Sum();
            if (missing > 0)
                heights[placed.Below - 1] += missing;
        }
        return [.. heights.Select(height => Math.Min(Tallest, height))];
    }

    // A Chinese character is as wide as two letters.
    static double LengthOf(string line) => line.Sum(c => c < 0x2000 ? 1.1 : 2.1);

    static SheetStyle StyleOf(FormCell cell) => cell switch
    {
        { Entry: not null, Align: FormAlign.Left } => SheetStyle.Entry,
        { Entry: not null } => SheetStyle.EntryCenter,
        { Number: not null } => SheetStyle.Number,
        { IsHead: true } => SheetStyle.Head,
        { Align: FormAlign.Center } => SheetStyle.Center,
        { Align: FormAlign.Right } => SheetStyle.Right,
        _ => SheetStyle.Left,
    };

    int Begin(double height)
    {
        rows.Add(new() { RowIndex = (uint)rows.Count + 1, Height = height, CustomHeight = true });
        return rows.Count;
    }

    /// <summary>Puts the text into the first column, and the same lines around the others.</summary>
    void Put(int row, string text, decimal? number, int from, int to, SheetStyle style)
    {
        var plain = PlainText.Of(text);
        for (var column = IndexOf(from); column < IndexOf(to); column++)
        {
            var cell = new S.Cell { CellReference = Reference(column, row), StyleIndex = SheetStyles.IndexOf(style, SheetStyles.LooksLikeFormula(plain)) };
            if (column == IndexOf(from) && number is { } exact)
                cell.CellValue = new(exact.ToString(CultureInfo.InvariantCulture));
            else if (column == IndexOf(from) && plain.Length > 0)
                (cell.DataType, cell.InlineString) = (S.CellValues.InlineString, new(new S.Text(plain) { Space = SpaceProcessingModeValues.Preserve }));
            rows[row - 1].Append(cell);
        }
    }

    void Merge(int firstRow, int lastRow, int from, int to)
    {
        if (firstRow < lastRow || IndexOf(to) - IndexOf(from) > 1)
            merged.Add($"{Reference(IndexOf(from), firstRow)}:{Reference(IndexOf(to) - 1, lastRow)}");
    }

    int IndexOf(int edge) => edges.Index().First(at => at.Item == edge).Index;

    static string Reference(int column, int row) => (column < 26 ? "" : $"{(char)('A' + column / 26 - 1)}") + $"{(char)('A' + column % 26)}{row.ToString(CultureInfo.InvariantCulture)}";
}
