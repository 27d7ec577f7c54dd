using Jixiao.Domain;

namespace Jixiao.Treasury;

/// <summary>What is settled of a window's rows without looking at their tables; it goes into the figures with the next group.</summary>
/// <param name="Open">The rows that are not.</param>
sealed record SettledRows(Tally Tally, IReadOnlyList<RefusedRow> Refused, IReadOnlyList<PaymentRow> Open)
{
    public static SettledRows None { get; } = new(Tally.None, [], []);

    public static SettledRows Of(PaymentWindow window, IReadOnlyDictionary<string, string> known)
    {
        var reused = window.Rows.Where(row => known.TryGetValue(row.Id, out var hash) && hash != row.Hash);
        List<RefusedRow> refused = [.. window.Refused, .. reused.Select(row => RefusedRow.Of(row.Number, row.Id, IdReused))];
        return new(new(0, 0, window.Rows.Count(row => known.GetValueOrDefault(row.Id) == row.Hash), refused.Count), refused, [.. window.Rows.Where(row => !known.ContainsKey(row.Id))]);
    }

    /// <summary>The refusal of an id that came before and said something else, be it of another table.</summary>
    public static RuleBroken IdReused { get; } = new("spend/id-reused", "同一编号已用于另一笔支付。");

    /// <summary>Refuses rows that could not be saved.</summary>
    public SettledRows And(IEnumerable<PaymentRow> rows, RuleBroken why)
    {
        List<RefusedRow> refused = [.. Refused, .. rows.Select(row => RefusedRow.Of(row.Number, row.Id, why))];
        return this with { Tally = Tally + new Tally(0, 0, 0, refused.Count - Refused.Count), Refused = refused };
    }
}
