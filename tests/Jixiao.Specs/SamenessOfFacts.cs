using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;

namespace Jixiao.Specs;

public sealed class SamenessOfFacts
{
    [Fact]
    public void facts_with_equal_lists_are_the_same()
    {
        Assert.True(Same(new GoalsStated(["1.保障运转。"]), new GoalsStated(["1.保障运转。"])));
        Assert.True(Same(new AdjustmentRequested(Rows(Row("甲")), "任务调整", null), new AdjustmentRequested(Rows(Row("甲")), "任务调整", null)));
    }

    [Fact]
    public void facts_that_differ_anywhere_are_not()
    {
        Assert.False(Same(new GoalsStated(["1.保障运转。"]), new GoalsStated(["2.加强监督。"])));
        Assert.False(Same(new GoalsStated(["1.保障运转。"]), new GoalsStated([])));
        Assert.False(Same(new AdjustmentRequested(Rows(Row("甲")), "任务调整", null), new AdjustmentRequested(Rows(Row("甲", "≥90%")), "任务调整", null)));
        Assert.False(Same(Drafted, Drafted with { Project = ProjectCode.Parse("13028123P00031010001P") }));
    }

    [Fact]
    public void facts_of_two_kinds_are_never_the_same() => Assert.False(Same(new FundsUseStated("购置计算机"), new ProjectRenamed("购置计算机")));

    static bool Same(object left, object right) => Sameness.OfFacts.Equals(left, right);
}
