using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;

namespace Jixiao.Specs.UnitGoals;

public sealed class ApprovingUnitGoals
{
    static readonly ApproveUnitGoals Approve = new(new(2023, 2, 1), "遵财预〔2023〕1号");

    [Fact]
    public void goals_graded_excellent_or_good_are_approved_as_edition_1()
    {
        GradedAs(Grade.Excellent).When(Approve).Then(Approved);
        GradedAs(Grade.Good).When(Approve).Then(Approved);
    }

    [Fact]
    public void goals_graded_poor_are_not_approved() => GradedAs(Grade.Poor).When(Approve).ThenBreaks("approve/grade");

    [Fact]
    public void goals_not_reviewed_are_not_approved()
    {
        Given<UnitYearGoals>(Complete).When(Approve).ThenBreaks("approve/wrong-stage");
        Given<UnitYearGoals>([.. Complete, Submitted, Passed]).When(Approve).ThenBreaks("approve/wrong-stage");
    }

    [Fact]
    public void approved_goals_know_their_edition_day_and_document() =>
        Given<UnitYearGoals>(Executing).ThenState(goals => Assert.Equal(
            (Stage.Approved, Holder.Nobody, 1, new DateOnly(2023, 2, 1), "遵财预〔2023〕1号"),
            (goals.Standing.Stage, goals.Standing.HeldBy, goals.Standing.Edition, goals.Standing.ApprovedOn!.Value, goals.Standing.Document)));

    [Fact]
    public void approved_goals_are_not_approved_again() =>
        Given<UnitYearGoals>(Executing).When(Approve with { Document = "遵财预〔2023〕2号" }).ThenBreaks("approve/wrong-stage");

    [Fact]
    public void an_approval_names_its_document_and_fits_the_year()
    {
        GradedAs(Grade.Good).When(Approve with { Document = "" }).ThenBreaks("approval/no-document");
        GradedAs(Grade.Good).When(Approve with { ApprovedOn = new(2021, 12, 31) }).ThenBreaks("approval/outside-year");
        GradedAs(Grade.Good).When(Approve with { ApprovedOn = new(2025, 1, 1) }).ThenBreaks("approval/outside-year");
    }

    static History<UnitYearGoals> GradedAs(Grade grade) => Given<UnitYearGoals>([.. Complete, Submitted, Passed, Graded(grade)]);
}
