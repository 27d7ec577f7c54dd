using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class CopyingLastYear
{
    [Theory]
    [InlineData("2023年12月底前", "2024年12月底前")]
    [InlineData("2023年6月30日", "2024年6月30日")]
    [InlineData("2022年12月底", "2023年12月底")]
    [InlineData("２０２３年１２月底前", "2024年12月底")]
    [InlineData("2023.01-2023.12", "2024.01-2024.12")]
    [InlineData("2023.07-2024.06", "2024.07-2025.06")]
    [InlineData("12月底前", "12月底前")]
    [InlineData("≥95%", "≥95%")]
    [InlineData("2023人", "2023人")]
    [InlineData("明显改善", "明显改善")]
    [InlineData("≥972023年12月底前", "≥972023年12月底前")]
    public void a_year_in_a_deadline_moves_on_and_nothing_else_does(string target, string next) => Assert.Equal(TargetValue.Read(next), Carried(target, 2024));

    [Fact]
    public void the_29th_of_february_is_not_every_years()
    {
        var leap = Given<GoalTable>(Drafted with { Year = new(2024) }, Set(1, 1, Row("甲", "2024年2月29日"))).State;
        Assert.Equal(TargetValue.Read("2025年2月底"), leap.CarriedTo(new(2025)).Indicators.Single().Target);
        Assert.Equal(TargetValue.Read("2028年2月29日"), leap.CarriedTo(new(2028)).Indicators.Single().Target);
    }

    [Fact]
    public void a_year_left_out_moves_it_on_by_two() => Assert.Equal("2025年12月底前", Carried("2023年12月底前", 2025).Raw);

    [Fact]
    public void everything_else_is_copied_but_the_budget_and_the_ids() =>
        Given<GoalTable>([.. Executing, PlannedAsPublished, new FundsUseStated("购置计算机"), new GoalsStated(["1.保障运转。"])]).ThenState(table =>
        {
            var copy = table.CarriedTo(new(2024));
            Assert.True(copy.SaysTheSameAs(Rows(Row("甲")) with { Plan = PublishedPlan(), Use = "购置计算机", Goals = ["1.保障运转。"] }));
            Assert.All(copy.Indicators, row => Assert.Null(row.Id));
        });

    [Fact]
    public void the_copy_opens_the_next_years_table() =>
        Given<GoalTable>()
            .When(new DraftGoalTable(new(2024), Project, Given<GoalTable>(Executing).State.CarriedTo(new(2024))))
            .Then(Drafted with { Year = new(2024) }, Set(1, 1, Row("甲")));

    static TargetValue Carried(string target, int year) =>
        Given<GoalTable>(Drafted, Set(1, 1, Row("甲", target))).State.CarriedTo(new(year)).Indicators.Single().Target;
}
