using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class SubmittingGoalTables
{
    [Fact]
    public void a_draft_with_budget_and_indicators_is_submitted() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(100)])
            .When(new SubmitGoalTable())
            .Then(Submitted);

    [Fact]
    public void a_budget_of_nothing_is_a_budget() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(0)])
            .When(new SubmitGoalTable())
            .Then(Submitted);

    [Fact]
    public void a_submitted_table_waits_in_the_queue() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(100), Submitted])
            .ThenState(table => Assert.Equal(Stage.Submitted, table.Stage));

    [Fact]
    public void submitting_again_changes_nothing() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(100), Submitted])
            .When(new SubmitGoalTable())
            .ThenNothing();

    [Fact]
    public void a_table_without_indicators_is_not_submitted() =>
        Given<GoalTable>(Drafted, BudgetOf(100))
            .When(new SubmitGoalTable())
            .ThenBreaks("goal-table/no-indicators");

    [Fact]
    public void a_table_with_a_blank_budget_is_not_submitted() =>
        Given<GoalTable>(DraftedWith("甲"))
            .When(new SubmitGoalTable())
            .ThenBreaks("goal-table/no-budget");

    [Fact]
    public void an_approved_table_is_not_submitted() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(100), Approved])
            .When(new SubmitGoalTable())
            .ThenBreaks("goal-table/not-draft");

    [Fact]
    public void a_table_that_does_not_exist_is_not_submitted() =>
        Given<GoalTable>()
            .When(new SubmitGoalTable())
            .ThenBreaks("goal-table/not-draft");
}
