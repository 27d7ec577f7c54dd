using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class ReturningGoalTables
{
    static readonly DateOnly Day = new(2022, 11, 1);
    static readonly object[] ThreeRows = [.. DraftedWith("甲", "乙", "丙"), BudgetOf(100), Submitted];

    [Fact]
    public void the_department_returns_what_was_handed_in() =>
        Given<GoalTable>([.. Complete, Submitted]).When(Return(Holder.Department)).Then(Returned(Holder.Department));

    [Fact]
    public void the_bureau_returns_what_the_department_passed_and_what_it_reviewed()
    {
        Given<GoalTable>([.. Complete, Submitted, Passed]).When(Return(Holder.Bureau)).Then(Returned(Holder.Bureau));
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Poor)]).When(Return(Holder.Bureau)).Then(Returned(Holder.Bureau));
    }

    [Fact]
    public void nobody_returns_what_the_other_one_holds()
    {
        Given<GoalTable>([.. Complete, Submitted]).When(Return(Holder.Bureau)).ThenBreaks("return/wrong-stage");
        Given<GoalTable>([.. Complete, Submitted, Passed]).When(Return(Holder.Department)).ThenBreaks("return/wrong-stage");
    }

    [Fact]
    public void a_return_says_why() =>
        Given<GoalTable>([.. Complete, Submitted]).When(new ReturnGoalTable(new(Holder.Department, "", [], Day))).ThenBreaks("return/no-reason");

    [Fact]
    public void the_unit_has_it_back_with_the_reason_and_may_edit() =>
        Given<GoalTable>([.. Complete, Submitted, Returned(Holder.Department)]).ThenState(table =>
        {
            Assert.Equal((Stage.Returned, Holder.Unit, true, 1), (table.Standing.Stage, table.Standing.HeldBy, table.Standing.IsEditable, table.Standing.TimesReturned));
            Assert.Equal((Holder.Department, "指标值不合理", Day), (table.Standing.Returned!.By, table.Standing.Returned.Reason, table.Standing.Returned.On));
        });

    [Fact]
    public void every_return_counts() =>
        Given<GoalTable>([.. Complete, Submitted, Returned(Holder.Department), Submitted, Passed, Returned(Holder.Bureau)])
            .ThenState(table => Assert.Equal(2, table.Standing.TimesReturned));

    [Theory]
    [InlineData("1", 1)]
    [InlineData("3", 3)]
    [InlineData("4.2", 2)]
    [InlineData("12.3", 3)]
    public void a_row_is_marked_by_the_indicator_that_stands_there(string place, int indicator) =>
        Given<GoalTable>(ThreeRows)
            .When(Return(Holder.Department, new ReturnedPlace(place, "两个值连在一起")))
            .Then(Returned(Holder.Department, new ReturnedPlace(place, "两个值连在一起", indicator)));

    [Fact]
    public void the_mark_follows_a_row_that_was_moved() =>
        Given<GoalTable>([.. DraftedWith("甲", "乙"), BudgetOf(100), Set(2, 1, Row("乙")), Submitted])
            .When(Return(Holder.Department, new ReturnedPlace("4.1", null)))
            .Then(Returned(Holder.Department, new ReturnedPlace("4.1", null, 2)));

    [Theory]
    [InlineData("项目名称")]
    [InlineData("预算数")]
    [InlineData("资金用途")]
    [InlineData("资金支出计划")]
    [InlineData("绩效目标")]
    public void a_field_is_marked_by_its_name(string field) =>
        Given<GoalTable>(ThreeRows)
            .When(Return(Holder.Department, new ReturnedPlace(field, null)))
            .Then(Returned(Holder.Department, new ReturnedPlace(field, null)));

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("4.4")]
    [InlineData("0.1")]
    [InlineData("4.0")]
    [InlineData("4.")]
    [InlineData(".1")]
    [InlineData("1.1.1")]
    [InlineData("+1")]
    [InlineData("预算数.1")]
    [InlineData("预算")]
    [InlineData("")]
    public void any_other_place_is_unknown(string place) =>
        Given<GoalTable>(ThreeRows).When(Return(Holder.Department, new ReturnedPlace(place, null))).ThenBreaks("return/unknown-place");

    static ReturnGoalTable Return(Holder by, params IReadOnlyList<ReturnedPlace> places) => new(new(by, "指标值不合理", places, Day));
}
