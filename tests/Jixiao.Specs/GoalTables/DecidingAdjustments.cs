using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class DecidingAdjustments
{
    static readonly ApproveAdjustment Approve = new(new(2023, 7, 1), "遵财预〔2023〕20号");
    static readonly GoalTableContent Wanted = CompleteContent with
    {
        Budget = new(Money.Fen(12_000_00), Money.Fen(9_000_00), Money.Fen(3_000_00)), Use = "购置计算机", Indicators = [Row("甲", "≥90%", id: 1), Row("乙")],
    };

    [Fact]
    public void an_approved_adjustment_changes_content_and_both_sources_under_the_next_edition() =>
        Asked(Wanted).When(Approve).Then(
            new FundsUseStated("购置计算机"),
            Set(1, 1, Row("甲", "≥90%")),
            Set(2, 2, Row("乙")),
            Carried(-1_000_00, FundSource.Fiscal),
            Carried(3_000_00, FundSource.Other),
            new AdjustmentApproved(2, new(2023, 7, 1), "遵财预〔2023〕20号"));

    [Fact]
    public void the_form_follows_and_the_initial_budget_stays() =>
        Asked(Wanted).When(Approve).ThenState(table =>
        {
            Assert.True(table.ToContent().SaysTheSameAs(Wanted));
            Assert.Equal((Money.Fen(10_000_00), Money.Fen(12_000_00)), (table.Initial, table.Adjusted));
            Assert.Equal((Money.Fen(9_000_00), Money.Fen(3_000_00)), (table.AdjustedOf(FundSource.Fiscal), table.AdjustedOf(FundSource.Other)));
            Assert.Equal((Stage.Approved, 2, Holder.Nobody), (table.Standing.Stage, table.Standing.Edition, table.Standing.HeldBy));
            Assert.Null(table.PendingAdjustment);
        });

    [Fact]
    public void the_adjusted_document_stated_again_changes_nothing() =>
        Approved2(Wanted).When(new StateGoalTable(Year, Project, Wanted, new(new(2023, 7, 1), "遵财预〔2023〕20号"), "重新公开")).ThenNothing();

    [Fact]
    public void cells_filled_in_or_left_blank_move_no_money_and_are_said_from_then_on()
    {
        var filled = CompleteContent with { Budget = new(Money.Fen(10_000_00), Money.Fen(10_000_00), Money.Zero) };
        Asked(filled).When(Approve).Then(new AdjustmentApproved(2, new(2023, 7, 1), "遵财预〔2023〕20号"));
        Approved2(filled).When(new StateGoalTable(Year, Project, filled, null, "重新公开")).ThenNothing();
        var blank = CompleteContent with { Budget = new(Money.Fen(11_000_00), null, null) };
        Approved2(blank).When(new StateGoalTable(Year, Project, blank, null, "重新公开")).ThenNothing();
        Approved2(blank).ThenState(table => Assert.Equal(Money.Fen(11_000_00), table.AdjustedOf(FundSource.Fiscal)));
    }

    [Fact]
    public void a_change_of_its_own_stays_beside_the_adjusted_form() =>
        Given<GoalTable>([.. Executing, Revised(500_00, 5, 1), Asking(CompleteContent with { Budget = Budget.OfFiscal(Money.Fen(11_000_00)) })])
            .When(Approve)
            .ThenState(table => Assert.Equal((Money.Fen(11_500_00), Money.Fen(11_000_00)), (table.Adjusted, table.Budget.Total)));

    [Fact]
    public void its_money_counts_from_the_day_of_the_approval_or_the_nearest_of_the_year()
    {
        var more = CompleteContent with { Budget = Budget.OfFiscal(Money.Fen(11_000_00)) };
        Asked(more).When(Approve).ThenState(table => Assert.Equal(new(2023, 7, 1), table.BudgetChanges.Single().EffectiveOn));
        Asked(more).When(Approve with { ApprovedOn = new(2024, 1, 15) }).ThenState(table => Assert.Equal(new(2023, 12, 31), table.BudgetChanges.Single().EffectiveOn));
    }

    [Fact]
    public void money_that_was_paid_meanwhile_is_not_taken_away() =>
        Given<GoalTable>([.. Executing, Asking(CompleteContent with { Budget = Budget.OfFiscal(Money.Fen(4_000_00)) }), Paid(4_000_01, 6, 1)])
            .When(Approve)
            .ThenBreaks("budget/below-executed");

    [Fact]
    public void an_approval_names_its_document_and_fits_the_year()
    {
        Asked(Wanted).When(Approve with { Document = "" }).ThenBreaks("approval/no-document");
        Asked(Wanted).When(Approve with { ApprovedOn = new(2025, 1, 1) }).ThenBreaks("approval/outside-year");
    }

    [Fact]
    public void without_a_request_nothing_is_decided()
    {
        Given<GoalTable>(Executing).When(Approve).ThenBreaks("adjustment/none");
        Given<GoalTable>(Executing).When(new ReturnAdjustment("依据不足")).ThenBreaks("adjustment/none");
        Approved2(Wanted).When(Approve).ThenBreaks("adjustment/none");
    }

    [Fact]
    public void a_request_waits_for_the_bureau() => Asked(Wanted).ThenState(table => Assert.Equal(Holder.Bureau, table.Standing.HeldBy));

    [Fact]
    public void a_returned_adjustment_leaves_the_table_as_it_was_and_says_why() =>
        Asked(Wanted).When(new ReturnAdjustment("依据不足")).ThenState(table =>
        {
            Assert.True(table.ToContent().SaysTheSameAs(CompleteContent));
            Assert.Equal((1, Holder.Nobody, "依据不足", null), (table.Standing.Edition, table.Standing.HeldBy, table.Standing.AdjustmentReturned, table.PendingAdjustment));
        });

    [Fact]
    public void a_return_says_why() => Asked(Wanted).When(new ReturnAdjustment("")).ThenBreaks("return/no-reason");

    [Fact]
    public void asked_for_again_the_old_answer_is_gone() =>
        Given<GoalTable>([.. Executing, Asking(Wanted), new AdjustmentReturned("依据不足"), Asking(Wanted)])
            .ThenState(table => Assert.Null(table.Standing.AdjustmentReturned));

    [Fact]
    public void a_second_adjustment_is_edition_3() =>
        Approved2(Wanted).When(new RequestAdjustment(Wanted with { Use = "购置打印机" }, "任务调整", null))
            .ThenState(table => Assert.Equal(3, table.Evolve(Approve.Decide(table).Last()).Standing.Edition));

    static AdjustmentRequested Asking(GoalTableContent wanted) => new(wanted, "任务调整", null);

    static BudgetRevised Carried(long fen, FundSource source) =>
        new(Money.Fen(fen), source, new(2023, 7, 1), "任务调整", "遵财预〔2023〕20号", RevisionKind.Adjustment, 2);

    static History<GoalTable> Asked(GoalTableContent wanted) => Given<GoalTable>([.. Executing, Asking(wanted)]);

    static History<GoalTable> Approved2(GoalTableContent wanted) => Given<GoalTable>([.. Executing, Asking(wanted), .. Approve.Decide(Asked(wanted).State)]);
}
