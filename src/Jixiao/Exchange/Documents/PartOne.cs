using System.Text;
using System.Text.RegularExpressions;

namespace Jixiao.Exchange.Documents;

/// <summary>A paragraph under （一）, with the lines that follow it.</summary>
sealed record Numbered(int No, string Text);

/// <summary>The text of part 1, cut at its headings and numbers, before its sentences are read.</summary>
sealed class PartOne
{
    static readonly Regex Number = new("^[（(](?<no>[一二三四五六七八九十]{1,3}|[0-9０-９]{1,3})[）)](?<text>.*)$", RegexOptions.NonBacktracking);
    static readonly Regex Unnumbered = new("^完成.{1,100}项目[，,]", RegexOptions.NonBacktracking);

    readonly StringBuilder overall = new();
    readonly Dictionary<PartOneSection, List<(int No, StringBuilder Text)>> numbered = new()
    {
        [PartOneSection.Items] = [],
        [PartOneSection.Safeguards] = [],
    };
    PartOneSection? section;

    public string Overall => overall.ToString();

    public IReadOnlyList<Numbered> Items => Of(PartOneSection.Items);

    public IReadOnlyList<Numbered> Safeguards => Of(PartOneSection.Safeguards);

    /// <summary>Whether the document has a part 1 at all.</summary>
    public bool Exists { get; private set; }

    public static PartOne Of(IEnumerable<string> lines)
    {
        var part = new PartOne();
        foreach (var line in lines.Where(line => !Headings.IsContentsLine(line) && !Headings.IsPageNumber(line)))
            part.Take(line);
        return part;
    }

    void Take(string line)
    {
        if (Headings.StartsPart(line))
            section = null;
        else if (PartOneHeadings.Of(line) is { } heading)
            section = heading;
        else if (section is { } inside)
            Take(inside, line);
    }

    void Take(PartOneSection inside, string line)
    {
        Exists = true;
        if (inside is PartOneSection.Overall)
            Append(overall, line);
        else if (Number.Match(line) is { Success: true } match)
            Begin(numbered[inside], Wording.Number(match.Groups["no"].Value), match.Groups["text"].Value.Trim());
        else if (inside is PartOneSection.Items && Unnumbered.IsMatch(line))
            Begin(numbered[inside], null, line);
        else if (numbered[inside] is [.., var last])
            Append(last.Text, line);
    }

    // Word numbers paragraphs by itself; then the text has no number. A number used twice would make one item of two.
    static void Begin(List<(int No, StringBuilder Text)> all, int? no, string text)
    {
        var last = all.Count == 0 ? 0 : all[^1].No;
        all.Add((no > last ? no.Value : last + 1, new(text)));
    }

    static void Append(StringBuilder text, string line) => text.Append(text.Length == 0 ? "" : "\n").Append(line);

    IReadOnlyList<Numbered> Of(PartOneSection inside) => [.. numbered[inside].Select(n => new Numbered(n.No, n.Text.ToString()))];
}
