using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;

namespace Jixiao.Specs.UnitGoals;

public sealed class ApprovingUnitGoals
{
    static readonly ApproveUnitGoals Approve = new(new(2023, 2, 1), "遵财预〔2023〕1号");

    [Fact]
    public void stated_goals_are_approved_as_edition_1() => Given<UnitYearGoals>(Stated).When(Approve).Then(Approved);

    [Fact]
    public void approved_goals_know_their_edition_and_document() =>
        Given<UnitYearGoals>(Stated, Approved).ThenState(goals =>
            Assert.Equal((Stage.Approved, 1, "遵财预〔2023〕1号"), (goals.Stage, goals.Edition, goals.ApprovalDocument)));

    [Fact]
    public void approved_goals_are_not_approved_again() =>
        Given<UnitYearGoals>(Stated, Approved)
            .When(Approve with { Document = "遵财预〔2023〕2号" })
            .ThenNothing();
}
