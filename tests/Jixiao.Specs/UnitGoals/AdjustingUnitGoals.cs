using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;

namespace Jixiao.Specs.UnitGoals;

public sealed class AdjustingUnitGoals
{
    static readonly ApproveUnitGoalsAdjustment Approve = new(new(2023, 7, 1), "遵财预〔2023〕20号");
    static readonly UnitGoalsAdjustmentRequested Asked = new(Content(Item(2)), "职责变化", null);
    static readonly History<UnitYearGoals> Waiting = Given<UnitYearGoals>([.. Executing, Asked]);

    [Fact]
    public void an_approved_adjustment_is_the_next_edition() =>
        Waiting.When(Approve).Then(new GoalItemRemoved(1), Set(Item(2)), new UnitGoalsAdjusted(2, new(2023, 7, 1), "遵财预〔2023〕20号"));

    [Fact]
    public void the_goals_then_say_what_was_proposed() =>
        Waiting.When(Approve).ThenState(goals =>
        {
            Assert.True(goals.Content.SaysTheSameAs(Content(Item(2))));
            Assert.Equal((Stage.Approved, 2, Holder.Nobody, null), (goals.Standing.Stage, goals.Standing.Edition, goals.Standing.HeldBy, goals.PendingAdjustment));
        });

    [Fact]
    public void the_adjusted_document_stated_again_changes_nothing() =>
        Given<UnitYearGoals>([.. Executing, Asked, .. Approve.Decide(Waiting.State)])
            .When(new StateUnitGoals(Year, Content(Item(2)), new(new(2023, 7, 1), "遵财预〔2023〕20号"), "重新公开"))
            .ThenNothing();

    [Fact]
    public void a_request_waits_for_the_bureau() => Waiting.ThenState(goals => Assert.Equal(Holder.Bureau, goals.Standing.HeldBy));

    [Fact]
    public void a_returned_adjustment_leaves_the_goals_as_they_were_and_says_why() =>
        Waiting.When(new ReturnUnitGoalsAdjustment("依据不足")).ThenState(goals =>
        {
            Assert.True(goals.Content.SaysTheSameAs(Content(Item(1))));
            Assert.Equal((1, Holder.Nobody, "依据不足", null), (goals.Standing.Edition, goals.Standing.HeldBy, goals.Standing.AdjustmentReturned, goals.PendingAdjustment));
        });

    [Fact]
    public void a_request_and_a_return_say_why_and_an_approval_names_its_document()
    {
        Given<UnitYearGoals>(Executing).When(new RequestUnitGoalsAdjustment(Content(Item(2)), "", null)).ThenBreaks("adjustment/no-reason");
        Waiting.When(new ReturnUnitGoalsAdjustment("")).ThenBreaks("return/no-reason");
        Waiting.When(Approve with { Document = "" }).ThenBreaks("approval/no-document");
        Waiting.When(Approve with { ApprovedOn = new(2025, 1, 1) }).ThenBreaks("approval/outside-year");
    }

    [Fact]
    public void a_request_is_taken_back_and_the_goals_stay_as_they_are()
    {
        Waiting.When(new WithdrawUnitGoalsAdjustment()).Then(new UnitGoalsAdjustmentWithdrawn());
        Waiting.When(new WithdrawUnitGoalsAdjustment()).ThenState(goals => Assert.Equal((Holder.Nobody, null), (goals.Standing.HeldBy, goals.PendingAdjustment)));
        Given<UnitYearGoals>(Executing).When(new WithdrawUnitGoalsAdjustment()).ThenBreaks("adjustment/none");
    }

    [Fact]
    public void without_a_request_nothing_is_decided()
    {
        Given<UnitYearGoals>(Executing).When(Approve).ThenBreaks("adjustment/none");
        Given<UnitYearGoals>(Executing).When(new ReturnUnitGoalsAdjustment("依据不足")).ThenBreaks("adjustment/none");
        Given<UnitYearGoals>(Complete).When(Approve).ThenBreaks("adjustment/wrong-stage");
    }

    [Fact]
    public void goals_not_approved_are_edited_instead() =>
        Given<UnitYearGoals>(Complete).When(new RequestUnitGoalsAdjustment(Content(Item(2)), "职责变化", null)).ThenBreaks("adjustment/wrong-stage");
}
