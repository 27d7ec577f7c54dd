using Jixiao.Domain.UnitGoals;

namespace Jixiao.Exchange.Documents;

/// <summary>One safeguard: its heading is the first sentence or line, its text the rest.</summary>
static class SafeguardReader
{
    public static Safeguard Read(Numbered safeguard, ReadingNotes notes)
    {
        var place = $"三.{safeguard.No}";
        var end = safeguard.Text.IndexOfAny(['。', '：', ':', '\n']);
        var (title, text) = end < 0 ? (safeguard.Text, "") : (safeguard.Text[..end], safeguard.Text[(end + 1)..].Trim());
        notes.Read(place, "措施", title);
        notes.Read(place, "内容", text, text.Length == 0 ? Confidence.None : Confidence.Sure);
        if (text.Length == 0)
            notes.Report(place, "safeguard/incomplete", $"“{Wording.Excerpt(title)}”之后没有内容。");
        return new(safeguard.No, title, text);
    }
}
