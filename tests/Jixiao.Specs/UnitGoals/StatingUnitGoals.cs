using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;

namespace Jixiao.Specs.UnitGoals;

public sealed class StatingUnitGoals
{
    [Fact]
    public void a_years_goals_are_stated_part_by_part() =>
        Given<UnitYearGoals>()
            .When(State(Content(Item(1), Item(2)) with { Safeguards = [Systems] }))
            .Then(Stated, Set(Item(1)), Set(Item(2)), Set(Systems));

    [Fact]
    public void even_blank_goals_begin_the_year() =>
        Given<UnitYearGoals>()
            .When(State(UnitGoalsContent.Blank))
            .Then(new OverallGoalStated(Year, ""));

    [Fact]
    public void the_same_goals_again_change_nothing() =>
        Given<UnitYearGoals>(Stated, Set(Item(1)), Set(Systems))
            .When(State(Content(Item(1)) with { Safeguards = [Systems] }))
            .ThenNothing();

    [Fact]
    public void only_what_differs_is_stated_again() =>
        Given<UnitYearGoals>(Stated, Set(Item(1)), Set(Item(2)), Set(Item(3)), Set(Systems), Set(Spending))
            .When(State(Content(Item(1), Item(3, "修缮费"), Item(4)) with { Overall = "保障运转。", Safeguards = [Spending with { Text = "严格支出。" }] }))
            .Then(
                new OverallGoalStated(Year, "保障运转。"),
                new GoalItemRemoved(2),
                Set(Item(3, "修缮费")),
                Set(Item(4)),
                new SafeguardRemoved(1),
                Set(Spending with { Text = "严格支出。" }));

    [Fact]
    public void goals_say_what_was_stated() =>
        Given<UnitYearGoals>(Stated, Set(Item(1)), Set(Item(2)), Set(Systems))
            .When(State(Content(Item(2), Item(3)) with { Safeguards = [Spending] }))
            .ThenState(goals =>
            {
                Assert.True(goals.Content.SaysTheSameAs(Content(Item(2), Item(3)) with { Safeguards = [Spending] }));
                Assert.Equal((2023, Stage.Draft), (goals.Year, goals.Standing.Stage));
            });

    [Fact]
    public void approved_goals_are_asked_to_be_adjusted_as_a_whole() =>
        Given<UnitYearGoals>(Stated, Set(Item(1)), Approved)
            .When(State(Content(Item(2))))
            .Then(new UnitGoalsAdjustmentRequested(Content(Item(2)), "任务调整", null));

    [Fact]
    public void asking_changes_the_queue_and_not_the_goals() =>
        Given<UnitYearGoals>(Stated, Set(Item(1)), Approved)
            .When(State(Content(Item(2))))
            .ThenState(goals =>
            {
                Assert.True(goals.Content.SaysTheSameAs(Content(Item(1))));
                Assert.True(goals.PendingAdjustment!.Proposal.SaysTheSameAs(Content(Item(2))));
                Assert.Equal(Stage.Approved, goals.Standing.Stage);
            });

    [Fact]
    public void approved_goals_as_they_are_need_no_adjustment() =>
        Given<UnitYearGoals>(Stated, Set(Item(1)), Approved)
            .When(State(Content(Item(1))))
            .ThenNothing();

    [Fact]
    public void the_proposal_already_pending_is_not_asked_for_again() =>
        Given<UnitYearGoals>(Stated, Approved, new UnitGoalsAdjustmentRequested(Content(Item(2)), "任务调整", null))
            .When(State(Content(Item(2))))
            .ThenNothing();

    [Fact]
    public void another_proposal_takes_the_place_of_the_pending_one() =>
        Given<UnitYearGoals>(Stated, Approved, new UnitGoalsAdjustmentRequested(Content(Item(2)), "任务调整", null))
            .When(State(Content(Item(3))))
            .Then(new UnitGoalsAdjustmentRequested(Content(Item(3)), "任务调整", null));

    [Fact]
    public void a_published_document_brings_its_approval_along() =>
        Given<UnitYearGoals>()
            .When(State(Content(Item(1))) with { Approval = new(new(2023, 2, 1), "遵财预〔2023〕1号") })
            .Then(Stated, Set(Item(1)), Approved);

    [Fact]
    public void goals_that_already_say_so_are_approved_by_their_publication() =>
        Given<UnitYearGoals>(Stated, Set(Item(1)))
            .When(State(Content(Item(1))) with { Approval = new(new(2023, 2, 1), "遵财预〔2023〕1号") })
            .Then(Approved);

    [Fact]
    public void a_published_change_of_approved_goals_is_asked_for_under_its_document() =>
        Given<UnitYearGoals>(Stated, Approved)
            .When(State(Content(Item(2))) with { Approval = new(new(2023, 8, 1), "遵财预〔2023〕9号") })
            .Then(new UnitGoalsAdjustmentRequested(Content(Item(2)), "任务调整", "遵财预〔2023〕9号"));

    [Fact]
    public void goals_that_were_evaluated_stay_so_when_they_are_published_again_as_they_are() =>
        Given<UnitYearGoals>([.. UnitSelfEvaluationFacts.Approved, UnitSelfEvaluationFacts.HandedIn, new UnitSelfEvaluationReviewed(UnitSelfEvaluationFacts.Key, [], 78, Domain.LifeCycle.Grade.Fair, null, UnitSelfEvaluationFacts.Day)])
            .When(State(UnitSelfEvaluationFacts.Goals) with { Approval = new(new(2023, 2, 1), "遵财预〔2023〕1号") })
            .ThenNothing();

    [Fact]
    public void two_items_or_safeguards_under_one_number_are_refused()
    {
        Given<UnitYearGoals>().When(State(Content(Item(1), Item(1, "修缮费")))).ThenBreaks("unit-goals/repeated-number");
        Given<UnitYearGoals>().When(State(Content() with { Safeguards = [Systems, Spending with { No = 1 }] })).ThenBreaks("unit-goals/repeated-number");
        Given<UnitYearGoals>(Stated, Approved).When(State(Content(Item(1), Item(1, "修缮费")))).ThenBreaks("unit-goals/repeated-number");
    }

    static StateUnitGoals State(UnitGoalsContent content) => new(Year, content, null, "任务调整");
}
