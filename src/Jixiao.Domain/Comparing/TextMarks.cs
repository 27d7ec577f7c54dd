using System.Text.RegularExpressions;

namespace Jixiao.Domain.Comparing;

/// <summary>Two texts word by word, for Chinese: a run of letters or digits is one word, every Han character another.</summary>
public static partial class TextMarks
{
    // Two wholly different texts of two thousand characters; beyond, nobody reads marks.
    const long MostCompared = 4_000_000;

    /// <summary>The parts in their order: what was removed before what was added in its place.</summary>
    public static IReadOnlyList<TextPart> Between(string before, string after)
    {
        var (older, newer) = (Words(before), Words(after));
        var start = older.Zip(newer).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = older.Skip(start).Reverse().Zip(newer.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return Joined(Lined([.. Same(older[..start]), .. Middle(older[start..^end], newer[start..^end]), .. Same(older[^end..])]));
    }

    static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    static IEnumerable<TextPart> Same(string[] words) => words.Select(word => new TextPart(PartKind.Same, word));

    static IEnumerable<TextPart> Middle(string[] older, string[] newer) => (long)older.Length * newer.Length > MostCompared
        ? [.. older.Select(word => new TextPart(PartKind.Removed, word)), .. newer.Select(word => new TextPart(PartKind.Added, word))]
        : Walk(older, newer, Common(older, newer));

    /// <summary>How many words the rests of both texts have in common, from each pair of places on.</summary>
    static int[,] Common(string[] older, string[] newer)
    {
        var common = new int[older.Length + 1, newer.Length + 1];
        for (var i = older.Length - 1; i >= 0; i--)
            for (var j = newer.Length - 1; j >= 0; j--)
                common[i, j] = older[i] == newer[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    static IEnumerable<TextPart> Walk(string[] older, string[] newer, int[,] common)
    {
        var (i, j) = (0, 0);
        while (i < older.Length || j < newer.Length)
        {
            if (i < older.Length && j < newer.Length && older[i] == newer[j])
                yield return new(PartKind.Same, newer[(i++, j++).Item2]);
            else if (j == newer.Length || (i < older.Length && common[i + 1, j] >= common[i, j + 1]))
                yield return new(PartKind.Removed, older[i++]);
            else
                yield return new(PartKind.Added, newer[j++]);
        }
    }

    /// <summary>A line that was put in or taken out is told from its own beginning, though the line below begins alike.</summary>
    static List<TextPart> Lined(List<TextPart> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            var kind = words[start].Kind;
            if (kind is PartKind.Same)
                continue;
            var end = words.FindIndex(start, word => word.Kind != kind) is >= 0 and var found ? found : words.Count;
            var back = BackToLine(words, start, end);
            for (var at = start - back; at < end; at++)
                words[at] = words[at] with { Kind = at < end - back ? kind : PartKind.Same };
            start = end - 1;
        }
        return words;
    }

    /// <summary>How many words earlier a change of whole lines may as well begin; 0 where it may not.</summary>
    static int BackToLine(List<TextPart> words, int start, int end)
    {
        if (!words.Skip(start).Take(end - start).Any(word => word.Text is "\n"))
            return 0;
        for (var back = 0; start - back >= 0; back++)
        {
            if (start == back || words[start - back - 1].Text is "\n")
                return back;
            if (words[start - back - 1] is not { Kind: PartKind.Same } before || before.Text != words[end - back - 1].Text)
                return 0;
        }
        return 0;
    }

    /// <summary>Neighbours of a kind as one; a single word between two changes is told with them, since marks around it read worse than one change.</summary>
    static List<TextPart> Joined(List<TextPart> words)
    {
        var parts = new List<TextPart>();
        for (var at = 0; at < words.Count;)
        {
            var next = NextKept(words, at);
            if (next == at)
            {
                var same = words.Skip(at).TakeWhile(word => word.Kind is PartKind.Same).ToList();
                parts.Add(new(PartKind.Same, string.Concat(same.Select(word => word.Text))));
                at += same.Count;
                continue;
            }
            var changed = words[at..next];
            parts.AddRange(Both(changed));
            at = next;
        }
        return parts;
    }

    /// <summary>Where the change that begins at a word ends; the word itself when it is the same in both texts.</summary>
    static int NextKept(List<TextPart> words, int at)
    {
        var end = at;
        while (end < words.Count)
        {
            var same = words.Skip(end).TakeWhile(word => word.Kind is PartKind.Same).Count();
            if (same > 1 || (same == 1 && (end == at || end + 1 == words.Count || words[end].Text.Contains('\n', StringComparison.Ordinal))))
                break;
            end += Math.Max(1, same);
        }
        return end;
    }

    static IEnumerable<TextPart> Both(List<TextPart> changed)
    {
        var (old, @new) = (Text(changed, PartKind.Added), Text(changed, PartKind.Removed));
        if (old.Length > 0)
            yield return new(PartKind.Removed, old);
        if (@new.Length > 0)
            yield return new(PartKind.Added, @new);
    }

    static string Text(List<TextPart> words, PartKind without) => string.Concat(words.Where(word => word.Kind != without).Select(word => word.Text));

    // Han characters are letters without case; everything else stands alone, with the accents that belong to it.
    [GeneratedRegex(@"[\p{L}\p{Nd}-[\p{Lo}]]+(?:[.,]\p{Nd}+)*|[ \t]+|(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])\p{M}*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
