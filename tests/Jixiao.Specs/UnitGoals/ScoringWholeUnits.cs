using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.Specs.GoalTables;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;
using static Jixiao.Specs.UnitGoals.UnitSelfEvaluationFacts;

namespace Jixiao.Specs.UnitGoals;

public sealed class ScoringWholeUnits
{
    [Fact]
    public void the_execution_is_scored_from_the_money_of_all_tables_and_tasks_by_their_money()
    {
        var sheet = Sheet(Goals, [Done], Judged);
        Assert.Equal((10m, 9m, false, 78m), (sheet.ExecutionWeight, sheet.ExecutionScore, sheet.MustExplainExecution, sheet.Total));
        Assert.Equal([(60m, 80m, 48m), (30m, 70m, 21m)], sheet.Tasks.Select(task => (task.Weight, task.Percent, task.Score)));
    }

    [Fact]
    public void money_is_summed_by_source()
    {
        var other = Done with { Project = Vehicles, Funds = [new(null, Money.Yuan(10), Money.Yuan(20), Money.Yuan(5)), new(FundSource.CarryOver, Money.Yuan(10), Money.Yuan(20), Money.Yuan(5))] };
        Assert.Equal(
            [(null, 60_010m, 60_020m, 54_005m), (FundSource.Fiscal, 60_000m, 60_000m, 54_000m), (FundSource.CarryOver, 10m, 20m, 5m)],
            Sheet(Goals, [Done, other]).Funds.Select(row => (row.Source, row.Initial.InYuan, row.Adjusted.InYuan, row.Executed.InYuan)));
    }

    [Fact]
    public void a_table_that_no_item_names_is_a_task_of_its_own_and_a_second_item_about_one_weighs_nothing()
    {
        var sheet = Sheet(Content(Computers, Computers with { No = 2 }), [Done, Table(Vehicles, 30_000, 0, 50)]);
        Assert.Equal([(1, Project, 60m), (2, Project, 0m), (3, Vehicles, 30m)], sheet.Tasks.Select(task => (task.No, task.Project!.Value, task.Weight)));
    }

    [Fact]
    public void tasks_without_any_money_share_the_points_equally() => Assert.Equal(
        [30m, 30m, 30m], Sheet(Content(Item(1) with { Amount = null }, Item(2) with { Amount = null }, Item(3) with { Amount = null }), []).Tasks.Select(task => task.Weight));

    [Fact]
    public void where_every_task_is_a_project_the_total_is_the_mean_of_the_tables_by_their_budgets()
    {
        // 8 of 10 and 90 % of 90 make 89; 6 and 50 % make 51; a third of the money is the first's.
        var sheet = Sheet(Content(Computers), [Table(Project, 30_000, 24_000, 90), Table(Vehicles, 60_000, 36_000, 50)]);
        Assert.Equal(UnitScore.Of([(89, Money.Yuan(30_000)), (51, Money.Yuan(60_000))]), decimal.Round(sheet.Total, 2));
    }

    [Fact]
    public void what_a_table_reached_is_its_score_beside_the_execution_as_the_bureau_left_it()
    {
        // 86.63 of 90; 70.38 of 90 after the bureau took 16.25 off.
        var scored = Given<GoalTable>([.. SelfEvaluationFacts.Whole, SelfEvaluationFacts.HandedIn, new SelfEvaluationReviewed(Key, [new(1, 40, "数量不实")], 80.38m, Domain.LifeCycle.Grade.Good, "改分", Day)]).State;
        Assert.Equal((96.26m, 78.2m), (Result(Given<GoalTable>([.. SelfEvaluationFacts.Whole, SelfEvaluationFacts.HandedIn]).State).Reached, Result(scored).Reached));
        Assert.Equal("年度目标基本完成", Result(scored).Outcome);
    }

    [Fact]
    public void a_table_brings_its_money_but_no_result_before_it_is_handed_in_and_after_it_came_back()
    {
        var returned = Given<GoalTable>([.. SelfEvaluationFacts.Whole, SelfEvaluationFacts.HandedIn, new SelfEvaluationReturned(Key, "不清", [], Day)]).State;
        Assert.All([Given<GoalTable>(SelfEvaluationFacts.Whole).State, returned], table => Assert.Equal((null, null, Money.Yuan(10_000)), (Result(table).Reached, Result(table).Outcome, Result(table).Adjusted)));
        Assert.Empty(TableResult.Of([Given<GoalTable>(GoalTableFacts.Complete).State], ScoringRules.Usual));
    }

    [Fact]
    public void a_table_that_was_archived_before_anybody_called_for_its_self_evaluation_is_left_out()
    {
        Assert.Empty(TableResult.Of([Given<GoalTable>([.. SelfEvaluationFacts.Whole, new GoalTableArchived(Day)]).State], ScoringRules.Usual));
        var scored = Given<GoalTable>([.. SelfEvaluationFacts.Whole, SelfEvaluationFacts.HandedIn, new SelfEvaluationReviewed(Key, [], 96.63m, Domain.LifeCycle.Grade.Excellent, null, Day), new GoalTableArchived(Day)]).State;
        Assert.Equal(96.26m, Result(scored).Reached);
    }

    [Fact]
    public void a_low_execution_caps_the_whole_where_the_bureau_caps()
    {
        var capped = UnitScoreSheet.Of(Goals, [Table(Project, 60_000, 29_999, 100)], [Judged with { Answer = Attainment.Achieved, Percent = 100 }], ScoringRules.Usual with { Caps = ScoringRules.UsualCaps });
        Assert.Equal((95m, 59m, 59m, Domain.LifeCycle.Grade.Poor), (capped.Sum, capped.Cap, capped.Total, capped.Grade));
    }

    static TableResult Result(GoalTable table) => Assert.Single(TableResult.Of([table], ScoringRules.Usual));

    static UnitScoreSheet Sheet(UnitGoalsContent content, IReadOnlyList<TableResult> tables, params IReadOnlyList<TaskSaid> said) => UnitScoreSheet.Of(content, tables, said, ScoringRules.Usual);
}
