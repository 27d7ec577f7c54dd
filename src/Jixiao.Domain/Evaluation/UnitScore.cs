namespace Jixiao.Domain.Evaluation;

/// <summary>The score of a unit from the totals of its tables, and who comes before whom.</summary>
public static class UnitScore
{
    /// <summary>The mean of the totals, each weighing as much as its table's adjusted budget (全年预算数), two decimals, half up; where there is no budget at all the plain mean. Null of nothing.</summary>
    public static decimal? Of(IReadOnlyList<(decimal Total, Money Adjusted)> tables) => tables is [] ? null
        : tables.Sum(table => Weight(table.Adjusted)) is var whole and > 0
            ? Points.Rounded(tables.Sum(table => table.Total * Weight(table.Adjusted)) / whole)
            : Points.Rounded(tables.Average(table => table.Total));

    /// <summary>1 for the highest; equal scores share a rank, and the next one counts them all.</summary>
    public static IEnumerable<(T Item, int Rank)> Ranked<T>(IEnumerable<T> items, Func<T, decimal> score) =>
        items.GroupBy(score).OrderByDescending(group => group.Key)
            .Aggregate((Ranked: new List<(T, int)>(), Next: 1), (sofar, group) => ([.. sofar.Ranked, .. group.Select(item => (item, sofar.Next))], sofar.Next + group.Count())).Ranked;

    static decimal Weight(Money adjusted) => Math.Max(0, adjusted.InFen);
}
