using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.SelfEvaluationFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class ReviewingSelfEvaluations
{
    static readonly object[] Waiting = [.. Whole, HandedIn];
    static readonly SelfEvaluationReviewed Accepted = new(Key, [], 96.63m, Grade.Excellent, null, Day);

    [Fact]
    public void it_is_accepted_as_it_is_and_the_table_is_evaluated_by_its_unit()
    {
        var accepted = Given<GoalTable>(Waiting).When(new ReviewSelfEvaluation(Key, [], null, Day));
        accepted.Then(Accepted);
        accepted.ThenState(table => Assert.Equal((Stage.SelfEvaluated, SelfEvaluationStage.Accepted, 96.63m), (table.Standing.Stage, table.SelfEvaluation!.Stage, table.SelfEvaluation.FinalTotal)));
    }

    [Fact]
    public void rows_are_scored_again_and_both_scores_are_kept()
    {
        var lower = new Rescored(1, 40, "数量不实");
        var reviewed = Given<GoalTable>(Waiting).When(new ReviewSelfEvaluation(Key, [lower], "按核实数改分", Day));
        reviewed.Then(new SelfEvaluationReviewed(Key, [lower], 80.38m, Grade.Good, "按核实数改分", Day));
        reviewed.ThenState(table => Assert.Equal((96.63m, Grade.Excellent, 80.38m, Grade.Good, 56.25m), (table.SelfEvaluation!.Total, table.SelfEvaluation.Grade, table.SelfEvaluation.FinalTotal, table.SelfEvaluation.FinalGrade, table.SelfEvaluation.Indicators[0].Score)));
    }

    [Fact]
    public void a_row_is_scored_within_its_weight_once_and_with_a_reason()
    {
        var waiting = Given<GoalTable>(Waiting);
        waiting.When(new ReviewSelfEvaluation(Key, [new(1, 56.26m, "改")], null, Day)).ThenBreaks("self-evaluation/score-out-of-range");
        waiting.When(new ReviewSelfEvaluation(Key, [new(1, -0.01m, "改")], null, Day)).ThenBreaks("self-evaluation/score-out-of-range");
        waiting.When(new ReviewSelfEvaluation(Key, [new(1, 1.001m, "改")], null, Day)).ThenBreaks("self-evaluation/score-out-of-range");
        waiting.When(new ReviewSelfEvaluation(Key, [new(1, 40, " ")], null, Day)).ThenBreaks("self-evaluation/no-rescore-reason");
        waiting.When(new ReviewSelfEvaluation(Key, [new(9, 1, "改")], null, Day)).ThenBreaks("indicator/unknown");
        waiting.When(new ReviewSelfEvaluation(Key, [new(1, 40, "改"), new(1, 41, "改")], null, Day)).ThenBreaks("self-evaluation/row-twice");
        waiting.When(new ReviewSelfEvaluation(Key, [new(2, 33.75m, "从优"), new(1, 0, "不实")], null, Day)).Then(new SelfEvaluationReviewed(Key, [new(2, 33.75m, "从优"), new(1, 0, "不实")], 43.75m, Grade.Poor, null, Day));
    }

    [Fact]
    public void it_is_returned_with_a_reason_and_the_places_where()
    {
        var waiting = Given<GoalTable>(Waiting);
        waiting.When(new ReturnSelfEvaluation(Key, "", [], Day)).ThenBreaks("return/no-reason");
        waiting.When(new ReturnSelfEvaluation(Key, "说明不具体", [new("2", "应写明"), new("预算执行", null), new("完成情况", null)], Day)).Then(
            new SelfEvaluationReturned(Key, "说明不具体", [new("2", "应写明", 2), new("预算执行", null), new("完成情况", null)], Day));
        waiting.When(new ReturnSelfEvaluation(Key, "说明不具体", [new("3", null)], Day)).ThenBreaks("return/unknown-place");
    }

    [Fact]
    public void only_what_waits_is_decided()
    {
        foreach (var (history, code) in new (object[], string)[]
        {
            (Whole, "self-evaluation/not-reported"), ([.. Waiting, new SelfEvaluationReturned(Key, "说明不具体", [], Day)], "self-evaluation/decided"), ([.. Waiting, Accepted], "self-evaluation/wrong-stage"),
        })
        {
            Given<GoalTable>(history).When(new ReviewSelfEvaluation(Key, [], null, Day)).ThenBreaks(code);
            Given<GoalTable>(history).When(new ReturnSelfEvaluation(Key, "说明不具体", [], Day)).ThenBreaks(code);
        }
    }

    [Fact]
    public void an_adjustment_that_waits_is_decided_first() => Given<GoalTable>(
        [.. Waiting, new AdjustmentRequested(GoalTableFacts.CompleteContent with { Use = "购置" }, "任务调整", null)]).When(new ReviewSelfEvaluation(Key, [], null, Day)).ThenBreaks("self-evaluation/adjustment-pending");

    [Fact]
    public void a_table_is_archived_after_its_self_evaluation_was_decided()
    {
        Given<GoalTable>(Waiting).When(new ArchiveGoalTable(Day)).ThenBreaks("archive/self-evaluation-open");
        Given<GoalTable>([.. Waiting, Accepted]).When(new ArchiveGoalTable(Day)).Then(new GoalTableArchived(Day));
    }
}
