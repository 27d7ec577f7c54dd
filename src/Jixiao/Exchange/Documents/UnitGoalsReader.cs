using Jixiao.Domain.UnitGoals;

namespace Jixiao.Exchange.Documents;

/// <summary>Part 1 of the document (部门整体绩效目标).</summary>
static class UnitGoalsReader
{
    public static UnitGoalsContent? Read(IReadOnlyList<string> lines, IReadOnlyList<PublishedTable> tables, ReadingNotes notes)
    {
        var part = PartOne.Of(lines);
        if (!part.Exists)
            return null;
        NoteOverall(part.Overall, notes);
        var items = part.Items.Select(item => GoalItemReader.Read(item, notes)).ToList();
        return new(part.Overall, [.. ItemMatching.Match(items, tables, notes)], [.. part.Safeguards.Select(s => SafeguardReader.Read(s, notes))]);
    }

    static void NoteOverall(string overall, ReadingNotes notes)
    {
        notes.Read("一", "总体绩效目标", overall, overall.Length == 0 ? Confidence.None : Confidence.Sure);
        if (overall.Length == 0)
            notes.Report("一", "overall/missing", "没有读到总体绩效目标。");
    }
}
