using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Journeys.Support;
using Jixiao.Specs.LifeCycle;
using Jixiao.Specs.UnitGoals;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;

namespace Jixiao.Specs;

public sealed class LifeCycleOfUnitGoals
{
    static readonly DateOnly Day = new(2023, 6, 30);
    static readonly UnitGoalsContent Same = Content(Item(1));
    static readonly UnitGoalsContent Other = Content(Item(2));

    static readonly StagesByCommands.Case<UnitYearGoals>[] Cases =
    [
        Case(""),
        Case("", Complete),
        Case("", [.. Complete, Submitted]),
        Case("", [.. Complete, Submitted, Returned(Holder.Department)]),
        Case("", [.. Complete, Submitted, Passed]),
        Case("优", [.. Complete, Submitted, Passed, Graded(Grade.Excellent)]),
        Case("良", [.. Complete, Submitted, Passed, Graded(Grade.Good)]),
        Case("中", [.. Complete, Submitted, Passed, Graded(Grade.Fair)]),
        Case("差", [.. Complete, Submitted, Passed, Graded(Grade.Poor)]),
        Case("无调整申请", Executing),
        Case("调整待批", [.. Executing, new UnitGoalsAdjustmentRequested(Content(Item(1), Item(2)), "职责变化", null)]),
        Case("自评待复核", [.. UnitSelfEvaluationFacts.Approved, UnitSelfEvaluationFacts.HandedIn]),
        Case("", [.. UnitSelfEvaluationFacts.Approved, UnitSelfEvaluationFacts.HandedIn, new UnitSelfEvaluationReviewed(UnitSelfEvaluationFacts.Key, [], 78, Grade.Fair, null, UnitSelfEvaluationFacts.Day)]),
        Case("", [.. Executing, new UnitGoalsArchived(new(2024, 1, 1))]),
        Case("", [.. Complete, new UnitGoalsDiscarded("重新编制")]),
    ];

    static readonly StagesByCommands.Try<UnitYearGoals>[] Commands =
    [
        new("DraftUnitGoals", new DraftUnitGoals(Year, Other)),
        new("DraftUnitGoals, the same again", new DraftUnitGoals(Year, Same)),
        new("EditUnitGoals", new EditUnitGoals(Other)),
        new("StateUnitGoals, a draft", new StateUnitGoals(Year, Other, null, "重新公开")),
        new("StateUnitGoals, published", new StateUnitGoals(Year, Other, new(Day, "遵财预〔2023〕1号"), "重新公开")),
        new("StateUnitGoals, published as they are", new StateUnitGoals(Year, Same, new(Day, "遵财预〔2023〕1号"), "重新公开")),
        new("SubmitUnitGoals", new SubmitUnitGoals(Day)),
        new("WithdrawUnitGoals", new WithdrawUnitGoals()),
        new("PassUnitGoals", new PassUnitGoals("同意")),
        new("ReturnUnitGoals by the department", new ReturnUnitGoals(new(Holder.Department, "目标不明确", [], Day))),
        new("ReturnUnitGoals by the bureau", new ReturnUnitGoals(new(Holder.Bureau, "目标不明确", [], Day))),
        new("ReviewUnitGoals 优", new ReviewUnitGoals(Reviews.Excellent, Day)),
        new("ReviewUnitGoals 良", new ReviewUnitGoals(Reviews.Good, Day)),
        new("ReviewUnitGoals 中", new ReviewUnitGoals(Reviews.Fair, Day)),
        new("ReviewUnitGoals 差", new ReviewUnitGoals(Reviews.Poor, Day)),
        new("ApproveUnitGoals", new ApproveUnitGoals(Day, "遵财预〔2023〕1号")),
        new("RequestUnitGoalsAdjustment", new RequestUnitGoalsAdjustment(Other, "职责变化", null)),
        new("WithdrawUnitGoalsAdjustment", new WithdrawUnitGoalsAdjustment()),
        new("ApproveUnitGoalsAdjustment", new ApproveUnitGoalsAdjustment(Day, "遵财预〔2023〕20号")),
        new("ReturnUnitGoalsAdjustment", new ReturnUnitGoalsAdjustment("依据不足")),
        new("DiscardUnitGoals by the unit", new DiscardUnitGoals("重新编制")),
        new("DiscardUnitGoals by the bureau", new DiscardUnitGoals("不予批复", Holder.Bureau)),
        new("ReportUnitSelfEvaluation", UnitSelfEvaluationFacts.Report),
        new("ReviewUnitSelfEvaluation", new ReviewUnitSelfEvaluation(UnitSelfEvaluationFacts.Key, [], null, UnitSelfEvaluationFacts.Day)),
        new("ReturnUnitSelfEvaluation", new ReturnUnitSelfEvaluation(UnitSelfEvaluationFacts.Key, "说明不具体", [], UnitSelfEvaluationFacts.Day)),
        new("ArchiveUnitGoals after the year", new ArchiveUnitGoals(new(2024, 1, 1))),
    ];

    [Fact]
    public void every_stage_has_its_answer_to_every_command() => Approval.Compare("life-cycle-of-unit-goals", StagesByCommands.Lines(Cases, Commands));

    [Fact]
    public void no_stage_is_left_out() => Assert.Equal(Enum.GetValues<Stage>().Except([Stage.Evaluated]), Cases.Select(c => c.Stage).Distinct());

    [Fact]
    public void no_command_is_left_out() => Assert.Empty(StagesByCommands.Missing(Commands));

    static StagesByCommands.Case<UnitYearGoals> Case(string name, params object[] history)
    {
        var goals = Given<UnitYearGoals>(history).State;
        return new(goals.Standing.Stage, name, goals);
    }
}
