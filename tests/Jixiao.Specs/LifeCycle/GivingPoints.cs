using Jixiao.Domain;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Specs.LifeCycle;

public sealed class GivingPoints
{
    [Theory]
    [InlineData(20, 30, 30, 20, Grade.Excellent)]
    [InlineData(20, 30, 30, 10, Grade.Excellent)]
    [InlineData(20, 30, 30, 9.99, Grade.Good)]
    [InlineData(20, 30, 30, 0, Grade.Good)]
    [InlineData(20, 30, 29.99, 0, Grade.Fair)]
    [InlineData(0, 30, 30, 0, Grade.Fair)]
    [InlineData(0, 30, 29.99, 0, Grade.Poor)]
    [InlineData(0, 0, 0, 0, Grade.Poor)]
    public void exactly_on_a_bound_is_the_better_grade(decimal completeness, decimal relevance, decimal suitability, decimal feasibility, Grade grade) =>
        Assert.Equal(grade, new Review(completeness, relevance, suitability, feasibility, "压实指标值").Checked().Grade);

    [Fact]
    public void the_points_are_the_sum_of_the_four() => Assert.Equal(97.5m, new Review(19.5m, 29, 30, 19, "").Points);

    [Fact]
    public void each_criterion_has_its_most_and_nothing_is_below_zero()
    {
        var full = new Review(20, 30, 30, 20, "");
        Breaks("review/points-out-of-range", full with { Completeness = 20.01m });
        Breaks("review/points-out-of-range", full with { Relevance = 30.01m });
        Breaks("review/points-out-of-range", full with { Suitability = 30.01m });
        Breaks("review/points-out-of-range", full with { Feasibility = 20.01m });
        Breaks("review/points-out-of-range", full with { Completeness = -0.01m });
        Breaks("review/points-out-of-range", full with { Relevance = -0.01m });
        Breaks("review/points-out-of-range", full with { Suitability = -0.01m });
        Breaks("review/points-out-of-range", full with { Feasibility = -0.01m });
    }

    [Fact]
    public void only_an_excellent_goal_needs_no_opinion()
    {
        Assert.Equal(Reviews.Excellent, Reviews.Excellent.Checked());
        Breaks("review/no-opinion", Reviews.Good with { Opinion = "" });
        Breaks("review/no-opinion", Reviews.Fair with { Opinion = "" });
        Breaks("review/no-opinion", Reviews.Poor with { Opinion = "" });
    }

    static void Breaks(string code, Review review) => Assert.Equal(code, Assert.Throws<RuleBroken>(review.Checked).Code);
}
