using System.Globalization;
using System.Text.RegularExpressions;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Exchange.Documents;

/// <summary>资金支出计划: the cells after its label are days (3月底, 3月31日) and then, under them, cumulative shares.</summary>
static class PlanReader
{
    const string Field = "资金支出计划";

    static readonly Regex Day = new("^(?<m>1[0-2]|0?[1-9])月(?:底|末|(?<d>3[01]|[12][0-9]|0?[1-9])日)?前?$", RegexOptions.NonBacktracking);
    static readonly Regex Share = new(@"^(?<p>[0-9]{1,3}(?:\.[0-9]{1,6})?)%?$", RegexOptions.NonBacktracking);

    public static SpendingPlan Read(int no, IReadOnlyList<string> cells, ReadingNotes notes)
    {
        var days = cells.Where(c => DayOf(c) is not null).ToList();
        var shares = cells.Where(c => DayOf(c) is null).ToList();
        // The blank cell under the label counts as a share where the document does not say that it is merged.
        shares.RemoveRange(0, Math.Min(shares.TakeWhile(c => c.Length == 0).Count(), Math.Max(0, shares.Count - days.Count)));
        if (days.Count != shares.Count)
            return Unreadable(no, string.Join(' ', cells), notes);
        return new(days.Zip(shares, (day, share) => CheckPointOf(no, day, share, notes)).OfType<CheckPoint>());
    }

    static CheckPoint? CheckPointOf(int no, string day, string share, ReadingNotes notes)
    {
        var percent = ShareOf(share);
        var blank = Amounts.IsBlank(share);
        notes.Read($"{no} {Field}", Wording.Narrow(day), share, percent is null && !blank ? Confidence.None : Confidence.Sure);
        if (percent is null && !blank)
            Report(no, $"{day} {share}", notes);
        return percent is { } read && DayOf(day) is var (month, dayOfMonth) ? At(month, dayOfMonth, read) : null;
    }

    static CheckPoint At(int month, int? day, decimal percent) =>
        day is { } d && d < DateTime.DaysInMonth(2024, month) ? new(month, d, percent) : CheckPoint.EndOf(month, percent);

    static SpendingPlan Unreadable(int no, string raw, ReadingNotes notes)
    {
        notes.Read($"{no} {Field}", Field, raw, Confidence.None);
        Report(no, raw, notes);
        return SpendingPlan.None;
    }

    static void Report(int no, string raw, ReadingNotes notes) =>
        notes.Report($"{no} {Field}", "plan/unreadable", $"资金支出计划“{Wording.Excerpt(raw)}”无法识别。");

    static (int Month, int? Day)? DayOf(string cell) =>
        cell.Length <= 20 && Day.Match(Wording.Narrow(cell)) is { Success: true } match
            ? (int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture), match.Groups["d"] is { Success: true } d ? int.Parse(d.Value, CultureInfo.InvariantCulture) : null)
            : null;

    static decimal? ShareOf(string cell) =>
        cell.Length <= 20 && Share.Match(Wording.Narrow(cell)) is { Success: true } match && decimal.Parse(match.Groups["p"].Value, CultureInfo.InvariantCulture) is <= 100 and var percent
            ? percent
            : null;
}
