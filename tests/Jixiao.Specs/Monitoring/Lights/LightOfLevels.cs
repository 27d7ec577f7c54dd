using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring.Lights;
using static Jixiao.Specs.Monitoring.Lights.LightFacts;

namespace Jixiao.Specs.Monitoring.Lights;

public sealed class LightOfLevels
{
    [Theory]
    [InlineData("≥95%", "56.99", Light.Red)]
    [InlineData("≥95%", "57", Light.Yellow)]
    [InlineData("≥95%", "94.99", Light.Yellow)]
    [InlineData("≥95%", "95", Light.Green)]
    [InlineData("≥95%", "100", Light.Green)]
    [InlineData(">95%", "95", Light.Yellow)]
    [InlineData(">95%", "95.01", Light.Green)]
    [InlineData("100%", "99.99", Light.Yellow)]
    [InlineData("100%", "100", Light.Green)]
    [InlineData("≥10%", "12", Light.Green)]
    [InlineData("≥10%", "40", Light.Green)]
    [InlineData("≥5‰", "50", Light.Green)]
    public void a_rate_is_measured_by_its_full_target_and_never_blue(string target, string actual, Light light) => Assert.Equal(light, Of(target, actual));

    [Theory]
    [InlineData("67.79", Light.Red)]
    [InlineData("67.8", Light.Yellow)]
    [InlineData("112", Light.Yellow)]
    [InlineData("113", Light.Green)]
    [InlineData("135.59", Light.Green)]
    [InlineData("135.6", Light.Blue)]
    [InlineData("-1", Light.Red)]
    public void a_headcount_may_be_blue(string actual, Light light) => Assert.Equal(light, Of("113人", actual));

    [Theory]
    [InlineData("≤3%", "0", Light.Green)]
    [InlineData("≤3%", "-1", Light.Green)]
    [InlineData("≤3%", "3", Light.Green)]
    [InlineData("≤3%", "3.01", Light.Yellow)]
    [InlineData("≤3%", "5", Light.Yellow)]
    [InlineData("≤3%", "5.01", Light.Red)]
    [InlineData("<3%", "3", Light.Yellow)]
    [InlineData("<3%", "2.99", Light.Green)]
    [InlineData("≤3次", "0.1", Light.Green)]
    [InlineData("≤0次", "0", Light.Green)]
    [InlineData("≤0次", "1", Light.Red)]
    [InlineData("<0次", "0", Light.Red)]
    public void less_is_better_where_the_target_is_a_ceiling(string target, string actual, Light light) => Assert.Equal(light, Of(target, actual));

    [Theory]
    [InlineData("≥0人", "0", Light.Green)]
    [InlineData("≥0人", "50", Light.Green)]
    [InlineData("≥0人", "-1", Light.Red)]
    [InlineData(">0人", "0", Light.Red)]
    [InlineData(">0人", "1", Light.Green)]
    public void a_target_of_nothing_is_met_or_not(string target, string actual, Light light) => Assert.Equal(light, Of(target, actual));

    [Fact]
    public void the_formula_stands_behind_it()
    {
        Assert.Equal(
            new LightOf(Light.Yellow, LightMeasure.Level, Grounds.Compared) { Actual = 90, Whole = 95, Unit = "%", Percent = 94.74m, Limits = new(60, 100), AsOf = Day(3, 1) },
            Lit("≥95%", Accrual.Level, Day(6, 30), Measured(90, 3, 1)));
        Assert.Equal(
            new LightOf(Light.Blue, LightMeasure.Level, Grounds.Compared) { Actual = 226, Whole = 113, Unit = "人", Percent = 200, Limits = new(60, 100, 120), AsOf = Day(3, 1) },
            Lit("113人", Accrual.Level, Day(6, 30), Measured(226, 3, 1)));
        Assert.Equal(
            new LightOf(Light.Red, LightMeasure.Reverse, Grounds.Compared) { Actual = 6, Whole = 3, Unit = "%", Percent = 50, Limits = new(60, 100), AsOf = Day(3, 1) },
            Lit("≤3%", Accrual.Level, Day(6, 30), Measured(6, 3, 1)));
    }

    [Fact]
    public void without_an_actual_it_is_grey() => Assert.Equal((Light.Grey, Grounds.NoActual), Lit("≥95%", Accrual.Level, Day(4, 1)) is var lit ? (lit.Light, lit.Grounds) : default);

    static Light Of(string target, string actual) => Lit(target, Accrual.Level, Day(1, 31), Measured(decimal.Parse(actual, null), 1, 31)).Light;
}
