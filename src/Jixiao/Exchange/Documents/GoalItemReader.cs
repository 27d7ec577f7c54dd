using System.Text.RegularExpressions;
using Jixiao.Domain;
using Jixiao.Domain.UnitGoals;

namespace Jixiao.Exchange.Documents;

/// <summary>One itemised goal: 完成…项目，主要用于…。 绩效目标：… 绩效指标：… on one line or several.</summary>
static class GoalItemReader
{
    static readonly Regex GoalLabel = new("绩效目标[：:]", RegexOptions.NonBacktracking);
    static readonly Regex IndicatorLabel = new("绩效指标[：:]", RegexOptions.NonBacktracking);
    static readonly Regex Sentence = new("^(?:完成)?(?<title>.{1,200}?)(?:项目)?[，,。；;]?(?:主要)?用于(?<purpose>.*)$", RegexOptions.NonBacktracking | RegexOptions.Singleline);

    public static GoalItem Read(Numbered item, ReadingNotes notes)
    {
        var place = $"二.{item.No}";
        var (beforeIndicator, indicator) = Cut(item.Text, IndicatorLabel);
        var (sentence, goal) = Cut(beforeIndicator, GoalLabel);
        var (title, purpose) = TitleAndPurpose(place, sentence, notes);
        Note(place, "绩效目标", goal, notes);
        Note(place, "绩效指标", indicator, notes);
        return new(item.No, title, purpose, Amount(place, goal, notes), goal, indicator, null);
    }

    static (string Before, string After) Cut(string text, Regex label) =>
        label.Match(text) is { Success: true } match ? (text[..match.Index].Trim(), text[(match.Index + match.Length)..].Trim()) : (text, "");

    static (string Title, string Purpose) TitleAndPurpose(string place, string sentence, ReadingNotes notes)
    {
        if (Sentence.Match(sentence) is { Success: true } match)
        {
            var (title, purpose) = (match.Groups["title"].Value, match.Groups["purpose"].Value.Trim().TrimEnd('。'));
            notes.Read(place, "项目", title);
            notes.Read(place, "用途", purpose);
            return (title, purpose);
        }
        var name = sentence.Split('，', ',', '。', '\n')[0];
        notes.Read(place, "项目", sentence, Confidence.Doubtful);
        notes.Report(place, "item/purpose-missing", $"“{Wording.Excerpt(sentence)}”没有写明主要用途。");
        return (name, "");
    }

    static void Note(string place, string field, string text, ReadingNotes notes)
    {
        notes.Read(place, field, text, text.Length == 0 ? Confidence.None : Confidence.Sure);
        if (text.Length == 0)
            notes.Report(place, "item/incomplete", $"缺少{field}。");
    }

    static Money? Amount(string place, string goal, ReadingNotes notes)
    {
        var amounts = Amounts.In(goal);
        notes.Read(place, "金额", goal, amounts.Count == 1 ? Confidence.Sure : Confidence.None);
        if (amounts.Count == 1)
            return amounts[0];
        notes.Report(place, "amount/unreadable", amounts.Count == 0 ? "绩效目标没有写明金额。" : "绩效目标写有多个金额，无法确定是哪一个。");
        return null;
    }
}
