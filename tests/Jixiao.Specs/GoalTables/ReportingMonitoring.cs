using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Domain.Units;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.GoalTables.MonitoringFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class ReportingMonitoring
{
    static readonly CorrectiveMeasure June30 = new("加快支付", June);

    [Fact]
    public void a_table_on_its_plan_needs_its_forecasts_alone() => Given<GoalTable>(Green).When(Report).Then(HandedIn);

    [Fact]
    public void spending_that_is_red_or_yellow_needs_a_cause_and_a_measure()
    {
        Given<GoalTable>(Red).When(Report).ThenBreaks("monitoring/no-cause");
        Given<GoalTable>(Red).When(Report with { Funds = Behind with { Measure = null } }).ThenBreaks("monitoring/no-measure");
        Given<GoalTable>(Red).When(Report with { Funds = Behind with { Cause = null } }).ThenBreaks("monitoring/no-cause");
        Given<GoalTable>(Red).When(Report with { Funds = Behind }).Then(HandedInBehind);
        Given<GoalTable>([.. Planned, Paid(4_799_99, 6, 30), Reached(96)]).When(Report).ThenBreaks("monitoring/no-cause");
        Given<GoalTable>([.. Planned, Paid(4_800_00, 6, 30), Reached(96)]).When(Report).Then(HandedIn);
    }

    [Fact]
    public void an_indicator_that_is_red_or_yellow_needs_them_too()
    {
        Of(94.99m).When(Report).ThenBreaks("monitoring/no-cause");
        Of(94.99m).When(Report with { Indicators = [Met with { Cause = DeviationCause.Personnel }] }).ThenBreaks("monitoring/no-measure");
        var told = Met with { Cause = DeviationCause.Personnel, Measure = Measure };
        Of(94.99m).When(Report with { Indicators = [told] }).Then(HandedIn with { Indicators = [told] });
        Of(95).When(Report).Then(HandedIn);
    }

    [Fact]
    public void what_is_grey_deviates_from_nothing() => Given<GoalTable>([.. Planned, Paid(6_000_00, 6, 30)]).When(Report).Then(HandedIn);

    [Fact]
    public void other_causes_are_said()
    {
        Given<GoalTable>(Red).When(Report with { Funds = Behind with { Cause = DeviationCause.Other, Explanation = " " } }).ThenBreaks("monitoring/no-explanation");
        Given<GoalTable>(Red).When(Report with { Funds = Behind with { Cause = DeviationCause.Funding, Explanation = null } }).Then(HandedIn with { Funds = Behind with { Explanation = null } });
    }

    [Fact]
    public void a_measure_says_what_is_done_and_is_done_by_the_end_of_the_period_at_the_earliest()
    {
        Given<GoalTable>(Red).When(Report with { Funds = Behind with { Measure = new("", Measure.DueOn) } }).ThenBreaks("monitoring/no-measure");
        Given<GoalTable>(Red).When(Report with { Funds = Behind with { Measure = June30 with { DueOn = June.AddDays(-1) } } }).ThenBreaks("monitoring/measure-too-early");
        Given<GoalTable>(Red).When(Report with { Funds = Behind with { Measure = June30 } }).Then(HandedIn with { Funds = Behind with { Measure = June30 } });
    }

    [Fact]
    public void lights_are_judged_by_the_thresholds_given()
    {
        var lenient = Thresholds.Usual with { Budget = new(50, 59) };
        Given<GoalTable>(Red).When(Report with { Thresholds = lenient }).Then(HandedIn with { Thresholds = lenient });
    }

    [Fact]
    public void a_forecast_that_misses_its_target_says_how_likely_the_target_still_is()
    {
        Given<GoalTable>(Green).When(Report with { Indicators = [Met with { Forecast = 94.99m }] }).ThenBreaks("monitoring/no-possibility");
        Given<GoalTable>(Green).When(Report with { Indicators = [Met with { Forecast = 94.99m, Possibility = Possibility.Possible }] })
            .Then(HandedIn with { Indicators = [Met with { Forecast = 94.99m, Possibility = Possibility.Possible }] });
        Given<GoalTable>(Green).When(Report with { Indicators = [Met with { Forecast = 95 }] }).Then(HandedIn with { Indicators = [Met with { Forecast = 95 }] });
    }

    [Fact]
    public void a_forecast_is_read_in_the_targets_unit()
    {
        Given<GoalTable>(Green).When(Report with { Indicators = [Met with { Forecast = 100.01m }] }).ThenBreaks("actual/not-a-rate");
        Given<GoalTable>(Green).When(Report with { Indicators = [Met with { Forecast = null, Judged = Attainment.Achieved }] }).ThenBreaks("actual/value-expected");
        Given<GoalTable>(Green).When(Report with { Funds = new(Money.Fen(-1)) }).ThenBreaks("monitoring/forecast-negative");
        Given<GoalTable>(Green).When(Report with { Funds = new(Money.Zero) }).Then(HandedIn with { Funds = new(Money.Zero) });
        var judged = Given<GoalTable>(Judged);
        judged.When(Report).ThenBreaks("actual/answer-expected");
        judged.When(Report with { Indicators = [new(1, null, Attainment.Partly)] }).ThenBreaks("monitoring/no-possibility");
        judged.When(Report with { Indicators = [new(1, null, Attainment.Achieved)] }).Then(HandedIn with { Indicators = [new(1, null, Attainment.Achieved)] });
    }

    [Fact]
    public void a_target_that_cannot_be_read_is_neither_met_nor_missed() =>
        Given<GoalTable>([.. Planned, Paid(6_000_00, 6, 30), Set(1, 1, Row("甲", "≥972023年12月底前"))]).When(Report).Then(HandedIn);

    [Fact]
    public void every_indicator_is_told_of_once_and_stands_in_the_forms_order()
    {
        var two = Given<GoalTable>([.. Green, Set(2, 1, Row("乙"))]);
        two.When(Report).ThenBreaks("monitoring/row-missing");
        two.When(Report with { Indicators = [Met, Met] }).ThenBreaks("monitoring/row-missing");
        two.When(Report with { Indicators = [Met, Met, Met with { Indicator = 2 }] }).ThenBreaks("monitoring/row-twice");
        two.When(Report with { Indicators = [Met, Met with { Indicator = 3 }] }).ThenBreaks("indicator/unknown");
        two.When(Report with { Indicators = [Met, Met with { Indicator = 2 }] }).Then(HandedIn with { Indicators = [Met with { Indicator = 2 }, Met] });
    }

    [Fact]
    public void late_is_allowed_and_marked_before_the_round_and_after_its_end_nothing_is()
    {
        var green = Given<GoalTable>(Green);
        green.When(Report with { On = new(2023, 7, 4) }).ThenBreaks("monitoring/not-begun");
        green.When(Report with { On = new(2023, 7, 5) }).ThenState(table => Assert.Equal(0, table.Monitoring[0].DaysLate));
        green.When(Report with { On = new(2023, 7, 20) }).ThenState(table => Assert.Equal(0, table.Monitoring[0].DaysLate));
        green.When(Report with { On = new(2023, 7, 21) }).ThenState(table => Assert.Equal(1, table.Monitoring[0].DaysLate));
        green.When(Report with { Round = RoundOf(Ordered, new RoundEnded()) }).ThenBreaks("round/ended");
    }

    [Fact]
    public void the_round_is_one_of_monitoring_of_the_tables_year_and_calls_its_unit()
    {
        var green = Given<GoalTable>(Green);
        green.When(Report with { Round = RoundOf(Ordered with { Year = new(2024) }) }).ThenBreaks("monitoring/other-year");
        green.When(Report with { Round = RoundOf(Ordered with { Kind = RoundKind.SelfEvaluation, Period = null }) }).ThenBreaks("monitoring/other-round");
        green.When(Report with { Round = RoundOf(Ordered with { Units = [UnitCode.Parse("130281-430002")] }) }).ThenBreaks("monitoring/not-called");
        green.When(Report with { Round = RoundOf(Ordered with { Units = [Centre] }) }).Then(HandedIn);
    }

    [Fact]
    public void only_a_table_that_executes_is_monitored_an_adjustment_asked_for_or_not()
    {
        Given<GoalTable>(Complete).When(Report).ThenBreaks("monitoring/not-approved");
        Given<GoalTable>([.. Green, new GoalTableArchived(new(2024, 1, 1))]).When(Report).ThenBreaks("monitoring/not-approved");
        Given<GoalTable>([.. Green, new AdjustmentRequested(CompleteContent with { Use = "购置" }, "任务调整", null)]).When(Report).Then(HandedIn);
    }

    [Fact]
    public void a_form_takes_the_place_of_the_one_before_it_until_it_is_accepted()
    {
        var again = Report with { Funds = new(Money.Fen(9_999_00)), On = new(2023, 7, 25) };
        Given<GoalTable>([.. Green, HandedIn]).When(again).ThenState(table =>
        {
            var report = Assert.Single(table.Monitoring);
            Assert.Equal((Money.Fen(9_999_00), Day, new DateOnly(2023, 7, 25), 0, table.Version), (report.Funds.Forecast, report.FirstOn, report.On, report.DaysLate, report.Version));
        });
        Given<GoalTable>([.. Green, HandedIn, Returned]).When(again).ThenState(table => Assert.Equal((MonitoringStage.Reported, null), (table.Monitoring[0].Stage, table.Monitoring[0].Returned)));
        Given<GoalTable>([.. Green, HandedIn, new MonitoringAccepted(HandedIn.Round, null, Day)]).When(again).ThenBreaks("monitoring/accepted");
    }

    [Fact]
    public void its_light_stays_what_it_was_when_it_was_handed_in() => Given<GoalTable>([.. Red, HandedInBehind, Paid(3_000_00, 6, 1, "s2"), new ActualReported(2, 1, June.AddDays(-1), 10, null, null)]).ThenState(table =>
    {
        Assert.Equal((Light.Red, (long)Red.Length + 1), (table.Monitoring[0].Light, table.Monitoring[0].Version));
        Assert.Equal(Light.Green, TableLight.Of(LightBasis.Of(table, June), Thresholds.Usual).Light);
    });

    static MonitoringReturned Returned { get; } = new(HandedIn.Round, "说明不清", [], Day);

    static ActualReported Reached(decimal value) => new(1, 1, June, value, null, null);

    static object[] Judged { get; } = [Drafted, BudgetOf(10_000_00), PlannedAsPublished, Set(1, 1, Row("甲", "明显改善")) with { Accrual = Accrual.Qualitative }, Approved, Paid(6_000_00, 6, 30)];

    static History<GoalTable> Of(decimal reached) => Given<GoalTable>([.. Planned, Paid(6_000_00, 6, 30), Reached(reached)]);
}
