using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jixiao.Domain.GoalTables;

/// <summary>Reads and prints target values. Full-width characters, spaces and thousands separators make no difference; a text is read whole or not at all.</summary>
public static class TargetGrammar
{
    const string Number = @"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?";
    const string Units = "%|百分比|百分点|‰|亿元|万元|元|万人次|人次|万人|人|户|个|台|辆|次|场|份|套|项|年|个月|月|天|小时|平方米|㎡|亩|公里|千米|米|吨|公斤|千克|件|批|本|册|篇|家|处|座|间|所|期|条|名|位|组|块|棵|株|分|倍|度|千瓦时|部|只|头|支|张|幅|部门|起|学时|课时|车次|班次|人年|人月";
    const string Ending = @"(?:之?前)?";

    static readonly Dictionary<string, TargetOperator> Operators = new()
    {
        ["≥"] = TargetOperator.AtLeast, [">="] = TargetOperator.AtLeast, ["=>"] = TargetOperator.AtLeast, ["≧"] = TargetOperator.AtLeast,
        ["不低于"] = TargetOperator.AtLeast, ["不少于"] = TargetOperator.AtLeast, ["不小于"] = TargetOperator.AtLeast, ["大于等于"] = TargetOperator.AtLeast, ["大于或等于"] = TargetOperator.AtLeast,
        ["≤"] = TargetOperator.AtMost, ["<="] = TargetOperator.AtMost, ["=<"] = TargetOperator.AtMost, ["≦"] = TargetOperator.AtMost,
        ["不超过"] = TargetOperator.AtMost, ["不高于"] = TargetOperator.AtMost, ["不大于"] = TargetOperator.AtMost, ["不多于"] = TargetOperator.AtMost, ["小于等于"] = TargetOperator.AtMost, ["小于或等于"] = TargetOperator.AtMost,
        [">"] = TargetOperator.MoreThan, ["大于"] = TargetOperator.MoreThan, ["高于"] = TargetOperator.MoreThan, ["超过"] = TargetOperator.MoreThan,
        ["<"] = TargetOperator.LessThan, ["小于"] = TargetOperator.LessThan, ["低于"] = TargetOperator.LessThan,
        ["="] = TargetOperator.Equal, ["等于"] = TargetOperator.Equal,
    };

    static readonly string OperatorPattern = string.Join('|', Operators.Keys.OrderByDescending(o => o.Length).Select(Regex.Escape));
    // ECMAScript: a digit is 0 to 9, not one of any script.
    static readonly Regex CompareShape = new($"^(?<op>{OperatorPattern})?(?<n>{Number})(?<u>{Units})?$", RegexOptions.ECMAScript);
    static readonly Regex RangeShape = new($"^(?<a>{Number})(?<ua>{Units})?(?:-|~|至|—+|–)(?<b>{Number})(?<ub>{Units})?$", RegexOptions.ECMAScript);
    static readonly Regex DeadlineShape = new($"^(?:(?<y>20\\d\\d)年)?(?<m>1[0-2]|0?[1-9])月(?:(?<d>3[01]|[12]\\d|0?[1-9])日|底|末)?{Ending}$", RegexOptions.ECMAScript);
    static readonly Regex PeriodShape = new(@"^(?<y1>20\d\d)\.(?<m1>1[0-2]|0?[1-9])(?:-|~|至|—+|–)(?<y2>20\d\d)\.(?<m2>1[0-2]|0?[1-9])$", RegexOptions.ECMAScript);

    /// <summary>What the text means; <see cref="TargetMeaning.Unreadable"/> when it is measured (has a digit or an operator) and fits no rule.</summary>
    public static TargetMeaning Read(string raw)
    {
        var text = Narrow(raw);
        return Deadline(text) ?? Period(text) ?? Range(text) ?? Compare(text) ?? Words(text, raw);
    }

    /// <summary>The plainest text that reads back to the same meaning; an unreadable one has none and prints nothing.</summary>
    public static string Print(TargetMeaning meaning) => meaning switch
    {
        TargetMeaning.Compare c => (c.OperatorWritten ? Sign(c.Operator) : "") + Plain(c.Number) + c.Unit,
        TargetMeaning.Range r => $"{Plain(r.From)}-{Plain(r.To)}{r.Unit}",
        TargetMeaning.Deadline d => (d.Year is { } year ? $"{year}年" : "") + $"{d.Month}月" + (d.Day is { } day ? $"{day}日" : "底"),
        TargetMeaning.Period p => $"{p.FromYear}.{p.FromMonth:00}-{p.ToYear}.{p.ToMonth:00}",
        TargetMeaning.Qualitative q => q.Text,
        _ => "",
    };

    /// <summary>The sign as the forms print it: ≥ ≤ &gt; &lt; =.</summary>
    public static string Sign(TargetOperator @operator) => @operator switch
    {
        TargetOperator.AtLeast => "≥",
        TargetOperator.AtMost => "≤",
        TargetOperator.MoreThan => ">",
        TargetOperator.LessThan => "<",
        _ => "=",
    };

    static TargetMeaning.Compare? Compare(string text) =>
        CompareShape.Match(text) is { Success: true } m && Exact(m.Groups["n"].Value) is { } number
            ? new(Operators.GetValueOrDefault(m.Groups["op"].Value, TargetOperator.Equal), number, Unit(m.Groups["u"]), m.Groups["op"].Success)
            : null;

    static TargetMeaning.Range? Range(string text) =>
        RangeShape.Match(text) is { Success: true } m && !PeriodShape.IsMatch(text)
        && Exact(m.Groups["a"].Value) is { } from && Exact(m.Groups["b"].Value) is { } to && from <= to
        && (!m.Groups["ua"].Success || Unit(m.Groups["ua"]) == Unit(m.Groups["ub"]))
            ? new(from, to, Unit(m.Groups["ub"]))
            : null;

    static TargetMeaning.Deadline? Deadline(string text)
    {
        // A bare "12月" is a duration; a deadline names a year, a day, an end or 前.
        if (DeadlineShape.Match(text) is not { Success: true } m || text.EndsWith('月') && !m.Groups["y"].Success)
            return null;
        var (year, month, day) = (Whole(m.Groups["y"]), Whole(m.Groups["m"])!.Value, Whole(m.Groups["d"]));
        return day > DateTime.DaysInMonth(year ?? 2024, month) ? null : new(year, month, day);
    }

    static TargetMeaning.Period? Period(string text) =>
        PeriodShape.Match(text) is { Success: true } m
        && (Whole(m.Groups["y1"])!.Value, Whole(m.Groups["m1"])!.Value) is var (fromYear, fromMonth)
        && (Whole(m.Groups["y2"])!.Value, Whole(m.Groups["m2"])!.Value) is var (toYear, toMonth)
        && (fromYear, fromMonth).CompareTo((toYear, toMonth)) <= 0
            ? new(fromYear, fromMonth, toYear, toMonth)
            : null;

    static TargetMeaning Words(string text, string raw) =>
        text.Length == 0 || text.Any(char.IsDigit) || Operators.Keys.Any(o => text.StartsWith(o, StringComparison.Ordinal))
            ? new TargetMeaning.Unreadable()
            : new TargetMeaning.Qualitative(raw.Trim());

    /// <summary>Full-width letters, digits and signs made narrow (NFKC would also turn ㎡ into m2, so by hand), all spaces gone.</summary>
    static string Narrow(string raw)
    {
        var narrow = new StringBuilder(raw.Length);
        foreach (var c in raw.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200b' or '\ufeff')))
            narrow.Append(c switch { >= '！' and <= '～' => (char)(c - '！' + '!'), '﹪' => '%', _ => c });
        return narrow.ToString();
    }

    static decimal? Exact(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    static string? Unit(Group unit) => unit switch { { Success: false } => null, { Value: "百分比" } => "%", _ => unit.Value };

    static int? Whole(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : null;
}
