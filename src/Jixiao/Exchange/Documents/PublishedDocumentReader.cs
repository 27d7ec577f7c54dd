using Jixiao.Domain;

namespace Jixiao.Exchange.Documents;

/// <summary>Reads a published document (.txt, .docx) or a workbook (.xlsx): the unit's goals and every goal table, each value with its place and confidence.</summary>
public static class PublishedDocumentReader
{
    const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Reads the bytes of a file. Pure: the same bytes always give the same document, and nothing outside them is looked at.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Only its extension counts, and only to refuse what is none of these, and to tell a workbook from a Word file; whether it is text the content decides.</param>
    /// <param name="year">The year the document is for; null to find it in the document.</param>
    /// <exception cref="RuleBroken"><c>import/…</c> when no goal table can be had from the file at all.</exception>
    public static PublishedDocument Read(ReadOnlyMemory<byte> bytes, string fileName, FiscalYear? year = null)
    {
        var outline = Outline.Of(Layout(bytes, fileName));
        if (outline.GoalTables.Count == 0)
            throw new RuleBroken("import/nothing-found", "文件中没有找到项目绩效目标表。");
        return Interpret(outline, year);
    }

    static IReadOnlyList<Block> Layout(ReadOnlyMemory<byte> bytes, string fileName)
    {
        if (bytes.Length > LargestFile)
            throw new RuleBroken("import/too-large", "文件超过20MB。");
        var extension = Path.GetExtension(fileName).ToUpperInvariant();
        if (extension is not (".TXT" or ".DOCX" or ".XLSX"))
            throw new RuleBroken("import/not-a-document", "只能导入.txt、.docx和.xlsx文件；旧版.xls请先另存为.xlsx。");
        var blocks = bytes.Span.StartsWith("PK"u8) ? extension is ".XLSX" ? SheetLayout.Of(bytes) : WordLayout.Of(bytes) : TextLayout.Of(TextFile.Decode(bytes.Span));
        return blocks.Any(block => !block.IsBlank) ? blocks : throw new RuleBroken("import/empty", "文件是空的。");
    }

    static PublishedDocument Interpret(Outline outline, FiscalYear? given)
    {
        var problems = new List<Problem>();
        var tables = outline.GoalTables.Select(section => GoalTableReader.Read(section, problems)).ToList();
        RefuseDuplicates(tables);
        var notes = new ReadingNotes();
        var year = FiscalYearReader.Read(given, outline.Titles, tables, notes);
        var goals = UnitGoalsReader.Read(outline.Lines, tables, notes);
        return new(goals, [.. tables.Select(t => t with { FiscalYear = year })], [.. notes.Problems, .. problems], notes.Readings, year);
    }

    static void RefuseDuplicates(IEnumerable<PublishedTable> tables)
    {
        var twice = tables.Where(t => t.Code is not null).GroupBy(t => t.Code).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
            throw new RuleBroken("import/duplicate-code", $"第{string.Join('、', twice.Select(t => t.No))}表的项目编码都是{twice.Key}。");
    }
}
