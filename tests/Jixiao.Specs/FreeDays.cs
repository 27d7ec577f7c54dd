using Jixiao.Domain;

namespace Jixiao.Specs;

public sealed class FreeDays
{
    [Theory]
    [InlineData("2023-09-29")]
    [InlineData("2023-10-06")]
    [InlineData("2023-10-14")]
    [InlineData("2024-02-12")]
    [InlineData("2025-10-08")]
    [InlineData("2026-02-23")]
    public void holidays_and_weekends_are_free(string day) => Assert.False(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).IsWorkday());

    [Theory]
    [InlineData("2023-10-07")]
    [InlineData("2023-10-08")]
    [InlineData("2024-02-18")]
    [InlineData("2025-09-28")]
    [InlineData("2026-02-14")]
    [InlineData("2023-10-09")]
    public void weekends_that_are_worked_are_not(string day) => Assert.True(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).IsWorkday());

    [Fact]
    public void what_is_worked_is_a_weekend_and_no_holiday() => Assert.All(PublicHolidays.Worked, day => Assert.True(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !PublicHolidays.Free.Contains(day), $"{day}"));

    [Fact]
    public void the_days_of_a_period_are_counted_from_its_first_to_its_last() =>
        Assert.Equal([new(2023, 4, 29), new(2023, 4, 30), new(2023, 5, 1), new(2023, 5, 2), new(2023, 5, 3)], Workdays.FreeDays(new(2023, 4, 28), new(2023, 5, 6)));

    [Theory]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void a_year_has_as_many_workdays_as_the_notice_leaves(int year, int workdays) =>
        Assert.Equal(workdays, (new DateOnly(year, 12, 31).DayNumber - new DateOnly(year, 1, 1).DayNumber + 1) - Workdays.FreeDays(new(year, 1, 1), new(year, 12, 31)).Count());

    /// <summary>From Thursday 28 September 2023: holidays to 6 October, then a Saturday and a Sunday that are worked.</summary>
    [Theory]
    [InlineData("2023-09-28", 0)]
    [InlineData("2023-09-27", 0)]
    [InlineData("2023-10-06", 0)]
    [InlineData("2023-10-07", 1)]
    [InlineData("2023-10-08", 2)]
    [InlineData("2023-10-09", 3)]
    [InlineData("2023-10-16", 8)]
    public void workdays_are_counted_from_the_day_after(string day, int workdays) =>
        Assert.Equal(workdays, Workdays.Between(new(2023, 9, 28), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
}
