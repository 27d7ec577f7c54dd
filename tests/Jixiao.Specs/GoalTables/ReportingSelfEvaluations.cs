using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using static Jixiao.Specs.GoalTables.SelfEvaluationFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class ReportingSelfEvaluations
{
    [Fact]
    public void a_table_is_scored_as_its_events_say_and_a_judgement_as_a_person_chose() => Given<GoalTable>(Whole).When(Report).Then(HandedIn);

    [Fact]
    public void the_sheet_stays_as_it_was_handed_in() => Given<GoalTable>([.. Whole, HandedIn, new ActualCorrected(1, 47.5m, null, null, "核实")]).ThenState(table =>
    {
        Assert.Equal((96.63m, 96.63m, Grade.Excellent), (table.SelfEvaluation!.Total, table.SelfEvaluation.Sheet.Total, table.SelfEvaluation.FinalGrade));
        Assert.Equal(table.Version - 1, table.SelfEvaluation.Version);
        Assert.Equal(Stage.Approved, table.Standing.Stage);
    });

    [Fact]
    public void all_that_is_missing_is_refused_at_once_each_with_its_place()
    {
        // 5 of 10 for execution, 47.5 of 95 for the output, nothing judged in the band.
        var refused = Assert.Throws<RuleBroken>(() => (Report with { Outcome = " ", Indicators = [Judged with { Percent = 40 }] }).Decide(Given<GoalTable>(History(5_000_00, 47.5m, Attainment.Partly)).State).ToList());
        Assert.Equal("self-evaluation/incomplete", refused.Code);
        Assert.Equal(
            [
                ("预算执行", "self-evaluation/no-cause"), ("预算执行", "self-evaluation/no-measure"), ("完成情况", "self-evaluation/no-outcome"),
                ("1", "self-evaluation/no-cause"), ("1", "self-evaluation/no-measure"), ("2", "score/outside-band"),
            ],
            refused.Problems.Select(problem => (problem.Place, problem.Code)));
    }

    [Fact]
    public void what_fell_short_is_taken_with_a_cause_and_a_measure() => Given<GoalTable>(History(5_000_00, 47.5m, Attainment.Partly))
        .When(Report with { Execution = Late, Indicators = [new(1, null, Late), new(2, 70, Late)] })
        // 5 + half of 56.25 + 70 % of 33.75
        .Then(HandedIn with
        {
            Execution = Late, Indicators = [new(1, null, 28.13m, Late.Cause, Late.Explanation, Late.Measure), new(2, 70, 23.63m, Late.Cause, Late.Explanation, Late.Measure)],
            Total = 56.76m, Grade = Grade.Poor,
        });

    [Fact]
    public void exactly_on_the_limits_nothing_has_to_be_explained() =>
        // 90.00 % executed, and 76 of 95: 20 % below the target.
        Given<GoalTable>(History(9_000_00, 76, Attainment.Achieved)).When(Report with { Indicators = [Judged with { Percent = 100 }] })
            .Then(HandedIn with { Indicators = [new(1, null, 45), new(2, 100, 33.75m)], Total = 87.75m, Grade = Grade.Good });

    [Fact]
    public void a_measure_is_whole_and_not_of_days_that_are_past()
    {
        var whole = Given<GoalTable>(Whole).State;
        Says(Late with { Measure = Late.Measure! with { Text = " " } }, "self-evaluation/no-measure");
        Says(Late with { Measure = Late.Measure! with { DueOn = Day.AddDays(-1) } }, "self-evaluation/measure-too-early");
        Says(Late with { Cause = DeviationCause.Other, Explanation = null }, "self-evaluation/no-explanation");
        Given<GoalTable>(Whole).When(Report with { Execution = Late with { Measure = Late.Measure! with { DueOn = Day } } }).Then(HandedIn with { Execution = Late with { Measure = Late.Measure! with { DueOn = Day } } });

        void Says(Explained execution, string code) => Assert.Equal(
            [("预算执行", code)], SelfEvaluationProblems.Of(whole, [Judged], "完成", execution, Report.Rules, Day).Select(problem => (problem.Place, problem.Code)));
    }

    [Fact]
    public void what_nothing_was_reported_of_and_what_is_none_of_the_table_is_refused()
    {
        var bare = Given<GoalTable>(Whole[..^2]).State;
        Assert.Equal(
            ["self-evaluation/no-actual", "self-evaluation/no-actual"],
            SelfEvaluationProblems.Of(bare, [new(1, null, Late), new(2, null, Late)], "完成", Explained.Nothing, Report.Rules, Day).Select(problem => problem.Code));
        var whole = Given<GoalTable>(Whole).State;
        Assert.Equal(
            [("2", "self-evaluation/row-twice"), ("9", "indicator/unknown")],
            SelfEvaluationProblems.Of(whole, [Judged, Judged, new(9, null, Explained.Nothing)], "完成", Explained.Nothing, Report.Rules, Day).Select(problem => (problem.Place, problem.Code)));
        Assert.Equal(["self-evaluation/not-chosen"], SelfEvaluationProblems.Of(whole, [], "完成", Explained.Nothing, Report.Rules, Day).Select(problem => problem.Code));
    }

    [Fact]
    public void it_is_handed_in_again_until_it_is_accepted_and_late_is_told_by_the_first_time()
    {
        var again = Report with { On = new(2024, 3, 20) };
        Given<GoalTable>([.. Whole, HandedIn, new SelfEvaluationReturned(Key, "说明不具体", [], Day)]).When(again).ThenState(table =>
            Assert.Equal((0, SelfEvaluationStage.Reported, null), (table.SelfEvaluation!.DaysLate, table.SelfEvaluation.Stage, table.SelfEvaluation.Returned)));
        Given<GoalTable>(Whole).When(again).ThenState(table => Assert.Equal(5, table.SelfEvaluation!.DaysLate));
        Given<GoalTable>([.. Whole, HandedIn, new SelfEvaluationReviewed(Key, [], 96.63m, Grade.Excellent, null, Day)]).When(again).ThenBreaks("self-evaluation/wrong-stage");
    }

    [Fact]
    public void only_a_running_round_of_the_year_that_calls_the_unit_takes_it()
    {
        var whole = Given<GoalTable>(Whole);
        whole.When(Report with { Round = MonitoringFacts.RoundOf(MonitoringFacts.Ordered) }).ThenBreaks("self-evaluation/other-round");
        whole.When(Report with { Round = RoundOf(Ordered with { Year = new(2022) }) }).ThenBreaks("self-evaluation/other-year");
        whole.When(Report with { Round = RoundOf(Ordered with { Units = [UnitCode.Parse("130281-430002")] }) }).ThenBreaks("self-evaluation/not-called");
        whole.When(Report with { Round = RoundOf(Ordered, new RoundEnded()) }).ThenBreaks("round/ended");
        whole.When(Report with { On = new(2024, 1, 31) }).ThenBreaks("self-evaluation/not-begun");
        whole.When(Report with { Round = RoundOf(Ordered with { OpensOn = new(2023, 12, 1) }), On = new(2023, 12, 31) }).ThenBreaks("self-evaluation/year-not-over");
        Given<GoalTable>(GoalTableFacts.Complete).When(Report).ThenBreaks("self-evaluation/wrong-stage");
    }
}
