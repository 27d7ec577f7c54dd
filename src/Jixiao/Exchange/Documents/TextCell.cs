using System.Text;

namespace Jixiao.Exchange.Documents;

/// <summary>A cell of the text form while its lines come in.</summary>
/// <param name="first">Its first line.</param>
/// <param name="afterBlank">Whether a blank line stands before it, as before each row.</param>
sealed class TextCell(string first, bool afterBlank)
{
    StringBuilder? lines;

    public bool AfterBlank => afterBlank;

    /// <summary>The indicator column that this cell heads, judged by its first line.</summary>
    public IndicatorColumn? Heads { get; } = IndicatorColumns.Recognise(first);

    public string Text => Wording.Clean(lines?.ToString() ?? first);

    public void Append(string line) => (lines ??= new(first)).Append('\n').Append(line);
}
