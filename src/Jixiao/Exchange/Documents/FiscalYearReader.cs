using System.Globalization;
using System.Text.RegularExpressions;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Exchange.Documents;

/// <summary>The year a document is for, where the caller does not say it: stated in a title, or else the latest year in which one of its projects was opened.</summary>
static class FiscalYearReader
{
    const string Field = "预算年度";

    static readonly Regex InTitle = new("(?<year>20[0-9]{2})年(?:度|部门|单位|预算|绩效|整体|项目)", RegexOptions.NonBacktracking);

    public static FiscalYear? Read(FiscalYear? given, IEnumerable<string> lines, IEnumerable<PublishedTable> tables, ReadingNotes notes) =>
        given ?? Stated(lines, notes) ?? Assumed(tables, notes);

    static FiscalYear? Stated(IEnumerable<string> lines, ReadingNotes notes)
    {
        foreach (var line in lines.Where(line => line.Length <= 60 && line.IndexOfAny(['。', '，', '；', ',']) < 0))
            if (InTitle.Match(Wording.Narrow(line)) is { Success: true } match)
            {
                notes.Read("", Field, line);
                return new(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture));
            }
        return null;
    }

    static FiscalYear? Assumed(IEnumerable<PublishedTable> tables, ReadingNotes notes)
    {
        if (tables.Select(t => t.Code).OfType<ProjectCode>().ToList() is not { Count: > 0 } codes)
        {
            notes.Report("", "year/unknown", "文件没有写明年度，也不能由项目编码推知。");
            return null;
        }
        var latest = codes.MaxBy(code => code.OpenedIn);
        notes.Read("", Field, $"{latest}", Confidence.Doubtful);
        notes.Report("", "year/assumed", $"文件没有写明年度，按项目编码推定为{latest.OpenedIn}年。");
        return new(latest.OpenedIn);
    }
}
