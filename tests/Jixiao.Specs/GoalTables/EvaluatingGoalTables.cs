using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.SelfEvaluationFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class EvaluatingGoalTables
{
    static readonly DateOnly Due = new(2024, 6, 30);
    static readonly object[] SelfEvaluated = [.. Whole, HandedIn, new SelfEvaluationReviewed(Key, [], 96.63m, Grade.Excellent, null, Day)];
    static readonly OrderEvaluation Order = new(EvaluationCriterion.Usual, ["王评", "李审"], Due, Day);
    static readonly EvaluationOrdered Ordered = new(EvaluationCriterion.Usual, ["王评", "李审"], Due, Day);
    static readonly CriterionScored[] Scores = [new("决策", 18, "依据充分"), new("过程", 15.5m), new("产出", 28), new("效益", 20)];
    static readonly Evaluated Done = new(Scores, 81.5m, Grade.Good, "效益有待提高", new(2024, 6, 1));
    static readonly EvaluateGoalTable Evaluate = new(Scores, "效益有待提高", new(2024, 6, 1));

    [Fact]
    public void a_table_that_was_self_evaluated_is_chosen_once()
    {
        Given<GoalTable>(SelfEvaluated).When(Order).Then(Ordered);
        Given<GoalTable>([.. SelfEvaluated, Ordered]).When(Order).ThenBreaks("evaluation/ordered");
        Given<GoalTable>(Whole).When(Order).ThenBreaks("evaluation/wrong-stage");
    }

    [Fact]
    public void an_order_names_the_rules_that_its_criteria_are_taken_from()
    {
        IReadOnlyList<EvaluationCriterion> ours = [new("决策", 25), new("效益", 75)];
        var rules = new ScoringInForce(ScoringRules.Usual, new("2023年评分规则", ScoringRules.Usual, new(2023, 1, 1), "从严", null, ours), 2);
        var given = Given<GoalTable>(SelfEvaluated);
        given.When(Order with { Criteria = ours, Rules = rules }).Then(Ordered with { Criteria = ours, Rules = new(2, "2023年评分规则", new(2023, 1, 1)) });
        given.When(Order with { Rules = ScoringInForce.Usual }).Then(Ordered with { Rules = new(0, null, null) });
        given.When(Order with { Rules = rules }).Then(Ordered);
        given.When(Order with { Criteria = ours, Rules = rules }).ThenState(table => Assert.Equal(2, table.BureauEvaluation!.Rules!.Number));
    }

    [Fact]
    public void its_criteria_make_a_hundred_points_and_somebody_evaluates()
    {
        var given = Given<GoalTable>(SelfEvaluated);
        given.When(Order with { Criteria = [new("决策", 60), new("过程", 39.99m)] }).ThenBreaks("evaluation/criteria");
        given.When(Order with { Criteria = [new("决策", 60), new("决策", 40)] }).ThenBreaks("evaluation/criteria");
        given.When(Order with { Criteria = [new("决策", 110), new("过程", -10)] }).ThenBreaks("evaluation/criteria");
        given.When(Order with { Evaluators = [" "] }).ThenBreaks("evaluation/no-evaluator");
        given.When(Order with { DueOn = Day.AddDays(-1) }).ThenBreaks("evaluation/due-too-early");
    }

    [Fact]
    public void it_is_scored_criterion_by_criterion_in_any_order()
    {
        var scored = Given<GoalTable>([.. SelfEvaluated, Ordered]).When(Evaluate with { Scores = [Scores[3], Scores[1], Scores[0], Scores[2]] });
        scored.Then(Done);
        scored.ThenState(table => Assert.Equal((Stage.Evaluated, 81.5m, Grade.Good, false), (table.Standing.Stage, table.BureauEvaluation!.Total, table.BureauEvaluation.Grade, table.BureauEvaluation.IsOpen)));
    }

    [Fact]
    public void every_criterion_is_scored_within_its_weight_and_an_opinion_is_given()
    {
        var ordered = Given<GoalTable>([.. SelfEvaluated, Ordered]);
        ordered.When(Evaluate with { Scores = Scores[..3] }).ThenBreaks("evaluation/scores-missing");
        ordered.When(Evaluate with { Scores = [.. Scores[..3], Scores[0]] }).ThenBreaks("evaluation/scores-missing");
        ordered.When(Evaluate with { Scores = [.. Scores[..3], new("公平", 1)] }).ThenBreaks("evaluation/scores-missing");
        ordered.When(Evaluate with { Scores = [.. Scores[..3], new("效益", 30.01m)] }).ThenBreaks("evaluation/score-out-of-range");
        ordered.When(Evaluate with { Opinion = "" }).ThenBreaks("evaluation/no-opinion");
        Given<GoalTable>(SelfEvaluated).When(Evaluate).ThenBreaks("evaluation/not-ordered");
    }

    [Fact]
    public void what_is_ordered_is_done_before_the_table_is_archived()
    {
        Given<GoalTable>([.. SelfEvaluated, Ordered]).When(new ArchiveGoalTable(Due)).ThenBreaks("archive/evaluation-open");
        Given<GoalTable>([.. SelfEvaluated, Ordered, Done]).When(new ArchiveGoalTable(Due)).Then(new GoalTableArchived(Due));
    }

    [Fact]
    public void its_result_is_used()
    {
        var use = new UseResult(ResultUse.NextBudget, "压减2024年预算10%", Due);
        Given<GoalTable>([.. SelfEvaluated, Ordered, Done]).When(use).Then(new ResultUsed(ResultUse.NextBudget, "压减2024年预算10%", Due));
        Given<GoalTable>(SelfEvaluated).When(use with { Use = ResultUse.Feedback }).ThenState(table => Assert.Equal(ResultUse.Feedback, Assert.Single(table.ResultUses).Use));
        Given<GoalTable>(SelfEvaluated).When(use with { How = " " }).ThenBreaks("result/no-how");
        Given<GoalTable>(Whole).When(use).ThenBreaks("result/wrong-stage");
    }
}
