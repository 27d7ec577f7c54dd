using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;
using static Jixiao.Specs.UnitGoals.UnitSelfEvaluationFacts;

namespace Jixiao.Specs.UnitGoals;

public sealed class ReviewingUnitSelfEvaluations
{
    static readonly object[] Waiting = [.. UnitSelfEvaluationFacts.Approved, HandedIn];

    [Fact]
    public void it_is_accepted_as_it_is_and_the_year_is_evaluated_by_its_unit()
    {
        var accepted = Given<UnitYearGoals>(Waiting).When(new ReviewUnitSelfEvaluation(Key, [], null, Day));
        accepted.Then(new UnitSelfEvaluationReviewed(Key, [], 78, Grade.Fair, null, Day));
        accepted.ThenState(goals => Assert.Equal((Stage.SelfEvaluated, SelfEvaluationStage.Accepted, 78m, false), (goals.Standing.Stage, goals.SelfEvaluation!.Stage, goals.SelfEvaluation.FinalTotal, goals.AwaitsRecheck)));
    }

    [Fact]
    public void tasks_are_scored_again_and_both_scores_are_kept()
    {
        var higher = new Rescored(2, 30, "宣传超额完成");
        var reviewed = Given<UnitYearGoals>(Waiting).When(new ReviewUnitSelfEvaluation(Key, [higher], "按核实情况改分", Day));
        reviewed.Then(new UnitSelfEvaluationReviewed(Key, [higher], 87, Grade.Good, "按核实情况改分", Day));
        reviewed.ThenState(goals => Assert.Equal((78m, Grade.Fair, 87m, Grade.Good, 21m), (goals.SelfEvaluation!.Total, goals.SelfEvaluation.Grade, goals.SelfEvaluation.FinalTotal, goals.SelfEvaluation.FinalGrade, goals.SelfEvaluation.Sheet.Tasks[1].Score)));
    }

    [Fact]
    public void a_task_is_scored_within_its_weight_once_and_with_a_reason()
    {
        var waiting = Given<UnitYearGoals>(Waiting);
        waiting.When(new ReviewUnitSelfEvaluation(Key, [new(2, 30.01m, "改")], null, Day)).ThenBreaks("self-evaluation/score-out-of-range");
        waiting.When(new ReviewUnitSelfEvaluation(Key, [new(2, 20, "")], null, Day)).ThenBreaks("self-evaluation/no-rescore-reason");
        waiting.When(new ReviewUnitSelfEvaluation(Key, [new(3, 1, "改")], null, Day)).ThenBreaks("self-evaluation/unknown-task");
        waiting.When(new ReviewUnitSelfEvaluation(Key, [new(2, 1, "改"), new(2, 2, "改")], null, Day)).ThenBreaks("self-evaluation/row-twice");
    }

    [Fact]
    public void it_is_returned_with_a_reason_and_the_places_where()
    {
        var waiting = Given<UnitYearGoals>(Waiting);
        waiting.When(new ReturnUnitSelfEvaluation(Key, "", [], Day)).ThenBreaks("return/no-reason");
        waiting.When(new ReturnUnitSelfEvaluation(Key, "不具体", [new("2", "场次"), new("预算执行", null)], Day)).Then(new UnitSelfEvaluationReturned(Key, "不具体", [new("2", "场次", 2), new("预算执行", null)], Day));
        waiting.When(new ReturnUnitSelfEvaluation(Key, "不具体", [new("3", null)], Day)).ThenBreaks("return/unknown-place");
    }

    [Fact]
    public void only_what_waits_is_decided_and_not_beside_a_pending_adjustment()
    {
        var review = new ReviewUnitSelfEvaluation(Key, [], null, Day);
        Given<UnitYearGoals>(UnitSelfEvaluationFacts.Approved).When(review).ThenBreaks("self-evaluation/not-reported");
        Given<UnitYearGoals>(Waiting).When(review with { Round = "round/2023/self-evaluation/2" }).ThenBreaks("self-evaluation/not-reported");
        Given<UnitYearGoals>([.. Waiting, new UnitSelfEvaluationReturned(Key, "不清", [], Day)]).When(review).ThenBreaks("self-evaluation/decided");
        Given<UnitYearGoals>([.. Waiting, new UnitGoalsAdjustmentRequested(Content(Item(1)), "职责变化", null)]).When(review).ThenBreaks("self-evaluation/adjustment-pending");
        Given<UnitYearGoals>([.. Waiting, new UnitSelfEvaluationReviewed(Key, [], 78, Grade.Fair, null, Day)]).When(Report).ThenBreaks("self-evaluation/wrong-stage");
    }
}
