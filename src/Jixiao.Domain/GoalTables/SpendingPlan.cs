namespace Jixiao.Domain.GoalTables;

/// <summary>The share of the budget to be spent by the end of one day (资金支出计划), counted from the year's start.</summary>
/// <param name="Month">1–12.</param>
/// <param name="Day">1–31; a day that the month does not have means its last (底).</param>
/// <param name="Percent">0–100, cumulative.</param>
public sealed record CheckPoint(int Month, int Day, decimal Percent)
{
    /// <summary>The end of that month, as the forms write 3月底.</summary>
    public static CheckPoint EndOf(int month, decimal percent) => new(month, DateTime.DaysInMonth(2024, month), percent);

    /// <summary>The day in that year.</summary>
    public DateOnly In(FiscalYear year) => new(year.Number, Month, Math.Min(Day, DateTime.DaysInMonth(year.Number, Month)));
}

/// <summary>
/// A table's own spending plan: cumulative check points in the order of their days. The form's are the ends of March, June, October and December;
/// they are data, not quarters. No check points: no plan was stated.
/// </summary>
public sealed record SpendingPlan
{
    /// <summary>The plan of those check points, put in the order of their days.</summary>
    public SpendingPlan(IEnumerable<CheckPoint> checkPoints) => CheckPoints = [.. checkPoints.OrderBy(p => (p.Month, p.Day))];

    /// <summary>No plan was stated.</summary>
    public static SpendingPlan None { get; } = new([]);

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<CheckPoint> CheckPoints { get; }

    /// <summary>Whether the shares begin at 0 % or more, never fall and end with 100 %.</summary>
    public bool IsSound =>
        CheckPoints is [{ Percent: >= 0 }, ..] and [.., { Percent: 100 }] && CheckPoints.Zip(CheckPoints.Skip(1)).All(pair => pair.First.Percent <= pair.Second.Percent);

    /// <summary>
    /// The planned share at the end of that day, 0–100, unrounded: on a straight line between the check points on either side, the first line rising
    /// from 0 % at the end of the day before the year; after the last check point its own share. Before the year nothing is planned;
    /// after it, what its last day has. Without a plan the usual practice holds: straight to 100 % at the end of the year.
    /// </summary>
    public decimal ShareOn(DateOnly day, FiscalYear year)
    {
        if (day < year.FirstDay)
            return 0;
        var (from, percent) = (year.FirstDay.DayNumber - 1, 0m);
        foreach (var next in CheckPoints is [] ? [CheckPoint.EndOf(12, 100)] : CheckPoints)
        {
            var by = next.In(year).DayNumber;
            if (day.DayNumber <= by)
                return percent + (next.Percent - percent) * (day.DayNumber - from) / (by - from);
            (from, percent) = (by, next.Percent);
        }
        return percent;
    }

    /// <summary>Check point by check point, for <c>==</c> too.</summary>
    public bool Equals(SpendingPlan? other) => other is not null && CheckPoints.SequenceEqual(other.CheckPoints);

    /// <inheritdoc/>
    public override int GetHashCode() => CheckPoints.Aggregate(0, HashCode.Combine);
}
