using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;

namespace Jixiao.Specs.GoalTables;

public sealed class Frameworks
{
    [Theory]
    [InlineData("产出", "成本", true, false)]
    [InlineData("产出", "数量", true, true)]
    [InlineData("产出", "质量", true, true)]
    [InlineData("产出", "时效", true, true)]
    [InlineData("成本", "经济成本", false, true)]
    [InlineData("成本", "社会成本", false, true)]
    [InlineData("成本", "生态环境成本", false, true)]
    [InlineData("效益", "经济效益", true, true)]
    [InlineData("效益", "社会效益", true, true)]
    [InlineData("效益", "生态效益", true, true)]
    [InlineData("效益", "可持续影响", true, false)]
    [InlineData("满意度", "服务对象满意度", true, true)]
    [InlineData("效益", "数量", false, false)]
    [InlineData("", "", false, false)]
    public void each_framework_allows_its_own_levels(string level1, string level2, bool in2015, bool in2021)
    {
        Assert.Equal(in2015, IndicatorFramework.Cn2015.Allows(level1, level2));
        Assert.Equal(in2021, IndicatorFramework.Cn2021.Allows(level1, level2));
        Assert.Equal(in2015, IndicatorFramework.Cn2015.Allows($"{level1}指标", $"{level2}指标"));
    }

    [Fact]
    public void the_older_framework_comes_first() => Assert.Equal(["CN-2015", "CN-2021"], IndicatorFramework.All.Select(f => f.Id));

    [Fact]
    public void rows_of_cost_under_output_are_of_2015() => Assert.Equal("CN-2015", Of(("产出指标", "成本指标"), ("产出指标", "数量指标")));

    [Fact]
    public void rows_of_cost_on_their_own_are_of_2021() => Assert.Equal("CN-2021", Of(("成本指标", "经济成本指标"), ("产出指标", "数量指标")));

    [Fact]
    public void the_framework_that_allows_most_rows_wins() =>
        Assert.Equal("CN-2021", Of(("产出指标", "成本指标"), ("成本指标", "经济成本指标"), ("成本指标", "社会成本指标")));

    [Fact]
    public void on_a_tie_the_older_framework_wins()
    {
        Assert.Equal("CN-2015", Of(("产出指标", "数量指标")));
        Assert.Equal("CN-2015", Of());
    }

    static string Of(params (string Level1, string Level2)[] levels) =>
        IndicatorFramework.Of(levels.Select(l => Row("某指标") with { Level1 = l.Level1, Level2 = l.Level2 })).Id;
}
