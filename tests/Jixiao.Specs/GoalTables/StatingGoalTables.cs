using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class StatingGoalTables
{
    static readonly GoalTableContent Document = Rows(Row("甲")) with { Budget = Budget.OfFiscal(Money.Fen(100)) };
    static readonly ApproveGoalTable Approval = new(new(2023, 2, 1), "遵财预〔2023〕1号");

    [Fact]
    public void a_table_that_was_evaluated_stays_so_when_it_is_published_again_as_it_is()
    {
        object[] evaluated = [.. SelfEvaluationFacts.Whole, SelfEvaluationFacts.HandedIn, new SelfEvaluationReviewed(SelfEvaluationFacts.Key, [], 96.63m, Domain.LifeCycle.Grade.Excellent, null, SelfEvaluationFacts.Day)];
        var table = Given<GoalTable>(evaluated);
        table.When(new StateGoalTable(Year, Project, table.State.ToContent(), new(new(2023, 2, 1), "遵财预〔2023〕1号"), "重新公开")).ThenNothing();
    }

    [Fact]
    public void a_document_opens_its_table() =>
        Given<GoalTable>()
            .When(State(Document))
            .Then(Drafted, BudgetOf(100), Set(1, 1, Row("甲")));

    [Fact]
    public void a_published_document_brings_its_approval_along() =>
        Given<GoalTable>()
            .When(State(Document, Approval))
            .Then(Drafted, BudgetOf(100), Set(1, 1, Row("甲")), Approved);

    [Fact]
    public void a_document_edits_a_draft() =>
        Given<GoalTable>([.. DraftedWith("甲", "乙"), BudgetOf(100)])
            .When(State(Document))
            .Then(new IndicatorRemoved(2));

    [Fact]
    public void a_published_document_edits_and_approves_a_draft() =>
        Given<GoalTable>(DraftedWith("甲"))
            .When(State(Document, Approval))
            .Then(BudgetOf(100), Approved);

    [Fact]
    public void a_draft_that_already_says_so_is_left_alone() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(100)])
            .When(State(Document))
            .ThenNothing();

    [Fact]
    public void a_submitted_table_that_already_says_so_is_approved() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(100), Submitted])
            .When(State(Document, Approval))
            .Then(Approved);

    [Fact]
    public void a_submitted_table_takes_no_other_document() =>
        Given<GoalTable>([.. DraftedWith("乙"), BudgetOf(100), Submitted])
            .When(State(Document, Approval))
            .ThenBreaks("edit/wrong-stage");

    [Fact]
    public void a_document_with_a_blank_budget_is_not_approved() =>
        Given<GoalTable>()
            .When(State(Rows(Row("甲")), Approval))
            .ThenBreaks("goal-table/no-budget");

    [Fact]
    public void another_document_asks_an_approved_table_to_be_adjusted() =>
        Given<GoalTable>([.. DraftedWith("乙"), BudgetOf(100), Approved])
            .When(State(Document, Approval))
            .Then(new AdjustmentRequested(Document, "重新公开", "遵财预〔2023〕1号"));

    [Fact]
    public void the_same_document_again_changes_nothing() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(100), Approved])
            .When(State(Document, Approval))
            .ThenNothing();

    [Fact]
    public void a_document_edits_what_came_back() =>
        Given<GoalTable>([.. DraftedWith("甲", "乙"), BudgetOf(100), Submitted, Returned(Holder.Department)])
            .When(State(Document))
            .Then(new IndicatorRemoved(2));

    [Fact]
    public void a_document_edits_a_good_table_by_agreement() =>
        Given<GoalTable>([.. DraftedWith("甲", "乙"), BudgetOf(100), Submitted, Passed, Graded(Grade.Good)])
            .When(State(Document))
            .Then(new IndicatorRemoved(2));

    [Fact]
    public void a_table_under_review_takes_no_other_document()
    {
        Given<GoalTable>([.. DraftedWith("乙"), BudgetOf(100), Submitted, Passed]).When(State(Document)).ThenBreaks("edit/wrong-stage");
        Given<GoalTable>([.. DraftedWith("乙"), BudgetOf(100), Submitted, Passed, Graded(Grade.Excellent)]).When(State(Document)).ThenBreaks("edit/wrong-stage");
    }

    [Fact]
    public void what_was_published_was_approved_whatever_the_review_left() =>
        Given<GoalTable>([.. DraftedWith("甲"), BudgetOf(100), Submitted, Passed, Graded(Grade.Poor)])
            .When(State(Document, Approval))
            .Then(Approved);

    [Fact]
    public void a_document_opens_a_table_that_was_given_up_anew() =>
        Given<GoalTable>([.. DraftedWith("甲"), new GoalTableDiscarded("项目取消")])
            .When(State(Document, Approval))
            .Then(Drafted, BudgetOf(100), Set(2, 1, Row("甲")), Approved);

    [Fact]
    public void an_archived_table_takes_the_same_document_and_no_other()
    {
        object[] archived = [.. DraftedWith("甲"), BudgetOf(100), Approved, new GoalTableArchived(new(2024, 1, 1))];
        Given<GoalTable>(archived).When(State(Document, Approval)).ThenNothing();
        Given<GoalTable>(archived).When(State(Document with { Use = "购置计算机" }, Approval)).ThenBreaks("edit/wrong-stage");
    }

    static StateGoalTable State(GoalTableContent content, ApproveGoalTable? approval = null) => new(Year, Project, content, approval, "重新公开");
}
