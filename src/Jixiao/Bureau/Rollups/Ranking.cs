using Jixiao.Domain;

namespace Jixiao.Bureau.Rollups;

/// <summary>Puts rows in the order that is asked for, ranks them, and keeps those that are asked for.</summary>
static class Ranking
{
    /// <summary>All rows in order, each with its rank. Months stay as they follow one another.</summary>
    public static List<RollupRow> Ranked(IEnumerable<RollupRow> rows, RollupQuestion question)
    {
        if (question.By is RollupBy.Month || question.Order is RollupOrder.Key)
            return [.. Directed(rows.OrderBy(r => r.Key, StringComparer.Ordinal), question.Ascending || question.By is RollupBy.Month || question.Order is RollupOrder.Key).Select((row, n) => row with { Rank = n + 1 })];
        var valued = rows.Select(row => (Row: row, Value: Of(row.Figures, question.Order))).ToList();
        var sorted = (question.Ascending ? valued.OrderBy(v => v.Value is null).ThenBy(v => v.Value) : valued.OrderBy(v => v.Value is null).ThenByDescending(v => v.Value)).ThenBy(v => v.Row.Key, StringComparer.Ordinal).ToList();
        var ranked = new List<RollupRow>(sorted.Count);
        for (var n = 0; n < sorted.Count; n++)
            ranked.Add(sorted[n].Row with { Rank = n > 0 && sorted[n].Value == sorted[n - 1].Value ? ranked[n - 1].Rank : n + 1 });
        return ranked;
    }

    /// <summary>The first and the last that are asked for, or a page.</summary>
    public static IReadOnlyList<RollupRow> Kept(List<RollupRow> ranked, RollupQuestion question) => question switch
    {
        { Top: null, Bottom: null, PageSize: { } size } => [.. ranked.Skip((question.Page - 1) * size).Take(size)],
        { Top: null, Bottom: null } => ranked,
        var ends => [.. ranked.Where((_, n) => n < ends.Top || n >= ranked.Count - ends.Bottom)],
    };

    static decimal? Of(RollupFigures figures, RollupOrder order) => order switch
    {
        RollupOrder.Tables => figures.Tables,
        RollupOrder.Initial => Fen(figures.All.InitialYuan),
        RollupOrder.Received => Fen(figures.All.ReceivedYuan),
        RollupOrder.Executed => Fen(figures.All.ExecutedYuan),
        RollupOrder.Rate => figures.Rate,
        RollupOrder.AgainstPlan => figures.AgainstPlan,
        RollupOrder.Revisions => figures.Revisions,
        RollupOrder.Revised => Fen(figures.RevisedGrossYuan),
        RollupOrder.Met => figures.MetShare,
        RollupOrder.DaysLate => figures.DaysLate,
        RollupOrder.Red => figures.Lights?.Red,
        _ => Fen(figures.All.AdjustedYuan),
    };

    static decimal Fen(Money money) => money.InFen;

    static IEnumerable<RollupRow> Directed(IEnumerable<RollupRow> rising, bool ascending) => ascending ? rising : rising.Reverse();
}
