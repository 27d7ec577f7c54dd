using Jixiao.Domain;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;

namespace Jixiao.Specs.UnitGoals;

public sealed class DraftingUnitGoals
{
    [Fact]
    public void a_years_goals_are_drafted_with_their_first_content() =>
        Given<UnitYearGoals>().When(new DraftUnitGoals(Year, Content(Item(1)))).Then(Stated, Set(Item(1)));

    [Fact]
    public void drafted_goals_are_the_units() =>
        Given<UnitYearGoals>().When(new DraftUnitGoals(Year, Content(Item(1)))).ThenState(goals =>
            Assert.Equal((2023, Stage.Draft, Holder.Unit), (goals.Year, goals.Standing.Stage, goals.Standing.HeldBy)));

    [Fact]
    public void the_same_draft_again_changes_nothing() => Given<UnitYearGoals>(Complete).When(new DraftUnitGoals(Year, Content(Item(1)))).ThenNothing();

    [Fact]
    public void another_draft_of_the_same_year_is_refused() => Given<UnitYearGoals>(Complete).When(new DraftUnitGoals(Year, Content(Item(2)))).ThenBreaks("draft/exists");

    [Fact]
    public void goals_given_up_are_drafted_again() =>
        Given<UnitYearGoals>([.. Complete, new UnitGoalsDiscarded("重新编制")]).When(new DraftUnitGoals(Year, Content(Item(2)))).ThenState(goals =>
        {
            Assert.Equal(Standing.Drafted, goals.Standing);
            Assert.True(goals.Content.SaysTheSameAs(Content(Item(2))));
        });

    [Fact]
    public void a_draft_and_what_came_back_are_edited()
    {
        Given<UnitYearGoals>(Complete).When(new EditUnitGoals(Content(Item(2)))).Then(new GoalItemRemoved(1), Set(Item(2)));
        Given<UnitYearGoals>([.. Complete, Submitted, Returned(Holder.Department)]).When(new EditUnitGoals(Content())).Then(new GoalItemRemoved(1));
        Given<UnitYearGoals>(Complete).When(new EditUnitGoals(Content(Item(1)))).ThenNothing();
    }

    [Fact]
    public void after_the_bureaus_review_only_good_goals_are_edited()
    {
        Given<UnitYearGoals>([.. Complete, Submitted, Passed, Graded(Grade.Good)]).When(new EditUnitGoals(Content())).Then(new GoalItemRemoved(1));
        Given<UnitYearGoals>([.. Complete, Submitted, Passed, Graded(Grade.Excellent)]).When(new EditUnitGoals(Content())).ThenBreaks("edit/wrong-stage");
        Given<UnitYearGoals>([.. Complete, Submitted, Passed, Graded(Grade.Poor)]).When(new EditUnitGoals(Content())).ThenBreaks("edit/wrong-stage");
    }

    [Fact]
    public void what_is_handed_in_or_approved_is_not_edited()
    {
        Given<UnitYearGoals>([.. Complete, Submitted]).When(new EditUnitGoals(Content())).ThenBreaks("edit/wrong-stage");
        Given<UnitYearGoals>(Executing).When(new EditUnitGoals(Content())).ThenBreaks("edit/wrong-stage");
    }

    [Fact]
    public void numbers_begin_at_1_and_amounts_are_not_negative()
    {
        Given<UnitYearGoals>(Complete).When(new EditUnitGoals(Content(Item(0)))).ThenBreaks("unit-goals/bad-number");
        Given<UnitYearGoals>(Complete).When(new EditUnitGoals(Content() with { Safeguards = [Systems with { No = 0 }] })).ThenBreaks("unit-goals/bad-number");
        Given<UnitYearGoals>(Complete).When(new EditUnitGoals(Content(Item(1), Item(1)))).ThenBreaks("unit-goals/repeated-number");
        Given<UnitYearGoals>(Complete).When(new EditUnitGoals(Content(Item(1) with { Amount = Money.Fen(-1) }))).ThenBreaks("budget/negative");
    }
}
