using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Specs.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class ReviewingGoalTables
{
    static readonly DateOnly Day = new(2022, 11, 20);
    static readonly History<GoalTable> HandedIn = Given<GoalTable>([.. Complete, Submitted]);
    static readonly History<GoalTable> AtTheBureau = Given<GoalTable>([.. Complete, Submitted, Passed]);

    [Fact]
    public void the_department_passes_what_was_handed_in()
    {
        HandedIn.When(new PassDepartmentReview("同意")).Then(Passed);
        HandedIn.When(new PassDepartmentReview()).Then(new DepartmentReviewPassed(null));
    }

    [Fact]
    public void what_it_passed_waits_for_the_bureau_with_its_opinion() =>
        AtTheBureau.ThenState(table => Assert.Equal(
            (Stage.DepartmentPassed, Holder.Bureau, "同意"), (table.Standing.Stage, table.Standing.HeldBy, table.Standing.DepartmentOpinion)));

    [Fact]
    public void the_bureau_reviews_what_the_department_passed()
    {
        AtTheBureau.When(new ReviewGoalTable(Reviews.Excellent, Day)).Then(Graded(Grade.Excellent));
        AtTheBureau.When(new ReviewGoalTable(Reviews.Good, Day)).Then(Graded(Grade.Good));
        AtTheBureau.When(new ReviewGoalTable(Reviews.Poor, Day)).Then(Graded(Grade.Poor));
        HandedIn.When(new ReviewGoalTable(Reviews.Excellent, Day)).ThenBreaks("review/wrong-stage");
    }

    [Fact]
    public void a_fair_table_goes_back_to_its_unit_at_once_with_the_opinion() =>
        AtTheBureau
            .When(new ReviewGoalTable(Reviews.Fair, Day))
            .Then(Graded(Grade.Fair), new GoalTableReturned(Holder.Bureau, "指标与目标不符", [], Day));

    [Fact]
    public void its_unit_has_it_back_and_sees_the_points() =>
        AtTheBureau.When(new ReviewGoalTable(Reviews.Fair, Day)).ThenState(table => Assert.Equal(
            (Stage.Returned, Holder.Unit, Grade.Fair, Day, 1),
            (table.Standing.Stage, table.Standing.HeldBy, table.Standing.Review!.Grade, table.Standing.Returned!.On, table.Standing.TimesReturned)));

    [Fact]
    public void points_out_of_range_and_a_missing_opinion_are_refused()
    {
        AtTheBureau.When(new ReviewGoalTable(Reviews.Excellent with { Completeness = 21 }, Day)).ThenBreaks("review/points-out-of-range");
        AtTheBureau.When(new ReviewGoalTable(Reviews.Good with { Opinion = "" }, Day)).ThenBreaks("review/no-opinion");
    }

    [Fact]
    public void a_good_table_is_changed_by_agreement_and_keeps_its_grade() =>
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Good)])
            .When(new EditGoalTable(CompleteContent with { Use = "购置计算机" }))
            .ThenState(table => Assert.Equal(
                (Stage.BureauReviewed, Grade.Good, "购置计算机"), (table.Standing.Stage, table.Standing.Review!.Grade, table.Use)));

    [Fact]
    public void no_other_grade_is_changed_at_the_bureau()
    {
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Excellent)]).When(new EditGoalTable(CompleteContent)).ThenBreaks("edit/wrong-stage");
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Poor)]).When(new EditGoalTable(CompleteContent)).ThenBreaks("edit/wrong-stage");
    }
}
