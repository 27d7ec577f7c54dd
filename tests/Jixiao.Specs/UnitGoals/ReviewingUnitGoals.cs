using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Specs.LifeCycle;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;

namespace Jixiao.Specs.UnitGoals;

public sealed class ReviewingUnitGoals
{
    static readonly DateOnly Day = new(2022, 11, 1);
    static readonly History<UnitYearGoals> HandedIn = Given<UnitYearGoals>([.. Complete, Set(Systems), Submitted]);
    static readonly History<UnitYearGoals> AtTheBureau = Given<UnitYearGoals>([.. Complete, Submitted, Passed]);

    [Fact]
    public void stated_goals_are_handed_in_and_taken_back()
    {
        Given<UnitYearGoals>(Complete).When(new SubmitUnitGoals(new(2022, 10, 20))).Then(Submitted);
        HandedIn.When(new WithdrawUnitGoals()).ThenState(goals => Assert.Equal((Stage.Draft, Holder.Unit), (goals.Standing.Stage, goals.Standing.HeldBy)));
        AtTheBureau.When(new WithdrawUnitGoals()).ThenBreaks("withdraw/wrong-stage");
        HandedIn.When(new SubmitUnitGoals(new(2022, 10, 20))).ThenBreaks("submit/wrong-stage");
    }

    [Fact]
    public void late_is_allowed_and_marked() =>
        Given<UnitYearGoals>(Complete)
            .When(new SubmitUnitGoals(new(2022, 11, 1), new("round/2023/declaration/1", new(2022, 10, 31))))
            .ThenState(goals => Assert.Equal(1, goals.Standing.Submission!.DaysLate));

    [Fact]
    public void without_an_overall_goal_nothing_is_handed_in() =>
        Given<UnitYearGoals>(new OverallGoalStated(Year, " "), Set(Item(1))).When(new SubmitUnitGoals(new(2022, 10, 20))).ThenBreaks("unit-goals/no-overall");

    [Fact]
    public void the_department_passes_and_the_bureau_gives_its_points()
    {
        HandedIn.When(new PassUnitGoals("同意")).Then(Passed);
        AtTheBureau.When(new ReviewUnitGoals(Reviews.Good, Day)).Then(Graded(Grade.Good));
        HandedIn.When(new ReviewUnitGoals(Reviews.Good, Day)).ThenBreaks("review/wrong-stage");
        AtTheBureau.When(new ReviewUnitGoals(Reviews.Good with { Opinion = "" }, Day)).ThenBreaks("review/no-opinion");
    }

    [Fact]
    public void fair_goals_go_back_at_once() =>
        AtTheBureau.When(new ReviewUnitGoals(Reviews.Fair, Day)).Then(Graded(Grade.Fair), new UnitGoalsReturned(Holder.Bureau, "指标与目标不符", [], Day));

    [Fact]
    public void each_returns_what_it_holds()
    {
        HandedIn.When(Return(Holder.Department)).Then(Returned(Holder.Department));
        AtTheBureau.When(Return(Holder.Bureau)).Then(Returned(Holder.Bureau));
        HandedIn.When(Return(Holder.Bureau)).ThenBreaks("return/wrong-stage");
        AtTheBureau.When(Return(Holder.Department)).ThenBreaks("return/wrong-stage");
        HandedIn.When(new ReturnUnitGoals(new(Holder.Department, "", [], Day))).ThenBreaks("return/no-reason");
    }

    [Theory]
    [InlineData("一")]
    [InlineData("二.1")]
    [InlineData("三.1")]
    public void a_place_is_the_overall_goal_an_item_or_a_safeguard(string place) =>
        HandedIn.When(Return(Holder.Department, new ReturnedPlace(place, null))).Then(Returned(Holder.Department, new ReturnedPlace(place, null)));

    [Theory]
    [InlineData("二")]
    [InlineData("二.2")]
    [InlineData("三.2")]
    [InlineData("4.4")]
    [InlineData("")]
    public void any_other_place_is_unknown(string place) =>
        HandedIn.When(Return(Holder.Department, new ReturnedPlace(place, null))).ThenBreaks("return/unknown-place");

    [Fact]
    public void handed_in_again_the_slate_is_clean_and_the_return_counts() =>
        Given<UnitYearGoals>([.. Complete, Submitted, Passed, Graded(Grade.Fair), Returned(Holder.Bureau), Submitted]).ThenState(goals => Assert.Equal(
            (null, null, null, 1), (goals.Standing.Returned, goals.Standing.Review, goals.Standing.DepartmentOpinion, goals.Standing.TimesReturned)));

    static ReturnUnitGoals Return(Holder by, params IReadOnlyList<ReturnedPlace> places) => new(new(by, "目标不明确", places, Day));
}
