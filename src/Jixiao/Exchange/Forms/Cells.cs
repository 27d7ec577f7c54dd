using System.Globalization;
using Jixiao.Domain;

namespace Jixiao.Exchange.Forms;

/// <summary>The cells that forms are made of.</summary>
static class Cells
{
    /// <summary>Words of the form itself.</summary>
    public static FormCell Head(string text, int width, int rows = 1) => new(text, width, FormAlign.Center, rows, IsHead: true);

    public static FormCell Text(string text, int width) => new(text, width);

    public static FormCell Centered(string text, int width) => new(text, width, FormAlign.Center);

    /// <summary>An amount in 万元, two decimals. Blank is blank.</summary>
    public static FormCell Amount(Money? money, int width) => new(money?.ToWanYuanText() ?? "", width, FormAlign.Right, Number: money?.InWanYuan);

    /// <summary>An amount in 万元 that is read again: two decimals, and as many more as it has, so that no fen is lost on the way.</summary>
    public static FormCell Exact(Money? money, int width) => Amount(money, width) with { Text = money?.InWanYuan.ToString("#,##0.00####", CultureInfo.InvariantCulture) ?? "" };

    /// <summary>Points, two decimals.</summary>
    public static FormCell Points(decimal points, int width) => new(points.ToString("0.00", CultureInfo.InvariantCulture), width, FormAlign.Right, Number: points);

    /// <summary>A cell to be filled in, with what is known already.</summary>
    public static FormCell Fill(FormEntry entry, string text, int width, FormAlign align = FormAlign.Center) => new(text, width, align) { Entry = entry };

    public static string Percent(decimal percent) => percent.ToString("0.######", CultureInfo.InvariantCulture) + "%";

    /// <summary>The parts of a width, as equal as whole numbers are; what is left over goes to the last.</summary>
    public static IReadOnlyList<int> Shared(int width, int parts) => [.. Enumerable.Repeat(width / parts, parts - 1), width - width / parts * (parts - 1)];

    /// <summary>How many rows a merged cell covers; 0 for a row that the cell above covers.</summary>
    public static int Span<TRow, TKey>(IReadOnlyList<TRow> rows, int index, Func<TRow, TKey> key)
    {
        bool Same(int other) => EqualityComparer<TKey>.Default.Equals(key(rows[other]), key(rows[index]));
        return index > 0 && Same(index - 1) ? 0 : Enumerable.Range(index, rows.Count - index).TakeWhile(Same).Count();
    }
}
