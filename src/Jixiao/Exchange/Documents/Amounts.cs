using System.Globalization;
using System.Text.RegularExpressions;
using Jixiao.Domain;

namespace Jixiao.Exchange.Documents;

/// <summary>Amounts as documents write them: <c>1.70</c> in the table's unit, <c>17,000元</c> in their own. Blank, and the dash printed for it, is no amount.</summary>
static class Amounts
{
    const string Number = @"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?";

    static readonly Regex Shape = new($"^¥?(?<n>{Number})(?<u>亿元|万元|元)?$", RegexOptions.NonBacktracking);
    static readonly Regex InSentence = new($"(?<n>{Number})(?<u>亿元|万元|元)", RegexOptions.NonBacktracking);

    public static bool IsBlank(string text) => Wording.Narrow(text) is "" or "-" or "--" or "—" or "——" or "/";

    /// <summary>The amount a cell states in the given unit unless it names its own; null when it is not one exact amount.</summary>
    public static Money? Read(string text, string unit) =>
        text.Length <= 60 && Shape.Match(Wording.Narrow(text)) is { Success: true } match ? Of(match, unit) : null;

    /// <summary>The different amounts a sentence states, in its order.</summary>
    public static IReadOnlyList<Money> In(string sentence) =>
        [.. InSentence.Matches(Wording.Narrow(sentence)).Select(match => Of(match, "元")).OfType<Money>().Distinct()];

    static Money? Of(Match match, string unit)
    {
        const decimal largestYuan = 10_000_000_000_000m; // so that sums of a document's amounts stay within a Money
        if (!decimal.TryParse(match.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || number > largestYuan)
            return null;
        var yuan = number * ((match.Groups["u"] is { Success: true } own ? own.Value : unit) switch { "亿元" => 100_000_000, "万元" => 10_000, _ => 1 });
        return yuan <= largestYuan && yuan * 100 == decimal.Truncate(yuan * 100) ? Money.Yuan(yuan) : null;
    }
}
