using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.Evaluation.ScoreFacts;
using static Jixiao.Specs.GoalTables.GoalTableFacts;

namespace Jixiao.Specs.Evaluation;

/// <summary>Sheets by other rules, worked out by hand.</summary>
public sealed class ScoringAgain
{
    [Theory]
    [InlineData(95, 95)]
    [InlineData(85, 90)]
    public void what_was_chosen_stays_as_far_as_another_band_lets_it(int chosen, int percent)
    {
        var table = Table(Output(1, "明显改善", Accrual.Qualitative), Judged(1, Attainment.Achieved));
        var row = ScoreSheet.Of(table, ScoringRules.Usual, new Dictionary<int, decimal> { [1] = chosen }).Again(table, ScoringRules.Usual with { Bands = new(90, 70) }).Indicators[0];
        Assert.Equal((ScoreGrounds.Chosen, percent), (row.Grounds, row.Percent));
    }

    /// <summary>Output 90 of 100 of a weight of 60, satisfaction unreported, paid in full of a weight of 20: 54 + 20 where it had been 41.4 of 46 beside 10.</summary>
    [Fact]
    public void other_weights_score_the_same_results_otherwise()
    {
        var table = Table(Output(1, "≥100人"), Benefit(2, "≥1人"), Satisfaction(3), Reached(1, 90), Paid(10_000_00, 6, 1));
        var heavy = ScoringRules.Usual with { Weights = [new("CN-2015", 20, [new("产出", 60), new("效益", 10), new("满意度", 10)]), ScoringRules.Usual.Weights[1]] };
        Assert.Equal(new TriedScore(55, Grade.Poor, 74, Grade.Fair), TriedScore.Of(table, ScoringRules.Usual, heavy));
    }

    /// <summary>130 of 100 costs two points; paid 79.99 % and capped at 89.</summary>
    [Fact]
    public void caps_and_penalties_can_be_tried()
    {
        var table = Table(Output(1, "≥100人"), Reached(1, 130), Paid(7_999_00, 6, 1));
        Assert.Equal(new TriedScore(98, Grade.Excellent, 89, Grade.Good), TriedScore.Of(table, ScoringRules.Usual, ScoringRules.Usual with { Caps = ScoringRules.UsualCaps, Overshoot = new(30, 2) }));
        Assert.Equal(new TriedScore(98, Grade.Excellent, 96, Grade.Excellent), TriedScore.Of(table, ScoringRules.Usual, ScoringRules.Usual with { Overshoot = new(30, 2) }));
        Assert.False(TriedScore.Of(table, ScoringRules.Usual, ScoringRules.Usual).Differs);
    }

    /// <summary>One output row alone: exactly on its target 90, of a target of nothing nothing at 1; nothing budgeted and nothing paid 10.</summary>
    [Fact]
    public void at_the_bounds()
    {
        Assert.Equal(100, Sheet(Table(Output(1, "≥95%"), Reached(1, 95), Paid(10_000_00, 6, 1))).Total);
        Assert.Equal(10, Sheet(Table(Output(1, "≤0起"), Reached(1, 1), Paid(10_000_00, 6, 1))).Total);
        Assert.Equal(100, Sheet(Table(Output(1, "≤0起"), Reached(1, 0), Revised(-10_000_00, 6, 1))).Total);
        Assert.Equal((0m, Grade.Poor), Sheet(Table(Output(1, "≥95%"))) is var nothing ? (nothing.Total, nothing.Grade) : default);
        Assert.Equal(10, Sheet(Table(Paid(10_000_00, 6, 1))).Total);
    }
}
