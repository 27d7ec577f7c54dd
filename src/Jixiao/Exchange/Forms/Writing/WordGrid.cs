using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jixiao.Exchange.Forms.Writing;

/// <summary>Writes a grid as a Word table: its columns lie between all its edges, cells are merged over them and downwards.</summary>
sealed class WordGrid
{
    const uint Line = 4;

    readonly WordPaper paper;
    readonly IReadOnlyList<Placed> cells;
    readonly IReadOnlyList<int> edges;

    WordGrid(FormGrid grid, FormCaption? caption, WordPaper paper)
    {
        this.paper = paper;
        cells = Placed.Of(grid);
        edges = [.. Placed.Edges(cells).Union(caption is null ? [] : CaptionEdges).Order()];
    }

    static int[] CaptionEdges { get; } = [600, 780];

    public static W.Table Of(FormGrid grid, FormCaption? caption, WordPaper paper)
    {
        var writing = new WordGrid(grid, caption, paper);
        return new(
        [
            writing.Properties(), new W.TableGrid(writing.edges.Zip(writing.edges.Skip(1), (from, to) => new W.GridColumn { Width = Text(paper.At(to) - paper.At(from)) })),
            .. caption is null ? Array.Empty<W.TableRow>() : [writing.Caption(caption, isHeader: grid.HeaderRows > 0)],
            .. grid.Rows.Select((_, row) => writing.Row(row, isHeader: row < grid.HeaderRows)),
        ]);
    }

    W.TableProperties Properties() => new(
        new W.TableWidth { Width = Text(paper.Width), Type = W.TableWidthUnitValues.Dxa },
        new W.TableJustification { Val = W.TableRowAlignmentValues.Center },
        new W.TableBorders(
            new W.TopBorder { Val = W.BorderValues.Single, Size = Line }, new W.LeftBorder { Val = W.BorderValues.Single, Size = Line }, new W.BottomBorder { Val = W.BorderValues.Single, Size = Line },
            new W.RightBorder { Val = W.BorderValues.Single, Size = Line }, new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = Line }, new W.InsideVerticalBorder { Val = W.BorderValues.Single, Size = Line }),
        new W.TableLayout { Type = W.TableLayoutValues.Fixed },
        new W.TableCellMarginDefault(new W.TableCellLeftMargin { Width = 70, Type = W.TableWidthValues.Dxa }, new W.TableCellRightMargin { Width = 70, Type = W.TableWidthValues.Dxa }));

    /// <summary>Stands in the table, without lines around it, as in the published documents.</summary>
    W.TableRow Caption(FormCaption caption, bool isHeader) => new(
    [
        RowProperties(isHeader),
        Cell(caption.Left, 0, CaptionEdges[0], FormAlign.Left, false, null, isOpen: true),
        Cell(caption.Mark ?? "", CaptionEdges[0], CaptionEdges[1], FormAlign.Center, true, null, isOpen: true),
        Cell(caption.Right, CaptionEdges[1], FormGrid.Width, FormAlign.Right, false, null, isOpen: true),
    ]);

    W.TableRow Row(int row, bool isHeader) => new(
    [
        RowProperties(isHeader),
        .. cells.Where(cell => cell.Covers(row)).OrderBy(cell => cell.From).Select(cell => Cell(
            cell.Row == row ? cell.Cell.Text : "", cell.From, cell.To, cell.Cell.Align, cell.Cell.IsHead,
            cell.Cell.Rows == 1 ? null : cell.Row == row ? W.MergedCellValues.Restart : W.MergedCellValues.Continue)),
    ]);

    static W.TableRowProperties RowProperties(bool isHeader)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        properties.Append(new W.TableRowHeight { Val = 360, HeightType = W.HeightRuleValues.AtLeast });
        if (isHeader)
            properties.Append(new W.TableHeader());
        return properties;
    }

    W.TableCell Cell(string text, int from, int to, FormAlign align, bool isHead, W.MergedCellValues? merge, bool isOpen = false)
    {
        var span = edges.Count(edge => from <= edge && edge < to);
        var properties = new W.TableCellProperties(new W.TableCellWidth { Width = Text(paper.At(to) - paper.At(from)), Type = W.TableWidthUnitValues.Dxa });
        properties.Append(new OpenXmlElement?[]
        {
            span > 1 ? new W.GridSpan { Val = span } : null, merge is { } way ? new W.VerticalMerge { Val = way } : null, isOpen ? Open() : null,
            new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center },
        }.OfType<OpenXmlElement>());
        return new([properties, .. PlainText.Of(text).Split('\n').Select(line => Paragraph(line, align, isHead))]);
    }

    static W.TableCellBorders Open() => new(
        new W.TopBorder { Val = W.BorderValues.Nil }, new W.LeftBorder { Val = W.BorderValues.Nil }, new W.RightBorder { Val = W.BorderValues.Nil });

    static W.Paragraph Paragraph(string line, FormAlign align, bool isHead)
    {
        var properties = WordStyles.Named(WordStyles.Cell);
        if (align is not FormAlign.Left)
            properties.Append(new W.Justification { Val = align is FormAlign.Center ? W.JustificationValues.Center : W.JustificationValues.Right });
        var run = WordForm.Words(line);
        if (isHead)
            run.PrependChild(new W.RunProperties(new W.Bold()));
        return new(properties, run);
    }

    static string Text(int twips) => twips.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
