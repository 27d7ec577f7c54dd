namespace Jixiao.Exchange.Documents;

/// <summary>What a document looks like before anybody asks what it means; text and Word files both become blocks.</summary>
abstract record Block
{
    public abstract bool IsBlank { get; }
}

/// <summary>A line or paragraph outside tables.</summary>
sealed record Paragraph(string Text) : Block
{
    public override bool IsBlank => Text.Length == 0;
}

/// <summary>A table, or the part of one that stands on a page.</summary>
sealed record Table(IReadOnlyList<Row> Rows) : Block
{
    public override bool IsBlank => Rows.All(row => row.IsBlank);
}

sealed record Row(IReadOnlyList<Cell> Cells)
{
    public bool IsBlank => Cells.All(c => c.Text.Length == 0);

    /// <summary>The text of the only cell that has one; null when none or several have.</summary>
    public string? OnlyText => Cells.Where(c => c.Text.Length > 0).Take(2).ToList() is [var only] ? only.Text : null;

    /// <summary>The first of its cells that says something, in a workbook.</summary>
    public SheetPlace? At => (Cells.FirstOrDefault(c => c is { Text.Length: > 0, Repeats: false }) ?? Cells.FirstOrDefault())?.At;

    public static Row Of(IEnumerable<string> texts) => new([.. texts.Select((text, column) => new Cell(text, column))]);
}

/// <summary>A cell with the grid columns it covers.</summary>
/// <param name="Text">Cleaned, lines separated by \n.</param>
/// <param name="Column">The first grid column, from 0.</param>
/// <param name="Span">How many grid columns it covers.</param>
/// <param name="Repeats">Whether a vertical merge repeats the cell above here; the text is that cell's.</param>
sealed record Cell(string Text, int Column, int Span = 1, bool Repeats = false)
{
    /// <summary>Where it stands in a workbook; null in any other file.</summary>
    public SheetPlace? At { get; init; }
}
