using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.Evaluation.ScoreFacts;

namespace Jixiao.Specs.Evaluation;

/// <summary>Percents of the weight by hand; a single output row weighs 90 with the execution's 10 beside it.</summary>
public sealed class ScoringIndicators
{
    [Theory]
    [InlineData("≥95%", 95, 100)]
    [InlineData("≥95%", 99, 100)]
    [InlineData("≥95%", 76, 80)]
    [InlineData("≥95%", 0, 0)]
    [InlineData("≥95%", -5, 0)]
    [InlineData(">40人", 40, 100)]
    [InlineData("≤200天", 200, 100)]
    [InlineData("≤200天", 100, 100)]
    [InlineData("≤200天", 250, 80)]
    [InlineData("≤200天", 400, 50)]
    [InlineData("90-110人", 90, 100)]
    [InlineData("90-110人", 110, 100)]
    [InlineData("90-110人", 121, 90)]
    [InlineData("90-110人", 81, 90)]
    [InlineData("90-110人", 500, 0)]
    public void what_is_measured_is_scored_by_its_part_of_the_target(string target, int value, int percent) => Assert.Equal(percent, Scored(target, Accrual.Level, value).Percent);

    [Theory]
    [InlineData(100, 100)]
    [InlineData(90, 90)]
    [InlineData(110, 90)]
    [InlineData(200, 0)]
    [InlineData(300, 0)]
    public void what_must_be_exact_loses_by_its_deviation_on_either_side(int value, int percent) => Assert.Equal(percent, Scored("=100人", Accrual.Exact, value).Percent);

    [Theory]
    [InlineData("≤0起", Accrual.Level, 0, 100)]
    [InlineData("≤0起", Accrual.Level, 1, 0)]
    [InlineData("=0起", Accrual.Exact, 0, 100)]
    [InlineData("=0起", Accrual.Exact, 1, 0)]
    public void a_target_of_nothing_is_reached_at_nothing_alone(string target, Accrual accrual, int value, int percent) => Assert.Equal(percent, Scored(target, accrual, value).Percent);

    /// <summary>Due at the end of June; 73 days later is a fifth of the year.</summary>
    [Theory]
    [InlineData(6, 30, 100)]
    [InlineData(5, 1, 100)]
    [InlineData(9, 11, 80)]
    public void what_is_late_loses_a_years_part_for_each_day(int month, int day, int percent) =>
        Assert.Equal(percent, Sheet(Table(Output(1, "2023年6月底前", Accrual.Deadline), Judged(1, Attainment.Achieved, month, day))).Indicators[0].Percent);

    [Fact]
    public void what_was_never_done_has_nothing() =>
        Assert.Equal((0m, ScoreGrounds.Timed, true), Sheet(Table(Output(1, "2023年6月底前", Accrual.Deadline), Judged(1, Attainment.NotAchieved))).Indicators[0] is var row ? (row.Score, row.Grounds, row.MustExplain) : default);

    [Theory]
    [InlineData(Attainment.Achieved, 100)]
    [InlineData(Attainment.Partly, 80)]
    [InlineData(Attainment.NotAchieved, 60)]
    public void what_is_judged_stands_at_its_bands_end_until_somebody_chooses(Attainment answer, int percent) =>
        Assert.Equal((percent, ScoreGrounds.ToChoose), Sheet(Table(Output(1, "明显改善", Accrual.Qualitative), Judged(1, answer))).Indicators[0] is var row ? (row.Percent, row.Grounds) : default);

    [Theory]
    [InlineData(Attainment.Achieved, 80)]
    [InlineData(Attainment.Achieved, 100)]
    [InlineData(Attainment.Partly, 60)]
    [InlineData(Attainment.NotAchieved, 0)]
    public void a_person_chooses_within_the_band(Attainment answer, int chosen) =>
        Assert.Equal((chosen, ScoreGrounds.Chosen), Chosen(answer, chosen).Indicators[0] is var row ? (row.Percent, row.Grounds) : default);

    [Theory]
    [InlineData(Attainment.Achieved, "79.99")]
    [InlineData(Attainment.Achieved, "100.01")]
    [InlineData(Attainment.Partly, "80.01")]
    [InlineData(Attainment.NotAchieved, "60.01")]
    public void and_not_outside_of_it(Attainment answer, string chosen) =>
        Assert.Equal("score/outside-band", Assert.Throws<RuleBroken>(() => Chosen(answer, decimal.Parse(chosen, System.Globalization.CultureInfo.InvariantCulture))).Code);

    [Fact]
    public void the_latest_of_what_was_reported_counts() =>
        Assert.Equal(50, Sheet(Table(Output(1, "≥100人"), Reached(1, 80), Reached(1, 50) with { ActualId = 2 })).Indicators[0].Percent);

    [Fact]
    public void what_was_not_reported_or_cannot_be_compared_has_nothing_and_must_be_explained()
    {
        var rows = Sheet(Table(Output(1, "≥95%"), Output(2, "≥972023年12月底前"), Reached(2, 97))).Indicators;
        Assert.Equal([(ScoreGrounds.NoActual, 0m, true), (ScoreGrounds.NoTarget, 0m, true)], rows.Select(row => (row.Grounds, row.Score, row.MustExplain)));
    }

    [Theory]
    [InlineData("≥100人", 80, false)]
    [InlineData("≥100人", 79, true)]
    [InlineData("≥100人", 120, false)]
    [InlineData("≥100人", 121, true)]
    [InlineData("≤100人", 50, false)]
    [InlineData("≤100人", 120, false)]
    [InlineData("≤100人", 121, true)]
    public void a_deviation_over_twenty_percent_must_be_explained(string target, int value, bool must) => Assert.Equal(must, Scored(target, Accrual.Level, value).MustExplain);

    [Theory]
    [InlineData(129, 90, 0)]
    [InlineData(130, 88, 2)]
    [InlineData(400, 88, 2)]
    public void where_the_bureau_says_so_a_result_far_above_its_target_costs_two_points(int value, int score, int penalty) =>
        Assert.Equal((score, penalty), Scored("≥100人", Accrual.Level, value, ScoringRules.Usual with { Overshoot = new(30, 2) }) is var row ? (row.Score, row.Penalty) : default);

    static ScoreSheet Chosen(Attainment answer, decimal percent) =>
        ScoreSheet.Of(Table(Output(1, "明显改善", Accrual.Qualitative), Judged(1, answer)), ScoringRules.Usual, new Dictionary<int, decimal> { [1] = percent });
}
