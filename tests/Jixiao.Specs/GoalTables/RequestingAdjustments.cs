using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class RequestingAdjustments
{
    static readonly object[] History = [.. DraftedWith("甲"), BudgetOf(100), Approved];
    static readonly GoalTableContent AsApproved = Rows(Row("甲")) with { Budget = Budget.OfFiscal(Money.Fen(100)) };
    static readonly GoalTableContent Lower = AsApproved with { Indicators = [Row("甲", "≥90%", id: 1)] };
    static RequestAdjustment Ask(Budget budget) => new(AsApproved with { Budget = budget }, "任务调整", null);

    static readonly AdjustmentRequested Asked = new(Lower, "任务调整", "遵机〔2023〕5号");

    [Fact]
    public void a_change_of_an_approved_table_is_asked_for_as_a_whole() =>
        Given<GoalTable>(History)
            .When(new RequestAdjustment(Lower, "任务调整", "遵机〔2023〕5号"))
            .Then(Asked);

    [Fact]
    public void asking_changes_the_queue_and_not_the_table() =>
        Given<GoalTable>([.. History, Asked]).ThenState(table =>
        {
            Assert.Equal(Asked, table.PendingAdjustment);
            Assert.True(table.ToContent().SaysTheSameAs(AsApproved));
            Assert.Equal((Stage.Approved, 1), (table.Standing.Stage, table.Standing.Edition));
        });

    [Fact]
    public void the_table_as_it_is_needs_no_adjustment() =>
        Given<GoalTable>(History)
            .When(new RequestAdjustment(AsApproved, "任务调整", null))
            .ThenNothing();

    [Fact]
    public void the_proposal_already_pending_is_not_asked_for_again() =>
        Given<GoalTable>([.. History, Asked])
            .When(new RequestAdjustment(Lower with { Indicators = [Row("甲", "≥90%")] }, "换个理由", null))
            .ThenNothing();

    [Fact]
    public void another_proposal_takes_the_place_of_the_pending_one() =>
        Given<GoalTable>([.. History, Asked])
            .When(new RequestAdjustment(Lower with { Use = "购置计算机" }, "任务调整", null))
            .ThenState(table => Assert.Equal("购置计算机", table.PendingAdjustment!.Proposal.Use));

    [Fact]
    public void a_request_has_a_reason_and_a_budget_that_adds_up()
    {
        Given<GoalTable>(History).When(new RequestAdjustment(Lower, "", null)).ThenBreaks("adjustment/no-reason");
        Given<GoalTable>(History).When(Ask(Budget.Blank)).ThenBreaks("goal-table/no-budget");
        Given<GoalTable>(History).When(Ask(new(Money.Fen(101), Money.Fen(60), Money.Fen(40)))).ThenBreaks("budget/does-not-add-up");
        Given<GoalTable>(History).When(Ask(new(Money.Fen(-1), null, null))).ThenBreaks("budget/negative");
    }

    [Fact]
    public void a_budget_published_wrong_may_stay_so() =>
        Given<GoalTable>([.. DraftedWith("甲"), new BudgetSet(Money.Fen(100), Money.Fen(60), Money.Fen(30)), Approved])
            .When(new RequestAdjustment(Lower with { Budget = new(Money.Fen(100), Money.Fen(60), Money.Fen(30)) }, "任务调整", null))
            .ThenState(table => Assert.NotNull(table.PendingAdjustment));

    [Fact]
    public void a_row_under_an_id_the_table_never_gave_is_refused() =>
        Given<GoalTable>(History).When(new RequestAdjustment(Lower with { Indicators = [Row("甲", "≥90%", id: 2)] }, "任务调整", null)).ThenBreaks("indicator/unknown");

    [Fact]
    public void a_pending_request_blocks_neither_payments_nor_actuals()
    {
        Given<GoalTable>([.. History, Asked]).When(new RecordSpend("s1", Money.Fen(100), FundSource.Fiscal, new(2023, 5, 1), "V-1")).Then(Paid(100, 5, 1));
        Given<GoalTable>([.. History, Asked]).When(new ReportActual(1, new(2023, 6, 30), 95, null)).Then(new ActualReported(1, 1, new(2023, 6, 30), 95, null, null));
    }

    [Fact]
    public void a_pending_request_is_taken_back_and_the_table_stays_as_it_is()
    {
        Given<GoalTable>([.. History, Asked]).When(new WithdrawAdjustment()).Then(new AdjustmentWithdrawn());
        Given<GoalTable>([.. History, Asked]).When(new WithdrawAdjustment()).ThenState(table =>
        {
            Assert.Equal((Stage.Approved, Holder.Nobody, null, null), (table.Standing.Stage, table.Standing.HeldBy, table.PendingAdjustment, table.Standing.AdjustmentReturned));
            Assert.True(table.ToContent().SaysTheSameAs(Given<GoalTable>(History).State.ToContent()));
        });
        Given<GoalTable>(History).When(new WithdrawAdjustment()).ThenBreaks("adjustment/none");
        Given<GoalTable>([.. History, Asked, new AdjustmentWithdrawn()]).When(new ReturnAdjustment("依据不足")).ThenBreaks("adjustment/none");
    }

    [Fact]
    public void a_table_not_approved_is_edited_instead()
    {
        Given<GoalTable>(Drafted).When(new RequestAdjustment(Lower, "任务调整", null)).ThenBreaks("adjustment/wrong-stage");
        Given<GoalTable>(Drafted, Submitted).When(new RequestAdjustment(Lower, "任务调整", null)).ThenBreaks("adjustment/wrong-stage");
        Given<GoalTable>().When(new RequestAdjustment(Lower, "任务调整", null)).ThenBreaks("adjustment/wrong-stage");
    }
}
