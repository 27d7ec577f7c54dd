using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class ApprovingGoalTables
{
    static readonly ApproveGoalTable Approve = new(new(2023, 2, 1), "遵财预〔2023〕1号");

    [Fact]
    public void a_table_graded_excellent_or_good_is_approved_as_edition_1()
    {
        GradedAs(Grade.Excellent).When(Approve).Then(Approved);
        GradedAs(Grade.Good).When(Approve).Then(Approved);
    }

    [Fact]
    public void a_table_graded_poor_may_not_enter_the_budget() => GradedAs(Grade.Poor).When(Approve).ThenBreaks("approve/grade");

    [Fact]
    public void what_came_back_is_reviewed_again_before_it_is_approved()
    {
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Fair), Returned(Holder.Bureau)]).When(Approve).ThenBreaks("approve/wrong-stage");
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Fair), Returned(Holder.Bureau), Submitted, Passed]).When(Approve).ThenBreaks("approve/wrong-stage");
    }

    [Fact]
    public void an_approved_table_knows_its_edition_day_and_document() =>
        GradedAs(Grade.Good)
            .When(Approve)
            .ThenState(table => Assert.Equal(
                (Stage.Approved, Holder.Nobody, 1, new DateOnly(2023, 2, 1), "遵财预〔2023〕1号"),
                (table.Standing.Stage, table.Standing.HeldBy, table.Standing.Edition, table.Standing.ApprovedOn!.Value, table.Standing.Document)));

    [Fact]
    public void its_files_are_kept() =>
        GradedAs(Grade.Good)
            .When(Approve with { Files = [new("批复.pdf", "e3b0c442", 1)] })
            .ThenState(table => Assert.Equal([new("批复.pdf", "e3b0c442", 1)], table.ApprovalFiles));

    [Fact]
    public void the_budget_approved_is_the_initial_one() =>
        GradedAs(Grade.Good).When(Approve).ThenState(table => Assert.Equal(Budget.OfFiscal(Money.Yuan(10_000)), table.ApprovedBudget));

    [Fact]
    public void an_approved_table_is_not_approved_again() => Given<GoalTable>(Executing).When(Approve).ThenBreaks("approve/wrong-stage");

    [Fact]
    public void an_approval_names_its_document() => GradedAs(Grade.Good).When(Approve with { Document = "" }).ThenBreaks("approval/no-document");

    [Fact]
    public void an_approval_is_of_the_budget_year_or_of_the_year_on_either_side()
    {
        GradedAs(Grade.Good).When(Approve with { ApprovedOn = new(2021, 12, 31) }).ThenBreaks("approval/outside-year");
        GradedAs(Grade.Good).When(Approve with { ApprovedOn = new(2022, 1, 1) }).Then(Approved with { ApprovedOn = new(2022, 1, 1) });
        GradedAs(Grade.Good).When(Approve with { ApprovedOn = new(2024, 12, 31) }).Then(Approved with { ApprovedOn = new(2024, 12, 31) });
        GradedAs(Grade.Good).When(Approve with { ApprovedOn = new(2025, 1, 1) }).ThenBreaks("approval/outside-year");
    }

    [Fact]
    public void a_table_emptied_by_agreement_is_not_approved()
    {
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Good), new BudgetSet(null, null, null)]).When(Approve).ThenBreaks("goal-table/no-budget");
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Good), new IndicatorRemoved(1)]).When(Approve).ThenBreaks("goal-table/no-indicators");
    }

    static History<GoalTable> GradedAs(Grade grade) => Given<GoalTable>([.. Complete, Submitted, Passed, Graded(grade)]);
}
