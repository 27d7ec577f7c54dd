using CsCheck;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;

namespace Jixiao.Specs.GoalTables;

public sealed class SpendingPlans
{
    static readonly Gen<CheckPoint> CheckPoints = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 31], Gen.Decimal[0, 100], (month, day, percent) => new CheckPoint(month, day, percent));
    static readonly Gen<SpendingPlan> Plans = CheckPoints.List[0, 6].Select(points => new SpendingPlan(points));
    static readonly Gen<SpendingPlan> SoundPlans = Plans.Select(plan =>
        new SpendingPlan([.. plan.CheckPoints.Zip(plan.CheckPoints.Select(p => p.Percent).Order(), (point, percent) => point with { Percent = percent }), new(12, 31, 100)]));
    static readonly Gen<DateOnly> Days = Gen.Int[-400, 800].Select(days => new DateOnly(2023, 1, 1).AddDays(days));

    [Theory]
    [InlineData(3, 31, 30)]
    [InlineData(6, 30, 60)]
    [InlineData(10, 31, 90)]
    [InlineData(12, 31, 100)]
    public void the_share_is_exact_at_each_check_point(int month, int day, int percent) => Assert.Equal(percent, Share(month, day));

    [Fact]
    public void the_share_is_straight_between_check_points()
    {
        Assert.Equal(15m, Share(2, 14));
        Assert.Equal(60m + 30m * 31 / 123, Share(7, 31));
        Assert.Equal(90m + 10m * 30 / 61, Share(11, 30));
    }

    [Fact]
    public void before_the_year_nothing_is_planned()
    {
        Assert.Equal(0, PublishedPlan().ShareOn(new(2022, 12, 31), Year));
        Assert.Equal(0, SpendingPlan.None.ShareOn(new(2022, 1, 1), Year));
    }

    [Fact]
    public void the_first_day_already_has_its_part() => Assert.Equal(30m / 90, Share(1, 1));

    [Fact]
    public void after_the_year_all_is_planned() => Assert.Equal(100, PublishedPlan().ShareOn(new(2024, 5, 1), Year));

    [Fact]
    public void after_its_last_check_point_a_plan_stays_there() =>
        Assert.Equal(80, new SpendingPlan([CheckPoint.EndOf(6, 80)]).ShareOn(new(2023, 9, 1), Year));

    [Fact]
    public void without_a_plan_the_year_is_a_straight_line()
    {
        Assert.Equal(100m * 181 / 365, SpendingPlan.None.ShareOn(new(2023, 6, 30), Year));
        Assert.Equal(100, SpendingPlan.None.ShareOn(new(2023, 12, 31), Year));
    }

    [Fact]
    public void the_end_of_february_is_its_last_day_in_any_year()
    {
        var plan = new SpendingPlan([CheckPoint.EndOf(2, 20), CheckPoint.EndOf(12, 100)]);
        Assert.Equal(20, plan.ShareOn(new(2023, 2, 28), new(2023)));
        Assert.Equal(20, plan.ShareOn(new(2024, 2, 29), new(2024)));
        Assert.Equal(20m * 59 / 60, plan.ShareOn(new(2024, 2, 28), new(2024)));
    }

    [Fact]
    public void two_check_points_on_one_day_are_a_step()
    {
        var plan = new SpendingPlan([new(2, 28, 10), new(2, 29, 30), CheckPoint.EndOf(12, 100)]);
        Assert.Equal(10, plan.ShareOn(new(2023, 2, 28), Year));
        Assert.Equal(30m + 70m / 306, plan.ShareOn(new(2023, 3, 1), Year));
    }

    [Fact]
    public void check_points_stand_in_the_order_of_their_days()
    {
        var plan = new SpendingPlan([CheckPoint.EndOf(12, 100), CheckPoint.EndOf(3, 30)]);
        Assert.Equal([CheckPoint.EndOf(3, 30), CheckPoint.EndOf(12, 100)], plan.CheckPoints);
    }

    [Fact]
    public void plans_are_equal_when_their_check_points_are()
    {
        Assert.Equal(PublishedPlan(), PublishedPlan());
        Assert.Equal(PublishedPlan().GetHashCode(), PublishedPlan().GetHashCode());
        Assert.NotEqual(PublishedPlan(), SpendingPlan.None);
        Assert.True(PublishedPlan() == PublishedPlan());
        Assert.True(PublishedPlan() != SpendingPlan.None);
    }

    [Fact]
    public void a_plan_is_sound_when_it_never_falls_and_ends_with_all()
    {
        Assert.True(PublishedPlan().IsSound);
        Assert.True(new SpendingPlan([CheckPoint.EndOf(1, 100)]).IsSound);
        Assert.True(new SpendingPlan([CheckPoint.EndOf(3, 50), CheckPoint.EndOf(6, 50), CheckPoint.EndOf(12, 100)]).IsSound);
    }

    [Fact]
    public void a_plan_that_falls_or_begins_below_nothing_or_stops_short_or_says_nothing_is_not_sound()
    {
        Assert.False(new SpendingPlan([CheckPoint.EndOf(3, 60), CheckPoint.EndOf(6, 30), CheckPoint.EndOf(12, 100)]).IsSound);
        Assert.False(new SpendingPlan([CheckPoint.EndOf(3, 30), CheckPoint.EndOf(12, 99)]).IsSound);
        Assert.False(new SpendingPlan([CheckPoint.EndOf(3, -1), CheckPoint.EndOf(12, 100)]).IsSound);
        Assert.False(SpendingPlan.None.IsSound);
    }

    [Fact]
    public void a_share_is_always_between_0_and_100() => Gen.Select(Plans, Days).Sample((plan, day) => plan.ShareOn(day, Year) is >= 0 and <= 100);

    [Fact]
    public void a_sound_plan_never_falls() => Gen.Select(SoundPlans, Days).Sample((plan, day) =>
        plan.IsSound && plan.ShareOn(day, Year) <= plan.ShareOn(day.AddDays(1), Year));

    static decimal Share(int month, int day) => PublishedPlan().ShareOn(new(2023, month, day), Year);
}
