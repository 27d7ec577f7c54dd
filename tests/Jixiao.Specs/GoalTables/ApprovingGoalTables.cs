using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class ApprovingGoalTables
{
    static readonly ApproveGoalTable Approve = new(new(2023, 2, 1), "遵财预〔2023〕1号");

    [Fact]
    public void a_submitted_table_is_approved_as_edition_1() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(100), Submitted])
            .When(Approve)
            .Then(Approved);

    [Fact]
    public void a_published_table_is_approved_from_its_draft() =>
        Given<GoalTable>(Drafted, BudgetOf(100))
            .When(new ApproveGoalTable(new(2023, 1, 1), ApproveGoalTable.AsPublished))
            .Then(new GoalTableApproved(1, new(2023, 1, 1), "as published"));

    [Fact]
    public void an_approved_table_knows_its_edition_day_and_document() =>
        Given<GoalTable>(Drafted, BudgetOf(100))
            .When(Approve)
            .ThenState(table => Assert.Equal(
                (Stage.Approved, 1, new(2023, 2, 1), "遵财预〔2023〕1号"), (table.Stage, table.Edition, table.ApprovedOn!.Value, table.ApprovalDocument)));

    [Fact]
    public void the_same_approval_again_changes_nothing() =>
        Given<GoalTable>(Drafted, BudgetOf(100), Approved)
            .When(Approve)
            .ThenNothing();

    [Fact]
    public void another_document_or_day_does_not_approve_again()
    {
        Given<GoalTable>(Drafted, BudgetOf(100), Approved).When(Approve with { Document = "遵财预〔2023〕2号" }).ThenBreaks("goal-table/already-approved");
        Given<GoalTable>(Drafted, BudgetOf(100), Approved).When(Approve with { ApprovedOn = new(2023, 2, 2) }).ThenBreaks("goal-table/already-approved");
    }

    [Fact]
    public void an_approval_names_its_document() =>
        Given<GoalTable>(Drafted, BudgetOf(100))
            .When(Approve with { Document = "" })
            .ThenBreaks("approval/no-document");

    [Fact]
    public void a_table_with_a_blank_budget_is_not_approved() =>
        Given<GoalTable>(DraftedWith("甲"))
            .When(Approve)
            .ThenBreaks("goal-table/no-budget");
}
