using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class SubmittingGoalTables
{
    static readonly SubmitGoalTable Submit = new(new(2022, 10, 20));
    static readonly Window Open = new("round/2023/declaration/1", new(2022, 10, 31));

    [Fact]
    public void a_draft_with_budget_and_indicators_is_submitted() => Given<GoalTable>(Complete).When(Submit).Then(Submitted);

    [Fact]
    public void a_budget_of_nothing_is_a_budget() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(0)])
            .When(Submit)
            .Then(Submitted);

    [Fact]
    public void what_is_handed_in_remembers_the_round_and_its_closing_day() =>
        Given<GoalTable>(Complete)
            .When(Submit with { Into = Open })
            .Then(new GoalTableSubmitted(new(2022, 10, 20), "round/2023/declaration/1", new(2022, 10, 31)));

    [Fact]
    public void late_is_allowed_and_marked() =>
        Given<GoalTable>(Complete)
            .When(new SubmitGoalTable(new(2022, 11, 2), Open))
            .ThenState(table => Assert.Equal((Stage.Submitted, 2), (table.Standing.Stage, table.Standing.Submission!.DaysLate)));

    [Fact]
    public void a_submitted_table_waits_for_the_department() =>
        Given<GoalTable>([.. Complete, Submitted])
            .ThenState(table => Assert.Equal((Stage.Submitted, Holder.Department), (table.Standing.Stage, table.Standing.HeldBy)));

    [Fact]
    public void a_table_handed_in_before_days_were_kept_has_no_day() =>
        Given<GoalTable>([.. Complete, new GoalTableSubmitted()])
            .ThenState(table => Assert.Equal((Stage.Submitted, null), (table.Standing.Stage, table.Standing.Submission)));

    [Fact]
    public void a_returned_table_is_submitted_again_with_a_clean_slate() =>
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Fair), Returned(Holder.Bureau)])
            .When(Submit)
            .ThenState(table =>
            {
                Assert.Equal((Stage.Submitted, Holder.Department), (table.Standing.Stage, table.Standing.HeldBy));
                Assert.Equal((null, null, null, 1), (table.Standing.Returned, table.Standing.Review, table.Standing.DepartmentOpinion, table.Standing.TimesReturned));
            });

    [Fact]
    public void a_submitted_table_is_not_submitted_again() => Given<GoalTable>([.. Complete, Submitted]).When(Submit).ThenBreaks("submit/wrong-stage");

    [Fact]
    public void a_table_without_indicators_is_not_submitted() => Given<GoalTable>(Drafted, BudgetOf(100)).When(Submit).ThenBreaks("goal-table/no-indicators");

    [Fact]
    public void a_table_with_a_blank_budget_is_not_submitted() => Given<GoalTable>(DraftedWith("甲")).When(Submit).ThenBreaks("goal-table/no-budget");

    [Fact]
    public void what_nobody_has_reviewed_is_taken_back_and_edited() =>
        Given<GoalTable>([.. Complete, Submitted])
            .When(new WithdrawGoalTable())
            .ThenState(table => Assert.Equal((Stage.Draft, Holder.Unit, true), (table.Standing.Stage, table.Standing.HeldBy, table.Standing.IsEditable)));

    [Fact]
    public void what_the_department_passed_is_not_taken_back() =>
        Given<GoalTable>([.. Complete, Submitted, Passed]).When(new WithdrawGoalTable()).ThenBreaks("withdraw/wrong-stage");
}
