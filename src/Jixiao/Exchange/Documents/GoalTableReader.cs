using Jixiao.Domain.GoalTables;

namespace Jixiao.Exchange.Documents;

/// <summary>One goal table (项目绩效目标表).</summary>
static class GoalTableReader
{
    public static PublishedTable Read(Section section, List<Problem> problems)
    {
        var notes = new ReadingNotes();
        var head = TableHead.Of(section.Head);
        Place(section, head, notes);
        var codeText = Wording.Unwrap(head.First(HeadField.Code));
        var table = new PublishedTable(
            section.No, codeText, CodeOf(section.No, codeText, notes), null, head.Unit?.Number, head.Unit?.Name,
            ContentOf(section, head, notes), notes.Readings, [.. section.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(c => c.Text)])]);
        ReportLeftovers(section, head, notes);
        problems.AddRange(notes.Problems);
        return table;
    }

    static void Place(Section section, TableHead head, ReadingNotes notes)
    {
        notes.Stands($"{section.No}", section.Rows.FirstOrDefault()?.At);
        foreach (var (field, name) in Fields)
            notes.Stands($"{section.No} {name}", head.At(field));
    }

    static (HeadField Field, string Name)[] Fields { get; } =
    [
        (HeadField.Code, "项目编码"), (HeadField.Name, "项目名称"), (HeadField.Total, "预算数"), (HeadField.Fiscal, "财政资金"), (HeadField.Other, "其他资金"),
        (HeadField.Use, "资金用途"), (HeadField.Plan, "资金支出计划"), (HeadField.Goals, "绩效目标"),
    ];

    static GoalTableContent ContentOf(Section section, TableHead head, ReadingNotes notes) => new(
        NameOf(section, head, notes),
        new BudgetReader(section.No, head, notes).Read(),
        Noted($"{section.No} 资金用途", string.Join('\n', head.All(HeadField.Use).Where(text => text.Length > 0)), notes),
        PlanReader.Read(section.No, head.All(HeadField.Plan), notes),
        [.. head.All(HeadField.Goals).SelectMany(text => text.Split('\n')).Where(goal => goal.Length > 0).Select(goal => Noted($"{section.No} 绩效目标", goal, notes))],
        new IndicatorRowsReader(section.No, notes).Read(section.Indicators));

    static ProjectCode? CodeOf(int no, string text, ReadingNotes notes)
    {
        var place = $"{no} 项目编码";
        var narrow = Wording.Narrow(text);
        var read = ProjectCode.TryParse(narrow.ToUpperInvariant(), out var code);
        notes.Read(place, "项目编码", text, !read ? Confidence.None : narrow != $"{code}" || !code.HasRightCheck ? Confidence.Doubtful : Confidence.Sure);
        if (!read)
            notes.Report(place, "code/unreadable", text.Length == 0 ? "缺少项目编码。" : $"“{Wording.Excerpt(text)}”不是21位项目编码。");
        else if (!code.HasRightCheck)
            notes.Report(place, "code/wrong-check", $"项目编码{code}的校验位不符，请核对。");
        return read ? code : null;
    }

    static string NameOf(Section section, TableHead head, ReadingNotes notes)
    {
        var place = $"{section.No} 项目名称";
        var name = Wording.Unwrap(head.First(HeadField.Name));
        if (name.Length > 0 || section.Title is null)
            return Noted(place, name, notes);
        notes.Read(place, "项目名称", section.Title, Confidence.Doubtful);
        notes.Report(place, "name/from-title", $"缺少项目名称，按表题读作“{Wording.Excerpt(section.Title)}”。");
        return section.Title;
    }

    static string Noted(string place, string text, ReadingNotes notes)
    {
        notes.Read(place, place[(place.IndexOf(' ', StringComparison.Ordinal) + 1)..], text);
        return text;
    }

    static void ReportLeftovers(Section section, TableHead head, ReadingNotes notes)
    {
        if (!section.HasIndicators)
            notes.Report($"{section.No}", "table/no-indicators", "没有读到绩效指标。");
        foreach (var text in head.Strangers.Concat(section.Strays))
            notes.Report($"{section.No}", "text/ignored", $"“{Wording.Excerpt(text)}”不属于表中任何一项，未读入。");
    }
}
