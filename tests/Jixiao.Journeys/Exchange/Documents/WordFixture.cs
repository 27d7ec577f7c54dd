using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jixiao.Exchange.Documents;

namespace Jixiao.Journeys.Exchange.Documents;

/// <summary>Writes the sample document as Word has it: real tables on a grid of eight columns, cells merged downwards and sideways.</summary>
static class WordFixture
{
    const int GridColumns = 8;

    /// <summary>How the rows of one goal table are put into Word tables.</summary>
    public delegate IEnumerable<OpenXmlElement> Pages(PublishedTable table);

    public static byte[] Seed(Pages? pages = null) => Of(
    [
        .. TextFixture.Seed.Split("第二部分")[0].Split('\n').Select(ParagraphOf),
        .. TextFixture.SeedDocument.Tables.SelectMany(table => TitleAnd(table, (pages ?? OnePage)(table))),
    ]);

    public static byte[] Of(IEnumerable<OpenXmlElement> body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(body));
        return stream.ToArray();
    }

    public static IEnumerable<OpenXmlElement> OnePage(PublishedTable table) => [TableOf(Head(table)), ParagraphOf(" "), TableOf(Indicators(table))];

    /// <summary>The text form tells the rows above the indicators from theirs by the header.</summary>
    public static IEnumerable<IReadOnlyList<string>> Head(PublishedTable table) => table.Rows.TakeWhile(row => row[0] != "一级指标");

    public static IEnumerable<IReadOnlyList<string>> Indicators(PublishedTable table) => table.Rows.SkipWhile(row => row[0] != "一级指标");

    public static Table TableOf(IEnumerable<IReadOnlyList<string>> rows) => new(rows.Select(RowOf));

    public static Paragraph ParagraphOf(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    static IEnumerable<OpenXmlElement> TitleAnd(PublishedTable table, IEnumerable<OpenXmlElement> tables) =>
        [ParagraphOf($"{table.No}.{table.Content.ProjectName}绩效目标表"), .. tables];

    static TableRow RowOf(IReadOnlyList<string> cells) => new(cells.Select((text, i) => CellOf(text, i, i == cells.Count - 1 ? GridColumns - i : 1)));

    static TableCell CellOf(string text, int column, int span)
    {
        var properties = new TableCellProperties(new GridSpan { Val = span });
        if (column == 0)
            properties.Append(new VerticalMerge { Val = text.Length == 0 ? MergedCellValues.Continue : MergedCellValues.Restart });
        return new([properties, .. text.Split('\n').Select(ParagraphOf)]);
    }
}
