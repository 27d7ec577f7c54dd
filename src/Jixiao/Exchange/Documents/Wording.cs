using System.Text;
using System.Text.RegularExpressions;

namespace Jixiao.Exchange.Documents;

/// <summary>The ways Chinese documents write the same characters.</summary>
static class Wording
{
    const string Numerals = "一二三四五六七八九十";

    /// <summary>The text as written, without converters' bookmarks, invisible characters, blank lines and space around its lines.</summary>
    public static string Clean(string text)
    {
        var lines = Bookmark.Replace(text, "").Split('\n').Select(Trim).Where(line => line.Length > 0);
        return string.Join('\n', lines);
    }

    /// <summary>For comparing with known words: full-width letters, digits and signs made narrow, all spaces gone.</summary>
    public static string Narrow(string text)
    {
        var narrow = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => !IsSpace(c)))
            narrow.Append(c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c is '﹪' ? '%' : c);
        return narrow.ToString();
    }

    /// <summary>One line: a cell's wrapped lines joined, as Chinese needs no space between them.</summary>
    public static string Unwrap(string text) => text.Replace("\n", "", StringComparison.Ordinal);

    /// <summary>A text short enough to be quoted in a sentence.</summary>
    public static string Excerpt(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    /// <summary>一 to 九十九, or digits; null for anything else.</summary>
    public static int? Number(string text)
    {
        var narrow = Narrow(text);
        if (narrow.Length is > 0 and <= 4 && narrow.All(char.IsAsciiDigit))
            return int.Parse(narrow, System.Globalization.CultureInfo.InvariantCulture);
        var digits = narrow.Select(c => Numerals.IndexOf(c, StringComparison.Ordinal) + 1).ToList();
        return digits switch
        {
            [> 0 and var one] => one,
            [10, > 0 and < 10 and var ones] => 10 + ones,
            [> 0 and < 10 and var tens, 10] => tens * 10,
            [> 0 and < 10 and var tens, 10, > 0 and < 10 and var ones] => tens * 10 + ones,
            _ => null,
        };
    }

    static string Trim(string line)
    {
        var (start, end) = (0, line.Length);
        while (start < end && IsSpace(line[start]))
            start++;
        while (end > start && IsSpace(line[end - 1]))
            end--;
        return line[start..end];
    }

    static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\ufeff';

    static readonly Regex Bookmark = new(@"\[bookmark:[^\]\n]{0,200}\]", RegexOptions.NonBacktracking);
}
