using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Monitoring.Lights.LightFacts;

namespace Jixiao.Specs.Monitoring.Lights;

/// <summary>10,000 yuan on the published plan: 6,000 by the end of June, so red begins below 3,600 and yellow below 4,800.</summary>
public sealed class LightOfBudgets
{
    [Theory]
    [InlineData(0, Light.Red)]
    [InlineData(3_599_99, Light.Red)]
    [InlineData(3_600_00, Light.Yellow)]
    [InlineData(4_799_99, Light.Yellow)]
    [InlineData(4_800_00, Light.Green)]
    [InlineData(6_000_00, Light.Green)]
    [InlineData(9_999_99, Light.Green)]
    public void exactly_on_a_threshold_is_the_better_colour_and_nothing_is_blue(long paid, Light light) =>
        Assert.Equal((light, Grounds.Compared), Of(Table(Approved, Paid(paid, 6, 30)), Day(6, 30)));

    [Fact]
    public void the_formula_stands_behind_it() => Assert.Equal(
        new LightOf(Light.Yellow, LightMeasure.Budget, Grounds.Compared)
        {
            Actual = 4_500, Whole = 10_000, Expected = 6_000, Unit = "元", Percent = 75, Planned = new(60, 50), Limits = new(60, 80),
        },
        Lit(Table(Approved, Paid(4_500_00, 6, 30)), Day(6, 30)).Budget);

    /// <summary>By the plan 30 % × 31/90 on 31 January; by the month 1 ÷ 12.</summary>
    [Fact]
    public void the_usual_share_stands_beside_the_plan()
    {
        Assert.Equal(new PlannedShare(10.33m, 8.33m), Lit(Table(Approved), Day(1, 31)).Budget.Planned);
        Assert.Equal(new PlannedShare(0.33m, 8.33m), Lit(Table(Approved), Day(1, 1)).Budget.Planned);
        Assert.Equal(new PlannedShare(100, 100), Lit(Table(Approved), new(2024, 5, 1)).Budget.Planned);
        Assert.Equal(new PlannedShare(0, 0), PlannedShare.Of(0, Year, new(2022, 12, 31)));
    }

    [Fact]
    public void a_table_not_approved_is_grey() => Assert.Equal((Light.Grey, Grounds.NotApproved), Of(Table(Paid(1, 6, 30)), Day(6, 30)));

    [Fact]
    public void an_archived_table_keeps_its_light() =>
        Assert.Equal((Light.Green, Grounds.Compared), Of(Table(Approved, Paid(8_000_00, 12, 31), new GoalTableArchived(new(2024, 4, 1))), new(2024, 5, 1)));

    [Fact]
    public void before_the_year_it_is_grey() => Assert.Equal((Light.Grey, Grounds.NotDue), Of(Table(Approved), new(2022, 12, 31)));

    [Fact]
    public void after_the_year_its_last_day_is_judged() => Assert.Equal((Light.Yellow, Grounds.Compared), Of(Table(Approved, Paid(7_999_99, 12, 31)), new(2024, 5, 1)));

    [Fact]
    public void a_budget_of_nothing_or_a_blank_one_is_grey()
    {
        Assert.Equal((Light.Grey, Grounds.NoBudget), Of(Table(BudgetOf(0), Approved), Day(6, 30)));
        Assert.Equal((Light.Grey, Grounds.NoBudget), Of(Table(new BudgetSet(null, null, null), Approved), Day(6, 30)));
        Assert.Equal((Light.Grey, Grounds.NoBudget), Of(Table(Approved, Revised(-10_000_00, 6, 30)), Day(6, 30)));
    }

    [Fact]
    public void while_nothing_is_planned_it_is_grey_whatever_is_paid() =>
        Assert.Equal(
            (Light.Grey, Grounds.NothingPlanned),
            Of(Table(new SpendingPlanSet(new([CheckPoint.EndOf(6, 0), CheckPoint.EndOf(12, 100)])), Approved, Paid(1_00, 6, 1)), Day(6, 30)));

    [Fact]
    public void thresholds_are_data() => Assert.Equal(
        Light.Yellow,
        Lit(Table(Approved, Paid(5_999_99, 6, 30)), Day(6, 30), Thresholds.Usual with { Budget = new(90, 100) }).Budget.Light);

    static (Light, Grounds) Of(GoalTable table, DateOnly day) => Lit(table, day).Budget is var lit ? (lit.Light, lit.Grounds) : default;
}
