using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Rules;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Monitoring.WatchFacts;

namespace Jixiao.Specs.Monitoring;

/// <summary>One row 甲 of ≥95 %, a level, on the published plan of 3, 6, 10, 12.</summary>
public sealed class WatchingIndicators
{
    [Theory]
    [InlineData(56.99, Severity.Red)]
    [InlineData(57, Severity.Yellow)]
    [InlineData(94.99, Severity.Yellow)]
    [InlineData(95, null)]
    public void an_indicator_is_behind_by_its_light(double reached, Severity? severity) =>
        Assert.Equal(severity, Finds(IndicatorBehind.Rule, [Reached(1, (decimal)reached, On(6, 20))], On(6, 30))?.Severity);

    [Fact]
    public void one_finding_tells_all_rows_and_is_as_pressing_as_the_worst() => Assert.Equal(
        new(Severity.Red, Figures.None.With("red", 1).With("yellow", 1).With("indicators", "乙、甲")),
        Finds(IndicatorBehind.Rule, [Set(2, 2, Row("乙")), Reached(1, 90, On(6, 20)), Reached(2, 10, On(6, 20), 2)], On(6, 30)));

    [Fact]
    public void what_is_not_approved_or_not_reported_is_not_behind()
    {
        Assert.Null(Finds(IndicatorBehind.Rule, [], On(6, 30)));
        Assert.Null(Finds(IndicatorBehind.Rule, [Reached(1, 10, On(6, 20)), new GoalTableArchived(On(12, 31))], On(12, 31)));
    }

    [Theory]
    [InlineData(11.99, null)]
    [InlineData(12, Severity.Notice)]
    public void a_target_far_exceeded_may_be_too_low(double reached, Severity? severity)
    {
        object[] since = [Set(2, 2, Row("乙", "≥10台")), Reached(1, (decimal)reached, On(6, 20), 2)];
        Assert.Equal(severity, Finds(IndicatorFarOver.Rule, since, On(6, 30))?.Severity);
    }

    [Fact]
    public void a_target_lowered_after_a_shortfall_is_found_until_it_reads_as_before()
    {
        object[] since = [Reached(1, 92, On(6, 20)), Set(1, 1, Row("甲", "≥90%"))];
        Assert.Equal(new(Severity.Yellow, Figures.None.With("count", 1).With("indicators", "甲（≥95%→≥90%）")), Finds(TargetLowered.Rule, since, On(6, 30)));
        Assert.Null(Finds(TargetLowered.Rule, [.. since, Set(1, 1, Row("甲", "≥95%"))], On(6, 30)));
        Assert.Null(Finds(TargetLowered.Rule, [Reached(1, 96, On(6, 20)), Set(1, 1, Row("甲", "≥90%"))], On(6, 30)));
        Assert.Equal("甲（≥95%→删除）", Finds(TargetLowered.Rule, [Reached(1, 92, On(6, 20)), new IndicatorRemoved(1)], On(6, 30))!.Figures.TextOf("indicators"));
    }

    [Theory]
    [InlineData(3, 31, null)]
    [InlineData(4, 10, null)]
    [InlineData(4, 11, Severity.Yellow)]
    public void an_actual_is_missing_more_than_ten_days_after_the_first_check_point(int month, int day, Severity? severity) =>
        Assert.Equal(severity, Finds(ActualMissing.Rule, [], On(month, day))?.Severity);

    [Fact]
    public void what_was_reported_since_the_check_point_before_is_not_missing()
    {
        Assert.Null(Finds(ActualMissing.Rule, [Reached(1, 90, On(4, 11))], On(4, 11)));
        Assert.Null(Finds(ActualMissing.Rule, [Reached(1, 90, On(4, 1))], On(7, 11)));
        Assert.Equal(new(Severity.Yellow, Figures.None.With("count", 1).With("indicators", "甲")), Finds(ActualMissing.Rule, [Reached(1, 90, On(3, 31))], On(7, 11)));
        // While the second check point has its days of grace, the first is still asked for.
        Assert.Equal(Severity.Yellow, Finds(ActualMissing.Rule, [], On(7, 1))?.Severity);
        Assert.Null(Finds(ActualMissing.Rule, [Reached(1, 90, On(3, 31))], On(7, 10)));
    }

    [Theory]
    [InlineData(0, 3, 31, null)]
    [InlineData(0, 4, 1, Severity.Yellow)]
    public void without_grace_a_check_point_is_past_on_the_day_after(int days, int month, int day, Severity? severity) =>
        Assert.Equal(severity, Finds(ActualMissing.Rule, [], On(month, day), ("days", days))?.Severity);

    [Theory]
    [InlineData(3, 23, false)]
    [InlineData(3, 24, true)]
    [InlineData(3, 31, true)]
    [InlineData(4, 1, false)]
    public void a_check_point_is_near_from_a_week_before_through_itself(int month, int day, bool isNear) =>
        Assert.Equal(isNear, Finds(CheckPointNear.Rule, [], On(month, day)) is { Severity: Severity.Notice });

    [Fact]
    public void a_check_point_says_what_has_to_be_reported_and_is_silent_when_all_is()
    {
        Assert.Equal(new(Severity.Notice, Figures.None.With("dueOn", On(6, 30)).With("plannedPercent", 60m).With("count", 1).With("indicators", "甲")), Finds(CheckPointNear.Rule, [Reached(1, 90, On(3, 31))], On(6, 25)));
        Assert.Null(Finds(CheckPointNear.Rule, [Reached(1, 90, On(4, 1))], On(6, 25)));
        Assert.Null(Finds(CheckPointNear.Rule, [], new(2024, 1, 1)));
    }

    [Theory]
    [InlineData(89, null)]
    [InlineData(90, Severity.Yellow)]
    public void a_table_is_silent_from_ninety_days_on(int days, Severity? severity) => Assert.Equal(severity, Silent(On(3, 1), On(3, 1).AddDays(days))?.Severity);

    [Fact]
    public void silence_begins_with_the_year_and_is_not_told_after_it()
    {
        Assert.Null(Silent(new(2022, 11, 1), On(3, 31)));
        Assert.Equal(new(Severity.Yellow, Figures.None.With("since", new DateOnly(2022, 11, 1))), Silent(new(2022, 11, 1), On(4, 1)));
        Assert.NotNull(Silent(On(3, 1), On(12, 31)));
        Assert.Null(Silent(On(3, 1), new(2024, 1, 1)));
        Assert.Null(Silent(On(11, 1), On(6, 1)));
    }

    static Finding? Silent(DateOnly last, DateOnly day) => TableSilent.Rule.Check(new(Table(), day, Thresholds.Usual, last, new([])), With(TableSilent.Rule));

    static ActualReported Reached(int id, decimal value, DateOnly on, int indicator = 1) => new(id, indicator, on, value, null, null);
}
