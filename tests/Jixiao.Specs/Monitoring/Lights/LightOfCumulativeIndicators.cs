using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Monitoring.Lights.LightFacts;

namespace Jixiao.Specs.Monitoring.Lights;

/// <summary>200 sets in the year, 60 % planned by the end of June: 120 sets, so red below 72, yellow below 96, blue from 144.</summary>
public sealed class LightOfCumulativeIndicators
{
    [Theory]
    [InlineData("0", Light.Red)]
    [InlineData("71.99", Light.Red)]
    [InlineData("72", Light.Yellow)]
    [InlineData("95.99", Light.Yellow)]
    [InlineData("96", Light.Green)]
    [InlineData("120", Light.Green)]
    [InlineData("143.99", Light.Green)]
    [InlineData("144", Light.Blue)]
    [InlineData("200", Light.Blue)]
    [InlineData("-5", Light.Red)]
    public void the_actual_is_measured_by_the_planned_share(string actual, Light light) =>
        Assert.Equal(light, Lit("≥200套", Accrual.Cumulative, Day(6, 30), Measured(decimal.Parse(actual, null), 6, 30)).Light);

    [Theory]
    [InlineData("200套")]
    [InlineData("=200套")]
    [InlineData(">200套")]
    public void however_the_operator_is_written(string target) => Assert.Equal(Light.Yellow, Lit(target, Accrual.Cumulative, Day(6, 30), Measured(95, 6, 30)).Light);

    [Fact]
    public void the_formula_stands_behind_it() => Assert.Equal(
        new LightOf(Light.Yellow, LightMeasure.Cumulative, Grounds.Compared)
        {
            Actual = 90, Whole = 200, Expected = 120, Unit = "套", Percent = 75, Planned = new(60, 50), Limits = new(60, 80, 120), AsOf = Day(6, 15),
        },
        Lit("≥200套", Accrual.Cumulative, Day(6, 30), Measured(90, 6, 15)));

    /// <summary>On 28 September 60 + 30 × 90/123 percent of 12,300 are planned, exactly 10,080.</summary>
    [Theory]
    [InlineData("6047.99", Light.Red)]
    [InlineData("6048", Light.Yellow)]
    [InlineData("8063.99", Light.Yellow)]
    [InlineData("8064", Light.Green)]
    [InlineData("12095.99", Light.Green)]
    [InlineData("12096", Light.Blue)]
    public void a_share_that_is_a_repeating_decimal_moves_no_threshold(string actual, Light light) =>
        Assert.Equal(light, Lit("≥12300人次", Accrual.Cumulative, Day(9, 28), Measured(decimal.Parse(actual, null), 9, 28)).Light);

    [Fact]
    public void the_latest_actual_of_a_day_by_then_counts()
    {
        object[] reported = [Measured(120, 6, 30, id: 1), Measured(10, 3, 31, id: 2), Measured(199, 7, 1, id: 3)];
        Assert.Equal((120, Day(6, 30)), Lit("≥200套", Accrual.Cumulative, Day(6, 30), reported) is var lit ? (lit.Actual!.Value, lit.AsOf!.Value) : default);
        Assert.Equal(199, Lit("≥200套", Accrual.Cumulative, Day(7, 1), reported).Actual);
    }

    [Fact]
    public void what_is_planned_is_that_of_the_day_asked_of() =>
        Assert.Equal(Light.Red, Lit("≥200套", Accrual.Cumulative, Day(6, 30), Measured(60, 3, 31)).Light);

    [Fact]
    public void an_actual_that_was_corrected_counts_as_corrected() =>
        Assert.Equal(Light.Green, Lit("≥200套", Accrual.Cumulative, Day(6, 30), Measured(12, 6, 30), new ActualCorrected(1, 120, null, null, "少写一位")).Light);

    [Fact]
    public void without_an_actual_it_is_grey_and_missing_once_a_check_point_is_past()
    {
        Assert.Equal((Light.Grey, Grounds.NotDue), Of("≥200套", Day(3, 31)));
        Assert.Equal((Light.Grey, Grounds.NoActual), Of("≥200套", Day(4, 1)));
        Assert.Equal((Light.Grey, Grounds.NoActual), Of("≥200套", Day(4, 1), Judged(Attainment.Achieved, 3, 31)));
        Assert.Equal((Light.Grey, Grounds.NotDue), Of("≥200套", Day(12, 31), new SpendingPlanSet(SpendingPlan.None)));
        Assert.Equal((Light.Grey, Grounds.NoActual), Of("≥200套", new(2024, 1, 1), new SpendingPlanSet(SpendingPlan.None)));
    }

    [Fact]
    public void while_nothing_is_planned_it_is_grey() =>
        Assert.Equal(
            (Light.Grey, Grounds.NothingPlanned),
            Of("≥200套", Day(6, 30), new SpendingPlanSet(new([CheckPoint.EndOf(6, 0), CheckPoint.EndOf(12, 100)])), Measured(5, 6, 30)));

    [Theory]
    [InlineData("≥0套", "0", Light.Green)]
    [InlineData("≥0套", "7", Light.Green)]
    [InlineData("≥0套", "-1", Light.Red)]
    [InlineData(">0套", "0", Light.Red)]
    public void a_target_of_nothing_is_met_or_not(string target, string actual, Light light)
    {
        var lit = Lit(target, Accrual.Cumulative, Day(6, 30), Measured(decimal.Parse(actual, null), 6, 30));
        Assert.Equal((light, Grounds.Compared, null), (lit.Light, lit.Grounds, lit.Percent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("≥972023年12月底前")]
    [InlineData("明显改善")]
    [InlineData("2023年6月底前")]
    public void a_target_that_no_number_can_be_compared_with_is_grey(string target) =>
        Assert.Equal((Light.Grey, Grounds.NoTarget), Of(target, Day(6, 30), Measured(5, 6, 30)));

    [Theory]
    [InlineData("10", Light.Green)]
    [InlineData("12.5", Light.Yellow)]
    [InlineData("16.67", Light.Red)]
    public void what_must_stay_below_a_number_is_compared_with_all_of_it(string actual, Light light)
    {
        var lit = Lit("≤10万元", Accrual.Cumulative, Day(1, 31), Measured(decimal.Parse(actual, null), 1, 31));
        Assert.Equal((light, LightMeasure.Reverse), (lit.Light, lit.Measure));
    }

    [Fact]
    public void a_table_not_approved_or_a_year_to_come_is_grey()
    {
        var draft = Table(Asking("≥200套", Accrual.Cumulative));
        Assert.Equal(Grounds.NotApproved, Lit(draft, Day(6, 30))[1]!.Grounds);
        Assert.Equal((Light.Grey, Grounds.NotDue), Of("≥200套", new(2022, 12, 31)));
    }

    [Fact]
    public void thresholds_are_data()
    {
        var table = Table(Asking("≥200套", Accrual.Cumulative), Approved, Measured(120, 6, 30));
        Light With(CumulativeThresholds thresholds) => Lit(table, Day(6, 30), Thresholds.Usual with { Cumulative = thresholds })[1]!.Light;
        Assert.Equal(Light.Green, With(new(90, 100, 100.01m)));
        Assert.Equal(Light.Blue, With(new(40, 50, 100)));
    }

    static (Light, Grounds) Of(string target, DateOnly day, params IEnumerable<object> since) => Lit(target, Accrual.Cumulative, day, since) is var lit ? (lit.Light, lit.Grounds) : default;
}
