using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Jixiao.Domain;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jixiao.Exchange.Documents;

/// <summary>Lays out a Word document: its paragraphs, and its tables with merges resolved. Nothing outside the main part is looked at.</summary>
sealed class WordLayout
{
    readonly List<Block> blocks = [];

    public static IReadOnlyList<Block> Of(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        WordPackage.Check(stream);
        try
        {
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            return Of(document);
        }
        // A package can be broken in more ways than the library has exceptions for; whichever it is, this is no Word document.
        catch (Exception broken) when (broken is not (RuleBroken or OutOfMemoryException))
        {
            throw WordPackage.NotADocument();
        }
    }

    static List<Block> Of(WordprocessingDocument document)
    {
        // Only parts named .xml were checked for entities and depth.
        if (document.MainDocumentPart is not { } main || !WordPackage.IsXml(main.Uri.OriginalString) || main.Document?.Body is not { } body)
            throw WordPackage.NotADocument();
        var layout = new WordLayout();
        layout.Take(body);
        return layout.blocks;
    }

    void Take(OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
            if (element is W.Paragraph paragraph)
                Take(paragraph);
            else if (element is W.Table table)
                Take(table);
            else if (!WordText.IsLeftOut(element))
                Take(element);
    }

    void Take(W.Paragraph paragraph)
    {
        foreach (var line in Wording.Clean(WordText.Of(paragraph)).Split('\n').Where(line => line.Length > 0))
            blocks.Add(new Paragraph(line));
    }

    // A table inside a cell, as where a page was laid out with a table, follows the table around it.
    void Take(W.Table table)
    {
        blocks.Add(new Table(WordTable.Rows(table)));
        foreach (var inner in WordTable.InnerTables(table))
            Take(inner);
    }
}
