using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jixiao.Exchange.Forms.Writing;

/// <summary>A4, upright or across, in twentieths of a point.</summary>
sealed record WordPaper(bool IsWide)
{
    const uint Long = 16_838;
    const uint Short = 11_906;
    const int Top = 1_134;
    const int Side = 1_077;

    /// <summary>Between the margins.</summary>
    public int Width => (int)(IsWide ? Long : Short) - 2 * Side;

    /// <summary>Where an edge in thousandths of the width lies.</summary>
    public int At(int edge) => Width * edge / FormGrid.Width;

    public W.SectionProperties Section(string footer) => new(
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = footer },
        IsWide ? new W.PageSize { Width = Long, Height = Short, Orient = W.PageOrientationValues.Landscape } : new W.PageSize { Width = Short, Height = Long },
        new W.PageMargin { Top = Top, Bottom = Top, Left = Side, Right = Side, Header = 720, Footer = 624, Gutter = 0 });
}
