namespace Jixiao.Exchange.Forms;

/// <summary>A cell where it stands on the paper.</summary>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="From">Its left edge, in thousandths of the paper's width.</param>
sealed record Placed(FormCell Cell, int Row, int From)
{
    public int To => From + Cell.Width;

    /// <summary>The first row below it.</summary>
    public int Below => Row + Cell.Rows;

    public bool Covers(int row) => Row <= row && row < Below;

    /// <summary>Every cell of a grid, from above and from the left.</summary>
    public static IReadOnlyList<Placed> Of(FormGrid grid)
    {
        var placed = new List<Placed>();
        foreach (var (row, cells) in grid.Rows.Index())
        {
            var above = placed.Where(cell => cell.Covers(row)).ToDictionary(cell => cell.From, cell => cell.To);
            var x = 0;
            foreach (var cell in cells.Cells)
            {
                while (above.TryGetValue(x, out var covered))
                    x = covered;
                placed.Add(new(cell, row, x));
                x += cell.Width;
            }
        }
        return placed;
    }

    /// <summary>All edges between the left and the right margin, in order: the columns of a program's table lie between them.</summary>
    public static IReadOnlyList<int> Edges(IEnumerable<Placed> cells) => [.. cells.SelectMany(cell => new[] { cell.From, cell.To }).Append(0).Append(FormGrid.Width).Distinct().Order()];
}
