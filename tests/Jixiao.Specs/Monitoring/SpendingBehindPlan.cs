using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Rules;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring;

/// <summary>10,000 yuan on the published plan: 6,000 by the end of June, so red begins below 3,600 and yellow below 4,800.</summary>
public sealed class SpendingBehindPlan
{
    [Theory]
    [InlineData(3_599_99, Severity.Red)]
    [InlineData(3_600_00, Severity.Yellow)]
    [InlineData(4_799_99, Severity.Yellow)]
    [InlineData(4_800_00, null)]
    [InlineData(10_000_00, null)]
    public void exactly_on_a_threshold_is_the_better_colour(long paid, Severity? severity) =>
        Assert.Equal(severity, On(6, 30, Paid(paid, 6, 30))?.Severity);

    /// <summary>On 28 September 60 + 30 × 90/123 percent of 12,300 yuan are planned: a repeating decimal, and exactly 10,080 yuan.</summary>
    [Theory]
    [InlineData(6_047_99, Severity.Red)]
    [InlineData(6_048_00, Severity.Yellow)]
    [InlineData(8_063_99, Severity.Yellow)]
    [InlineData(8_064_00, null)]
    public void a_share_that_is_a_repeating_decimal_moves_no_threshold(long paid, Severity? severity) =>
        Assert.Equal(severity, Check([Drafted, BudgetOf(12_300_00), PlannedAsPublished, Approved, Paid(paid, 9, 28)], 9, 28)?.Severity);

    [Fact]
    public void a_fen_below_a_threshold_shows_even_in_the_largest_budget()
    {
        const long largest = 600_000_000_000_000_000;
        Assert.Equal(Severity.Red, Check([Drafted, BudgetOf(largest), PlannedAsPublished, Approved, Paid(largest * 6 / 10 * 6 / 10 - 1, 6, 30)], 6, 30)?.Severity);
        Assert.Equal(Severity.Yellow, Check([Drafted, BudgetOf(largest), PlannedAsPublished, Approved, Paid(largest * 6 / 10 * 6 / 10, 6, 30)], 6, 30)?.Severity);
    }

    [Fact]
    public void a_finding_shows_the_figures_behind_it() =>
        Assert.Equal((Severity.Red, FiguresOf(10_000, 1_000, 16.67m)), Found(On(6, 30, Paid(1_000_00, 3, 1))));

    [Fact]
    public void half_a_hundredth_is_rounded_away_from_zero() =>
        Assert.Equal("0.13", On(3, 31, Paid(3_75, 3, 1))!.Figures.TextOf("reachedPercent"));

    [Fact]
    public void nothing_paid_is_red() => Assert.Equal((Severity.Red, FiguresOf(10_000, 0, 0)), Found(On(6, 30)));

    [Fact]
    public void what_is_paid_on_the_day_counts_and_what_is_paid_later_does_not()
    {
        Assert.Null(On(6, 30, Paid(4_800_00, 6, 30)));
        Assert.Equal(Severity.Red, On(6, 30, Paid(4_800_00, 7, 1))?.Severity);
    }

    [Fact]
    public void nothing_is_behind_before_the_year() => Assert.Null(Check(Table(), new(2022, 12, 31)));

    [Fact]
    public void nobody_is_behind_before_the_plan_foresees_a_tenth_of_the_budget()
    {
        Assert.Null(On(1, 29));
        Assert.Equal("10", On(1, 30)!.Figures.TextOf("plannedPercent"));
    }

    [Fact]
    public void how_much_the_plan_must_foresee_is_data() =>
        Assert.Equal("0.33", Check(Table(), new(2023, 1, 1), set: new WatchRuleSet(SpendBehindPlan.Name, true, new Dictionary<string, decimal> { ["plannedPercent"] = 0 }, new(2023, 1, 1), "从严", null))!.Figures.TextOf("plannedPercent"));

    [Fact]
    public void that_the_plan_goes_on_is_no_news_and_a_payment_is()
    {
        var (july, known) = (On(7, 1, Paid(1_000_00, 3, 1))!, On(6, 30, Paid(1_000_00, 3, 1))!);
        Assert.NotEqual(known.Figures, july.Figures);
        Assert.False(july.IsNewsTo(known.Severity, known.Figures));
        Assert.True(july.IsNewsTo(Severity.Yellow, known.Figures));
        Assert.True(On(7, 1, Paid(1_000_01, 3, 1))!.IsNewsTo(known.Severity, known.Figures));
    }

    [Fact]
    public void after_the_year_its_last_day_is_judged()
    {
        Assert.Equal(Found(On(12, 31, Paid(5_999_99, 6, 1))), Found(Check(Table(Paid(5_999_99, 6, 1)), new(2024, 5, 1))));
        Assert.Null(Check(Table(Paid(8_000_00, 12, 31)), new(2024, 5, 1)));
    }

    [Fact]
    public void a_table_not_approved_cannot_be_behind()
    {
        Assert.Null(Check([Drafted, BudgetOf(10_000_00), PlannedAsPublished], 6, 30));
        Assert.Null(Check([Drafted, BudgetOf(10_000_00), PlannedAsPublished, Submitted], 6, 30));
    }

    [Fact]
    public void a_budget_of_nothing_cannot_be_behind() => Assert.Null(Check([Drafted, BudgetOf(0), PlannedAsPublished, Approved], 6, 30));

    [Fact]
    public void a_budget_all_taken_away_cannot_be_behind() => Assert.Null(On(6, 30, Revised(-10_000_00, 6, 30)));

    [Fact]
    public void nothing_planned_yet_cannot_be_behind() =>
        Assert.Null(Check([Drafted, BudgetOf(10_000_00), new SpendingPlanSet(new([CheckPoint.EndOf(6, 0), CheckPoint.EndOf(12, 100)])), Approved], 6, 30));

    [Fact]
    public void a_revision_counts_from_the_day_it_takes_effect()
    {
        Assert.Null(On(6, 30, Revised(1_000_00, 7, 1), Paid(4_800_00, 6, 1)));
        Assert.Equal((Severity.Yellow, FiguresOf(11_000, 4_800, 72.73m)), Found(On(6, 30, Revised(1_000_00, 6, 30), Paid(4_800_00, 6, 1))));
    }

    [Fact]
    public void without_a_plan_the_year_is_a_straight_line() =>
        Assert.Equal("49.59", Check([Drafted, BudgetOf(10_000_00), Approved], 6, 30)!.Figures.TextOf("plannedPercent"));

    [Fact]
    public void thresholds_are_data()
    {
        var strict = new SpendThresholds(90, 100);
        Assert.Equal(Severity.Yellow, Check(Table(Paid(5_999_99, 6, 1)), new(2023, 6, 30), strict)?.Severity);
        Assert.Null(Check(Table(Paid(6_000_00, 6, 1)), new(2023, 6, 30), strict));
    }

    static GoalTable Table(params IEnumerable<object> since) => Given<GoalTable>([Drafted, BudgetOf(10_000_00), PlannedAsPublished, Approved, .. since]).State;

    static Finding? On(int month, int day, params IEnumerable<object> since) => Check(Table(since), new(2023, month, day));

    static Finding? Check(object[] history, int month, int day) => Check(Given<GoalTable>(history).State, new(2023, month, day));

    static (Severity? Severity, Figures? Figures) Found(Finding? finding) => (finding?.Severity, finding?.Figures);

    static Finding? Check(GoalTable table, DateOnly day, SpendThresholds? thresholds = null, WatchRuleSet? set = null) =>
        SpendBehindPlan.Rule.Check(new(table, day, Thresholds.Usual with { Budget = thresholds ?? SpendThresholds.Usual }, day, new([table])), new(SpendBehindPlan.Rule, set));

    /// <summary>By the end of June, when 60 percent are planned and half the year is over.</summary>
    static Figures FiguresOf(int adjusted, int executed, decimal reached) => Figures.None.With("adjusted", Money.Yuan(adjusted)).With("executed", Money.Yuan(executed))
        .With("plannedPercent", 60m).With("usualPercent", 50m).With("reachedPercent", reached);
}
