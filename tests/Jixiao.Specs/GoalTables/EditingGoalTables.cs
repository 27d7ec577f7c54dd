using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class EditingGoalTables
{
    [Fact]
    public void a_draft_is_edited() =>
        Given<GoalTable>(Drafted)
            .When(new EditGoalTable(Rows() with { Use = "购置计算机" }))
            .Then(new FundsUseStated("购置计算机"));

    [Fact]
    public void a_draft_that_already_says_so_is_left_alone() =>
        Given<GoalTable>(DraftedWith("甲"))
            .When(new EditGoalTable(Rows(Row("甲"))))
            .ThenNothing();

    [Fact]
    public void a_row_under_an_id_the_table_never_gave_is_refused() =>
        Given<GoalTable>(DraftedWith("甲"))
            .When(new EditGoalTable(Rows(Row("甲", id: 2))))
            .ThenBreaks("indicator/unknown");

    [Fact]
    public void a_row_under_the_id_of_a_removed_one_is_refused() =>
        Given<GoalTable>([.. DraftedWith("甲"), new IndicatorRemoved(1)])
            .When(new EditGoalTable(Rows(Row("甲", id: 1))))
            .ThenBreaks("indicator/unknown");

    [Fact]
    public void two_rows_under_one_id_are_refused() =>
        Given<GoalTable>(DraftedWith("甲"))
            .When(new EditGoalTable(Rows(Row("甲", id: 1), Row("乙", id: 1))))
            .ThenBreaks("indicator/repeated");

    [Fact]
    public void a_submitted_table_takes_no_edit() =>
        Given<GoalTable>(Drafted, Submitted)
            .When(new EditGoalTable(Rows()))
            .ThenBreaks("edit/wrong-stage");

    [Fact]
    public void an_approved_table_takes_no_new_target() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(100), Approved])
            .When(new EditGoalTable(Rows(Row("甲", "≥90%", id: 1))))
            .ThenBreaks("edit/wrong-stage");

    [Fact]
    public void a_table_that_does_not_exist_takes_no_edit() =>
        Given<GoalTable>()
            .When(new EditGoalTable(Rows()))
            .ThenBreaks("edit/wrong-stage");
}
