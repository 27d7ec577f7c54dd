using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class RequestingAdjustments
{
    static readonly object[] History = [.. DraftedWith("甲"), BudgetOf(100), Approved];
    static readonly GoalTableContent AsApproved = Rows(Row("甲")) with { Budget = Budget.OfFiscal(Money.Fen(100)) };
    static readonly GoalTableContent Lower = AsApproved with { Indicators = [Row("甲", "≥90%", id: 1)] };
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
            Assert.Equal((Stage.Approved, 1), (table.Stage, table.Edition));
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
    public void a_table_not_approved_is_edited_instead()
    {
        Given<GoalTable>(Drafted).When(new RequestAdjustment(Lower, "任务调整", null)).ThenBreaks("goal-table/not-approved");
        Given<GoalTable>(Drafted, Submitted).When(new RequestAdjustment(Lower, "任务调整", null)).ThenBreaks("goal-table/not-approved");
        Given<GoalTable>().When(new RequestAdjustment(Lower, "任务调整", null)).ThenBreaks("goal-table/not-approved");
    }
}
