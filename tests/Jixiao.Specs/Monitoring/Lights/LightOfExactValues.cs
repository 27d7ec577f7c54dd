using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Monitoring.Lights.LightFacts;

namespace Jixiao.Specs.Monitoring.Lights;

public sealed class LightOfExactValues
{
    [Theory]
    [InlineData("=10台", "10", Light.Green)]
    [InlineData("=10台", "9", Light.Yellow)]
    [InlineData("=10台", "8", Light.Yellow)]
    [InlineData("=10台", "7.99", Light.Red)]
    [InlineData("=10台", "12", Light.Yellow)]
    [InlineData("=10台", "12.01", Light.Red)]
    [InlineData("=10台", "-10", Light.Red)]
    [InlineData("=30台", "24", Light.Yellow)]
    [InlineData("=0起", "0", Light.Green)]
    [InlineData("=0起", "1", Light.Red)]
    public void a_value_is_hit_or_missed_on_either_side(string target, string actual, Light light) => Assert.Equal(light, Of(target, actual, Accrual.Exact).Light);

    [Theory]
    [InlineData("95-98%", "95", Light.Green)]
    [InlineData("95-98%", "98", Light.Green)]
    [InlineData("95-98%", "94.99", Light.Yellow)]
    [InlineData("95-98%", "76", Light.Yellow)]
    [InlineData("95-98%", "75.99", Light.Red)]
    [InlineData("50-100人", "120", Light.Yellow)]
    [InlineData("50-100人", "120.01", Light.Red)]
    [InlineData("0-5起", "-1", Light.Red)]
    [InlineData("0-0起", "1", Light.Red)]
    public void outside_of_a_range_the_nearer_end_counts(string target, string actual, Light light)
    {
        Assert.Equal(light, Of(target, actual, Accrual.Exact).Light);
        Assert.Equal((light, LightMeasure.Range), Of(target, actual, Accrual.Cumulative) is var lit ? (lit.Light, lit.Measure) : default);
    }

    [Fact]
    public void the_formula_stands_behind_it()
    {
        Assert.Equal(
            new LightOf(Light.Yellow, LightMeasure.Exact, Grounds.Compared) { Actual = 9, Whole = 10, Unit = "台", Percent = 10, Limits = new(RedAbove: 20), AsOf = Day(1, 31) },
            Of("=10台", "9", Accrual.Exact));
        Assert.Equal(
            new LightOf(Light.Red, LightMeasure.Range, Grounds.Compared) { Actual = 150, Whole = 100, Unit = "人", Percent = 50, Limits = new(RedAbove: 20), AsOf = Day(1, 31) },
            Of("50-100人", "150", Accrual.Exact));
        Assert.Equal((0, null), Of("50-100人", "70", Accrual.Exact) is var within ? (within.Percent!.Value, within.Whole) : default);
    }

    [Fact]
    public void thresholds_are_data()
    {
        var table = Table(Asking("=10台", Accrual.Exact), Approved, Measured(9, 6, 30));
        Assert.Equal(Light.Red, Lit(table, Day(6, 30), Thresholds.Usual with { Exact = new(9.99m) })[1]!.Light);
        Assert.Equal(Light.Yellow, Lit(table, Day(6, 30), Thresholds.Usual with { Exact = new(10) })[1]!.Light);
    }

    static LightOf Of(string target, string actual, Accrual accrual) => Lit(target, accrual, Day(1, 31), Measured(decimal.Parse(actual, null), 1, 31));
}
