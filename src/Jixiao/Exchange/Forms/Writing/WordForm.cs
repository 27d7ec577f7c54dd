using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jixiao.Exchange.Forms.Writing;

/// <summary>Writes a document as .docx: A4, every page numbered.</summary>
static class WordForm
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(OfficialDocument document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new(new W.Paragraph(WordStyles.Named(WordStyles.Footer), Words("— "), new W.SimpleField(Words("1")) { Instruction = " PAGE " }, Words(" —")));
            var paper = new WordPaper(document.IsWide);
            main.Document = new(new W.Body([.. document.Parts.SelectMany((part, index) => Of(part, paper, isFirst: index == 0)), paper.Section(main.GetIdOfPart(footer))]));
        }
        return stream.ToArray();
    }

    /// <summary>A run of text as it is: its tabs and spaces are kept, and nothing in it is markup.</summary>
    public static W.Run Words(string text)
    {
        var run = new W.Run();
        foreach (var (index, piece) in PlainText.Of(text).Split('\t').Index())
        {
            if (index > 0)
                run.Append(new W.TabChar());
            run.Append(new W.Text(piece) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    static IEnumerable<OpenXmlElement> Of(DocumentPart part, WordPaper paper, bool isFirst) => part switch
    {
        Prose prose => prose.Lines.SelectMany((line, index) => Of(line, breaks: index == 0 && !isFirst)),
        OfficialForm form => Of(form, paper, isFirst),
        _ => [],
    };

    static IEnumerable<W.Paragraph> Of(ProseLine line, bool breaks) =>
        line.Text.ReplaceLineEndings("\n").Split('\n').Select((text, index) => Paragraph(text, StyleOf(line.Kind, index), breaks && index == 0));

    static string StyleOf(ProseKind kind, int paragraph) => kind switch
    {
        ProseKind.Part => WordStyles.Part,
        ProseKind.Heading => WordStyles.Heading,
        ProseKind.Item when paragraph == 0 => WordStyles.Item,
        _ => WordStyles.Prose,
    };

    static IEnumerable<OpenXmlElement> Of(OfficialForm form, WordPaper paper, bool isFirst)
    {
        if (form.Heading is { } heading)
            yield return Paragraph(heading, WordStyles.Above, breaks: !isFirst);
        yield return Paragraph(form.Title, WordStyles.Title, breaks: !isFirst && form.Heading is null);
        foreach (var (index, grid) in form.Grids.Index())
        {
            if (index > 0)
                // Two tables without a paragraph between them would be one.
                yield return Paragraph("", WordStyles.Seam);
            yield return WordGrid.Of(grid, index == 0 ? form.Caption : null, paper);
        }
        foreach (var line in form.Signatures.DefaultIfEmpty(""))
            yield return Paragraph(line, line.Length == 0 ? WordStyles.Seam : WordStyles.Signature);
    }

    static W.Paragraph Paragraph(string text, string style, bool breaks = false)
    {
        var properties = WordStyles.Named(style);
        if (breaks)
            properties.Append(new W.PageBreakBefore());
        return new([properties, .. text.Length == 0 ? Array.Empty<OpenXmlElement>() : [Words(text)]]);
    }
}
