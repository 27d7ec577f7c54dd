using CsCheck;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using static Jixiao.Specs.Evaluation.ScoreFacts;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Evaluation;

/// <summary>Whatever rules can be set, they score whatever table within its bounds.</summary>
public sealed class AnyRules
{
    static readonly Gen<decimal[]> Weights = Gen.Int[1, 2_400].Array[4].Select(all => all.Select(hundredths => hundredths / 100m).ToArray());

    static readonly Gen<ScoringRules> Rules = Gen.Select(
        Weights, Falling(2), Falling(3), Falling(2), Falling(4), Falling(4), Gen.Int[1, 1_000], Gen.Int[1, 1_000],
        (weights, bands, grades, explained, below, most, from, points) => new ScoringRules(
            [
                new("CN-2015", weights[0], [new("产出", weights[1]), new("效益", weights[2]), new("满意度", 100 - weights[..3].Sum())]),
                new("CN-2021", weights[0], [new("成本", weights[1]), new("产出", weights[2]), new("效益", weights[3]), new("满意度", 100 - weights.Sum())]),
            ],
            new(bands[0], bands[1]), new(grades[0], grades[1], grades[2]), new(explained[0], explained[1]),
            [.. below.Zip(most).Reverse().Select(cap => new ExecutionCap(cap.First, cap.Second))], new(from / 10m, points / 100m)));

    static readonly Gen<GoalTable> Tables = Gen.Select(
        Gen.Select(Gen.OneOf("产出指标", "效益指标", "满意度指标"), Gen.OneOf("≥95%", "≤3天", "=7人", "90-110人", "明显改善", "2023年6月底前", "≥0人"), Gen.Enum<Accrual>(), (level1, target, accrual) => (level1, target, accrual)).List[0, 12],
        Gen.Select(Gen.Int[1, 12], Gen.Decimal[-200, 400], Gen.Enum<Attainment>(), Gen.Bool, (indicator, value, answer, measured) => (indicator, value, answer, measured)).List[0, 12],
        Gen.Long[0, 12_000_00],
        (rows, actuals, paid) => Table([
            .. rows.Select((row, i) => new IndicatorSet(i + 1, i + 1, row.level1, "", $"{i}", "", TargetValue.Read(row.target), row.accrual, "")),
            Paid(paid, 6, 1),
            .. actuals.Select((a, i) => new ActualReported(i + 1, a.indicator, new(2023, 12, 31), a.measured ? a.value : null, a.measured ? null : a.answer, null))]));

    [Fact]
    public void any_of_these_rules_can_be_set() => Rules.Sample(rules =>
        Given<RuleBook>().When(new SetScoringRules("甲", rules, new(2023, 1, 1), "乙")).Then(new ScoringRulesSet("甲", rules, new(2023, 1, 1), "乙", null)));

    [Fact]
    public void no_score_leaves_its_weight_and_no_total_its_cap() => Gen.Select(Rules, Tables).Sample((rules, table) =>
    {
        var sheet = Sheet(table, rules);
        return sheet.ExecutionScore >= 0 && sheet.ExecutionScore <= sheet.ExecutionWeight
            && sheet.Indicators.All(row => row.Score >= 0 && row.Score <= row.Weight && row.Penalty >= 0 && row.Score == decimal.Round(row.Score, 2))
            && sheet.Sum == sheet.ExecutionScore + sheet.Indicators.Sum(row => row.Score)
            && sheet.Total == decimal.Round(sheet.Total, 2) && sheet.Total is >= 0 and <= 100
            && sheet.Total <= sheet.Sum && sheet.Total <= (sheet.Cap ?? 100) && (sheet.Total == sheet.Sum || sheet.Total == sheet.Cap)
            && sheet.Grade == rules.Grades.Of(sheet.Total);
    });

    [Fact]
    public void what_nobody_chose_is_scored_again_as_if_it_had_never_been_scored_otherwise() =>
        Gen.Select(Rules, Rules, Tables).Sample((before, after, table) => Jixiao.Specs.Sameness.OfFacts.Equals(Sheet(table, before).Again(table, after), Sheet(table, after)));

    [Fact]
    public void whatever_was_chosen_stays_within_any_bands() => Gen.Select(Rules, Tables, Gen.Int[0, 100]).Sample((rules, table, part) =>
    {
        var chosen = Sheet(table).Indicators.Where(row => row.Grounds is ScoreGrounds.ToChoose)
            .ToDictionary(row => row.Indicator, row => ScoringRules.Usual.Bands.Of(row.Actual!.Answer!.Value) is var (from, to) ? from + ((to - from) * part / 100) : 0);
        var sheet = ScoreSheet.Of(table, ScoringRules.Usual, chosen).Again(table, rules);
        return sheet.ToChoose == 0 && sheet.Indicators.All(row => row.Score >= 0 && row.Score <= row.Weight)
            && sheet.Indicators.Where(row => row.Grounds is ScoreGrounds.Chosen).All(row => rules.Bands.Of(row.Actual!.Answer!.Value) is var (from, to) && row.Percent >= from && row.Percent <= to);
    });

    /// <summary>So many numbers within 0 to 100, each below the one before.</summary>
    static Gen<decimal[]> Falling(int count) => Gen.Int[1, 9_999].HashSet[count].Select(all => all.OrderDescending().Select(hundredths => hundredths / 100m).ToArray());
}
