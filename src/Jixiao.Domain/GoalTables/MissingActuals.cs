namespace Jixiao.Domain.GoalTables;

/// <summary>Indicators of which nothing was reported although a check point of the table's own plan is past (完成值未填报).</summary>
public static class MissingActuals
{
    /// <summary>
    /// Those without an actual since the check point before the latest that is past; none before the first. A check point is past from the day after it on, and
    /// where days of grace are given so many days later; what is reported meanwhile counts.
    /// </summary>
    public static IReadOnlyList<Indicator> Of(GoalTable table, DateOnly day, int grace = 0) =>
        PastBy(table, day.AddDays(-grace)) is [.., _] past ? Since(table, past.Count > 1 ? past[^2] : DateOnly.MinValue, day) : [];

    /// <summary>Those without an actual since the latest check point that is past: what has to be reported for the next one.</summary>
    public static IReadOnlyList<Indicator> ForNext(GoalTable table, DateOnly day) => Since(table, PastBy(table, day) is [.., var latest] ? latest : DateOnly.MinValue, day);

    static List<DateOnly> PastBy(GoalTable table, DateOnly day) => [.. table.Plan.CheckPoints.Select(p => p.In(new(table.Year))).Where(point => point < day)];

    static List<Indicator> Since(GoalTable table, DateOnly since, DateOnly day) => [.. table.Indicators.Where(i => table.LatestActual(i.Id, day) is not { } latest || latest.AsOf <= since)];
}
