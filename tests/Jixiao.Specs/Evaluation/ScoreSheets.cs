using CsCheck;
using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.Evaluation.ScoreFacts;
using static Jixiao.Specs.GoalTables.GoalTableFacts;

namespace Jixiao.Specs.Evaluation;

/// <summary>Whole sheets, worked out by hand.</summary>
public sealed class ScoreSheets
{
    /// <summary>Three output rows share 50: 16.66, 16.66, 16.68; two benefit rows 15 each; satisfaction 10. Paid 9,500 of 10,000: 9.5.</summary>
    [Fact]
    public void a_sheet_adds_up_to_the_hundredth()
    {
        var sheet = Sheet(Table(
            Output(1, "≥100人"), Output(2, "≥95%"), Output(3, "≤200天"), Benefit(4, "≥10%"), Benefit(5, "明显改善", Accrual.Qualitative), Satisfaction(6),
            Paid(9_500_00, 6, 1), Reached(1, 90), Reached(2, 95), Reached(3, 250), Reached(4, 5), Judged(5, Attainment.Achieved), Reached(6, 81)));
        Assert.Equal([16.66m, 16.66m, 16.68m, 15, 15, 10], sheet.Indicators.Select(row => row.Weight));
        Assert.Equal([14.99m, 16.66m, 13.34m, 7.5m, 15, 9], sheet.Indicators.Select(row => row.Score));
        Assert.Equal((9.5m, 85.99m, 85.99m, Grade.Good), (sheet.ExecutionScore, sheet.Sum, sheet.Total, sheet.Grade));
        Assert.Equal((false, 1, 0), (sheet.MustExplainExecution, sheet.ToChoose, sheet.Missing));
    }

    /// <summary>Without a row of satisfaction its 10 go to output and benefit as 50 to 30: 56.25 and 33.75.</summary>
    [Fact]
    public void what_a_missing_level_would_have_goes_to_the_others()
    {
        var sheet = Sheet(Table(Output(1, "≥1人"), Benefit(2, "≥1人"), Reached(1, 1), Reached(2, 1), Paid(10_000_00, 6, 1)));
        Assert.Equal([56.25m, 33.75m], sheet.Indicators.Select(row => row.Weight));
        Assert.Equal((100m, Grade.Excellent), (sheet.Total, sheet.Grade));
    }

    [Fact]
    public void costs_have_a_weight_of_their_own_in_the_later_framework()
    {
        var cost = new IndicatorSet(1, 1, "成本指标", "经济成本指标", "造价", "", TargetValue.Read("≤100万元"), Accrual.Level, "");
        var table = Scenario.Given<GoalTable>([Drafted with { Framework = "CN-2021" }, BudgetOf(10_000_00), Approved, cost, Output(2, "≥1人"), Benefit(3, "≥1人"), Satisfaction(4)]).State;
        Assert.Equal([20m, 40, 20, 10], Sheet(table).Indicators.Select(row => row.Weight));
    }

    [Fact]
    public void a_row_of_no_known_level_weighs_nothing() =>
        Assert.Equal([90m, 0], Sheet(Table(Output(1, "≥1人"), new IndicatorSet(2, 2, "其他指标", "", "甲", "", TargetValue.Read("≥1人"), Accrual.Level, ""))).Indicators.Select(row => row.Weight));

    [Theory]
    [InlineData(10_000_00, "10", false)]
    [InlineData(9_000_00, "9", false)]
    [InlineData(8_999_99, "9.00", true)]
    [InlineData(8_999_00, "9.00", true)]
    [InlineData(3_333_00, "3.33", true)]
    [InlineData(3_335_00, "3.34", true)]
    [InlineData(12_000_00, "10", false)]
    public void execution_is_scored_by_its_rate_and_explained_below_ninety_percent(long paid, string score, bool must)
    {
        var sheet = Sheet(Table(Paid(paid, 6, 1)));
        Assert.Equal(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), sheet.ExecutionScore);
        Assert.Equal(must, sheet.MustExplainExecution);
    }

    [Fact]
    public void a_budget_of_nothing_is_executed_when_nothing_was_paid()
    {
        Assert.Equal((10m, null, false), Sheet(Table(Revised(-10_000_00, 6, 1))) is var sheet ? (sheet.ExecutionScore, sheet.Funds[0].Rate, sheet.MustExplainExecution) : default);
        Assert.Equal(0, Sheet(Table(Paid(1_00, 5, 1), Revised(-10_000_00, 6, 1))).ExecutionScore);
    }

    [Fact]
    public void the_money_stands_by_its_sources()
    {
        var sheet = Sheet(Table(new CarryOverAdded(Money.Yuan(500), new(2023, 3, 1), "结转", "1号"), Paid(6_000_00, 6, 1)));
        Assert.Equal(
            [(null, Money.Yuan(10_000), Money.Yuan(10_500), Money.Yuan(6_000)), (FundSource.Fiscal, Money.Yuan(10_000), Money.Yuan(10_000), Money.Yuan(6_000)), (FundSource.CarryOver, Money.Zero, Money.Yuan(500), Money.Zero)],
            sheet.Funds.Select(row => (row.Source, row.Initial, row.Adjusted, row.Executed)));
        Assert.Equal(57.14m, sheet.Funds[0].Rate);
    }

    [Theory]
    [InlineData(8_000_00, null)]
    [InlineData(7_999_99, 89)]
    [InlineData(7_000_00, 89)]
    [InlineData(6_999_00, 79)]
    [InlineData(5_999_00, 69)]
    [InlineData(4_999_00, 59)]
    public void where_the_bureau_caps_a_low_execution_caps_the_total(long paid, int? most)
    {
        var table = Table(Output(1, "≥1人"), Reached(1, 1), Paid(paid, 6, 1));
        var sheet = Sheet(table, ScoringRules.Usual with { Caps = ScoringRules.UsualCaps });
        Assert.Equal((most, most ?? 98), (sheet.Cap, sheet.Total));
        Assert.Null(Sheet(table).Cap);
    }

    [Theory]
    [InlineData("90", Grade.Excellent)]
    [InlineData("89.99", Grade.Good)]
    [InlineData("80", Grade.Good)]
    [InlineData("79.99", Grade.Fair)]
    [InlineData("60", Grade.Fair)]
    [InlineData("59.99", Grade.Poor)]
    public void exactly_on_a_bound_is_the_better_grade(string total, Grade grade) => Assert.Equal(grade, ScoringRules.Usual.Grades.Of(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void of_any_rows_the_weights_add_up_and_no_score_leaves_its_weight() =>
        Gen.Select(
            Gen.Select(Gen.OneOf("产出指标", "效益", "满意度指标"), Gen.OneOf("≥95%", "≤3天", "=7人", "90-110人", "明显改善", "2023年6月底前", "≥0人", "79228162514264337593543950335人", ""), Gen.Enum<Accrual>(), (level1, target, accrual) => (level1, target, accrual)).List[1, 30],
            Gen.Select(Gen.Int[1, 30], Gen.OneOf(Gen.Decimal[-200, 400], Gen.OneOf(decimal.MaxValue, decimal.MinValue, 1e-28m, -1e-28m)), Gen.Enum<Attainment>(), Gen.Bool, (indicator, value, answer, measured) => (indicator, value, answer, measured)).List[0, 30],
            Gen.Long[-1_00, 20_000_00],
            (rows, actuals, paid) =>
            {
                var sheet = Sheet(Table([
                    .. rows.Select((row, i) => new IndicatorSet(i + 1, i + 1, row.level1, "", $"{i}", "", TargetValue.Read(row.target), row.accrual, "")),
                    Paid(paid, 6, 1),
                    .. actuals.Select((a, i) => new ActualReported(i + 1, a.indicator, new(2023, 12, 31), a.measured ? a.value : null, a.measured ? null : a.answer, null))]));
                return sheet.Indicators.Sum(row => row.Weight) + sheet.ExecutionWeight == 100
                    && sheet.Indicators.All(row => row.Score >= 0 && row.Score <= row.Weight && row.Score == decimal.Round(row.Score, 2))
                    && sheet.Sum == sheet.ExecutionScore + sheet.Indicators.Sum(row => row.Score)
                    && sheet.Total is >= 0 and <= 100;
            }).Sample(holds => holds);
}
