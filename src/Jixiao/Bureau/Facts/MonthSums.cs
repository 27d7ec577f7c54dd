using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Bureau.Facts;

/// <summary>A month of effective time and a fund source.</summary>
/// <param name="Month">Its first day.</param>
public readonly record struct MonthOf(DateOnly Month, FundSource Source);

/// <summary>What a month holds of a source, in fen.</summary>
/// <param name="Gross">The entries added up without their signs.</param>
public sealed record MonthSum(long Amount = 0, long Gross = 0, int Entries = 0)
{
    public static MonthSum None { get; } = new();

    public MonthSum Plus(Money amount) => new(Amount + amount.InFen, Gross + Math.Abs(amount.InFen), Entries + 1);
}

/// <summary>A table's money of one kind by months of effective time.</summary>
public static class MonthSums
{
    /// <summary>Counts one entry more, known from a moment on.</summary>
    public static void Add(this Spells<MonthOf, MonthSum> months, DateOnly on, FundSource source, Money amount, long version, DateTime at)
    {
        var month = new MonthOf(new(on.Year, on.Month, 1), source);
        months.Set(month, (months[month] ?? MonthSum.None).Plus(amount), version, at);
    }

    /// <summary>What had come together by the end of each of the year's months, whatever came before the year included.</summary>
    public static long[] Cumulative(this Spells<MonthOf, MonthSum> months, int year, long beginning = 0)
    {
        var ends = new long[12];
        foreach (var (month, sum) in months.Open.Select(m => (m.Key.Month, m.Value)).Where(m => m.Month.Year <= year))
            ends[month.Year < year ? 0 : month.Month - 1] += sum.Amount;
        for (var month = 0; month < ends.Length; month++)
            ends[month] += month == 0 ? beginning : ends[month - 1];
        return ends;
    }
}
