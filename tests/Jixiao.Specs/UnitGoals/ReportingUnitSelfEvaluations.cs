using Jixiao.Domain.Bureau;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.Specs.GoalTables;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;
using static Jixiao.Specs.UnitGoals.UnitSelfEvaluationFacts;

namespace Jixiao.Specs.UnitGoals;

public sealed class ReportingUnitSelfEvaluations
{
    [Fact]
    public void it_is_handed_in_with_its_money_and_results_as_they_are_then()
    {
        var reported = Given<UnitYearGoals>(UnitSelfEvaluationFacts.Approved).When(Report);
        reported.Then(HandedIn);
        reported.ThenState(goals => Assert.Equal(
            (SelfEvaluationStage.Reported, 78m, Grade.Fair, 9m, Stage.Approved, true),
            (goals.SelfEvaluation!.Stage, goals.SelfEvaluation.Total, goals.SelfEvaluation.FinalGrade, goals.SelfEvaluation.Sheet.ExecutionScore, goals.Standing.Stage, goals.AwaitsRecheck)));
    }

    [Fact]
    public void everything_that_is_missing_is_told_at_once_with_its_place()
    {
        var poor = Table(Project, 60_000, 30_000, 50);
        Assert.Equal(
            ["预算执行 no-cause", "预算执行 no-measure", "完成情况 no-outcome", "1 no-cause", "1 no-measure", "2 no-actual", "2 no-cause", "2 no-measure"],
            Problems(Report with { Tables = [poor], Tasks = [], Outcome = " " }));
        Given<UnitYearGoals>(UnitSelfEvaluationFacts.Approved).When(Report with { Outcome = "" }).ThenBreaks("self-evaluation/incomplete");
    }

    [Fact]
    public void a_table_that_was_not_handed_in_is_asked_for() =>
        Assert.Equal(["1 table-missing"], Problems(Report with { Tables = [Table(Project, 60_000, 54_000, null)] }));

    [Fact]
    public void a_unit_without_any_task_has_nothing_to_evaluate() => Assert.Equal(
        ["完成情况 no-task"],
        UnitSelfEvaluationProblems.Of(Content(), [], [], "年度目标基本完成", Explained.Nothing, ScoringRules.Usual, Day).Select(problem => $"{problem.Place} {problem.Code.Split('/')[1]}"));

    [Fact]
    public void a_judgement_needs_what_was_reached_and_a_percent_within_its_band()
    {
        Assert.Equal(["2 no-actual"], Problems(Report with { Tasks = [Judged with { Reached = null }] }));
        Assert.Equal(["2 no-actual"], Problems(Report with { Tasks = [Judged with { Answer = null }] }));
        Assert.Equal(["2 not-chosen"], Problems(Report with { Tasks = [Judged with { Percent = null }] }));
        Assert.Equal(["2 outside-band"], Problems(Report with { Tasks = [Judged with { Percent = 81 }] }));
        Assert.Equal(["2 row-twice", "3 unknown-task"], Problems(Report with { Tasks = [Judged, Judged, TaskSaid.Nothing(3)] }));
    }

    [Fact]
    public void another_cause_is_explained_and_a_measure_is_to_come()
    {
        Assert.Equal(["2 no-explanation"], Problems(Report with { Tasks = [Judged with { Explained = Late with { Cause = DeviationCause.Other, Explanation = null } }] }));
        Assert.Equal(["2 measure-too-early"], Problems(Report with { Tasks = [Judged with { Explained = Late with { Measure = new("加快", Day.AddDays(-1)) } }] }));
    }

    [Fact]
    public void what_is_said_of_a_projects_result_stands_instead_of_what_the_project_said() =>
        Given<UnitYearGoals>(UnitSelfEvaluationFacts.Approved).When(Report with { Tasks = [Judged, new(1, "购置22台", Attainment.NotAchieved, 5, Explained.Nothing)] })
            .Then(HandedIn with { Tasks = [HandedIn.Tasks[0] with { Reached = "购置22台", IsOwnWords = true }, HandedIn.Tasks[1]] });

    [Fact]
    public void only_a_round_that_calls_the_unit_takes_it_and_only_after_the_year()
    {
        var given = Given<UnitYearGoals>(UnitSelfEvaluationFacts.Approved);
        given.When(Report with { On = new(2024, 1, 31) }).ThenBreaks("self-evaluation/not-begun");
        given.When(Report with { Round = SelfEvaluationFacts.RoundOf(SelfEvaluationFacts.Ordered, new RoundEnded()) }).ThenBreaks("round/ended");
        given.When(Report with { Round = SelfEvaluationFacts.RoundOf(SelfEvaluationFacts.Ordered with { OpensOn = new(2023, 12, 1) }), On = new(2023, 12, 31) }).ThenBreaks("self-evaluation/year-not-over");
        Given<UnitYearGoals>(Complete).When(Report).ThenBreaks("self-evaluation/wrong-stage");
    }

    [Fact]
    public void late_is_kept_from_the_first_time_it_was_handed_in() =>
        Given<UnitYearGoals>([.. UnitSelfEvaluationFacts.Approved, HandedIn with { On = new(2024, 3, 20) }, new UnitSelfEvaluationReturned(Key, "不清", [], new(2024, 3, 21))])
            .When(Report with { On = new(2024, 3, 28) })
            .ThenState(goals => Assert.Equal((new DateOnly(2024, 3, 28), 5, null), (goals.SelfEvaluation!.On, goals.SelfEvaluation.DaysLate, goals.SelfEvaluation.Returned)));

    static IEnumerable<string> Problems(ReportUnitSelfEvaluation report) => UnitSelfEvaluationProblems
        .Of(Goals, report.Tables, report.Tasks, report.Outcome, report.Execution, report.Rules, report.On).Select(problem => $"{problem.Place} {problem.Code.Split('/')[1]}");
}
