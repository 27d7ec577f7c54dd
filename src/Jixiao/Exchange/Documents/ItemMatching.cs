using Jixiao.Domain.UnitGoals;

namespace Jixiao.Exchange.Documents;

/// <summary>
/// Finds the project table of each itemised goal: the best fit of names, the amount deciding between equals, one table for one item.
/// Names are compared by the pairs of neighbouring characters they share, so 机关综合业务经费 still finds 综合业务经费.
/// </summary>
static class ItemMatching
{
    const double Enough = 0.6;
    const double SameAmount = 0.2;
    const int MostPairs = 250_000;

    public static IEnumerable<GoalItem> Match(IReadOnlyList<GoalItem> items, IReadOnlyList<PublishedTable> tables, ReadingNotes notes)
    {
        var tableOf = Assign(items, [.. tables.Where(t => t.Code is not null)]);
        foreach (var item in items)
        {
            var table = tableOf.GetValueOrDefault(item.No);
            Note(item, table, notes);
            yield return item with { Project = table?.Code };
        }
    }

    static Dictionary<int, PublishedTable> Assign(IReadOnlyList<GoalItem> items, IReadOnlyList<PublishedTable> tables)
    {
        var assigned = new Dictionary<int, PublishedTable>();
        if ((long)items.Count * tables.Count > MostPairs)
            return assigned;
        var free = tables.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (item, table) in Candidates(items, tables))
            if (!assigned.ContainsKey(item.No) && free.Remove(table))
                assigned[item.No] = table;
        return assigned;
    }

    static IEnumerable<(GoalItem, PublishedTable)> Candidates(IReadOnlyList<GoalItem> items, IReadOnlyList<PublishedTable> tables)
    {
        var names = tables.Select(t => (Table: t, Pairs: Pairs(t.Content.ProjectName))).ToList();
        return from item in items
               let title = Pairs(item.Title)
               from name in names
               let fit = Fit(title, name.Pairs) + (item.Amount is { } amount && amount == name.Table.Content.Budget.Total ? SameAmount : 0)
               where fit >= Enough
               orderby fit descending
               select (item, name.Table);
    }

    static HashSet<(char, char)> Pairs(string name)
    {
        var letters = Wording.Narrow(name.Length <= 100 ? name : name[..100]);
        return [.. letters.Zip(letters.Skip(1))];
    }

    static double Fit(HashSet<(char, char)> left, HashSet<(char, char)> right) =>
        left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);

    static void Note(GoalItem item, PublishedTable? table, ReadingNotes notes)
    {
        var exact = table is not null && Wording.Narrow(table.Content.ProjectName) == Wording.Narrow(item.Title);
        notes.Read($"二.{item.No}", "项目绩效目标表", table?.Content.ProjectName ?? "", table is null ? Confidence.None : exact ? Confidence.Sure : Confidence.Likely);
        if (table is null)
            notes.Report($"二.{item.No}", "item/no-table", $"没有找到“{Wording.Excerpt(item.Title)}”的项目绩效目标表。");
    }
}
