using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jixiao.Exchange.Forms.Writing;

/// <summary>How official documents look: 仿宋 for text, 宋体 for titles, 黑体 for headings; whoever lacks a font is shown a like one.</summary>
static class WordStyles
{
    public const string Part = "FormPart";
    public const string Heading = "FormHeading";
    public const string Item = "FormItem";
    public const string Prose = "FormProse";
    public const string Above = "FormAbove";
    public const string Title = "FormTitle";
    public const string Cell = "FormCell";
    public const string Seam = "FormSeam";
    public const string Signature = "FormSignature";
    public const string Footer = "FormFooter";

    const string FangSong = "仿宋";
    const string SimSun = "宋体";
    const string SimHei = "黑体";

    public static W.ParagraphProperties Named(string style) => new(new W.ParagraphStyleId { Val = style });

    public static W.Styles All() => new(
        new W.DocDefaults(new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(Fonts(FangSong), new W.FontSize { Val = "21" }, new W.FontSizeComplexScript { Val = "21" }, new W.Languages { Val = "zh-CN", EastAsia = "zh-CN" })), new W.ParagraphPropertiesDefault()),
        new W.Style(new W.StyleName { Val = "Normal" }) { Type = W.StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Of(Part, SimSun, 44, bold: true, Centered(), After(120), outline: 0),
        Of(Heading, SimHei, 32, bold: false, null, Exactly(560), outline: 1, indent: 640),
        Of(Item, FangSong, 32, bold: true, null, Exactly(560), indent: 640),
        Of(Prose, FangSong, 32, bold: false, null, Exactly(560), indent: 640),
        Of(Above, FangSong, 28, bold: false, Centered(), After(60)),
        Of(Title, SimSun, 36, bold: true, Centered(), After(120), outline: 1),
        Of(Cell, FangSong, 21, bold: false, null, null),
        Of(Seam, FangSong, 2, bold: false, null, Exactly(40)),
        Of(Signature, FangSong, 21, bold: false, null, new() { Before = "160" }, keeps: true),
        Of(Footer, SimSun, 18, bold: false, Centered(), null));

    static W.Style Of(string id, string font, int halfPoints, bool bold, W.Justification? justification, W.SpacingBetweenLines? spacing, int? outline = null, int? indent = null, bool keeps = false)
    {
        var size = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var paragraph = new W.StyleParagraphProperties();
        paragraph.Append(new OpenXmlElement?[]
        {
            outline is null && !keeps ? null : new W.KeepNext(), spacing, indent is { } first ? new W.Indentation { FirstLine = first.ToString(System.Globalization.CultureInfo.InvariantCulture) } : null,
            justification, outline is { } level ? new W.OutlineLevel { Val = level } : null,
        }.OfType<OpenXmlElement>());
        var run = new W.StyleRunProperties(Fonts(font));
        if (bold)
            run.Append(new W.Bold());
        run.Append(new W.FontSize { Val = size }, new W.FontSizeComplexScript { Val = size });
        return new(new W.StyleName { Val = id }, new W.BasedOn { Val = "Normal" }, paragraph, run) { Type = W.StyleValues.Paragraph, StyleId = id, CustomStyle = true };
    }

    static W.RunFonts Fonts(string name) => new() { Ascii = name, HighAnsi = name, EastAsia = name, Hint = W.FontTypeHintValues.EastAsia };

    static W.Justification Centered() => new() { Val = W.JustificationValues.Center };

    static W.SpacingBetweenLines After(int twips) => new() { After = twips.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    static W.SpacingBetweenLines Exactly(int twips) => new() { Line = twips.ToString(System.Globalization.CultureInfo.InvariantCulture), LineRule = W.LineSpacingRuleValues.Exact };
}
