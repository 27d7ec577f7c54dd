namespace Jixiao.Domain.GoalTables;

/// <summary>What has to happen for a table to say what a content says.</summary>
public static class GoalTableDifferences
{
    /// <summary>
    /// The fewest events that lead from the table to the content, none when they agree. Folded onto the table they give exactly the content.
    /// Rows are matched by id, rows without id by second level and name and then by order among equals.
    /// </summary>
    public static IEnumerable<object> Differences(this GoalTable table, GoalTableContent content)
    {
        if (table.ProjectName != content.ProjectName)
            yield return new ProjectRenamed(content.ProjectName);
        if (table.Budget != content.Budget)
            yield return new BudgetSet(content.Budget.Total, content.Budget.Fiscal, content.Budget.Other);
        if (table.Use != content.Use)
            yield return new FundsUseStated(content.Use);
        if (table.Plan != content.Plan)
            yield return new SpendingPlanSet(content.Plan);
        if (!table.Goals.SequenceEqual(content.Goals))
            yield return new GoalsStated(content.Goals);
        foreach (var change in IndicatorChanges(table, content.Indicators))
            yield return change;
    }

    static IEnumerable<object> IndicatorChanges(GoalTable table, IReadOnlyList<IndicatorContent> wanted)
    {
        var matched = Matched(table, wanted);
        foreach (var gone in table.Indicators.Where(old => matched.All(row => row.Id != old.Id)))
        {
            var removed = new IndicatorRemoved(gone.Id);
            table = table.Evolve(removed);
            yield return removed;
        }
        var staying = Staying(table, matched);
        foreach (var (row, index) in matched.Select((row, index) => (row, index)))
        {
            if (staying.Contains(row))
                continue;
            var others = table.Indicators.Select(i => i.Id).Where(id => id != row.Id).ToList();
            var place = index == 0 ? 1 : others.IndexOf(matched[index - 1].Id) + 2;
            var set = new IndicatorSet(row.Id, place, row.Level1, row.Level2, row.Name, row.Description, row.Target, row.Accrual, row.Basis);
            table = table.Evolve(set);
            yield return set;
        }
    }

    /// <summary>The most rows that need no event: unchanged, and already in the wanted order among themselves.</summary>
    static List<Indicator> Staying(GoalTable table, List<Indicator> wanted)
    {
        var places = table.Indicators.Select((row, place) => (row, place)).ToDictionary(at => at.row, at => at.place);
        var runs = new List<List<Indicator>>();
        foreach (var row in wanted.Where(places.ContainsKey))
            runs.Add([.. runs.Where(run => places[run[^1]] < places[row]).MaxBy(run => run.Count) ?? [], row]);
        return runs.MaxBy(run => run.Count) ?? [];
    }

    static List<Indicator> Matched(GoalTable table, IReadOnlyList<IndicatorContent> wanted)
    {
        var claimed = wanted.Where(w => w.Id is not null).Select(w => w.Id!.Value).ToHashSet();
        var free = table.Indicators.Where(i => !claimed.Contains(i.Id)).ToLookup(i => (i.Level2, i.Name), i => i.Id);
        var taken = new Dictionary<(string, string), int>();
        var last = table.LastIndicatorId;
        return [.. wanted.Select(row => row.WithId(row.Id ?? NextAmongEquals(row) ?? ++last))];

        int? NextAmongEquals(IndicatorContent row)
        {
            var key = (row.Level2, row.Name);
            var position = taken[key] = taken.GetValueOrDefault(key) + 1;
            return free[key].Cast<int?>().ElementAtOrDefault(position - 1);
        }
    }
}
