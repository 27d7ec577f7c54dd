using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.SelfEvaluationFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Evaluation;

/// <summary>What was handed in: 10 for execution, 56.25 of output, 30.38 of benefit at 90 %, together 96.63.</summary>
public sealed class TryingHandedIn
{
    static readonly ScoringRules Strict = ScoringRules.Usual with { Grades = new(97, 80, 60) };

    /// <summary>Paid again and reported worse after it was handed in.</summary>
    static readonly object[] Later = [.. Whole, HandedIn, new ActualReported(3, 1, new(2023, 12, 31), 1, null, null)];

    [Fact]
    public void it_is_tried_as_it_was_handed_in() =>
        Assert.Equal(new TriedScore(96.63m, Grade.Excellent, 96.63m, Grade.Good), TriedScore.Of(Given<GoalTable>(Later).State, ScoringRules.Usual, Strict));

    /// <summary>Output 45 and benefit 45: 45 + 40.5 + 10.</summary>
    [Fact]
    public void what_was_chosen_weighs_as_the_other_rules_say() =>
        Assert.Equal(95.5m, TriedScore.Of(Given<GoalTable>(Later).State, ScoringRules.Usual, Even).TriedTotal);

    /// <summary>The bureau gave 28.13 of 56.25, 0.50008…, of 45 then 22.5: 22.5 + 40.5 + 10 where it had been 68.51.</summary>
    [Fact]
    public void what_the_bureau_scored_keeps_its_share_of_the_weight()
    {
        var table = Given<GoalTable>([.. Later, new SelfEvaluationReviewed(Key, [new(1, 28.13m, "佐证不足")], 68.51m, Grade.Fair, "改分", Day)]).State;
        Assert.Equal(new TriedScore(68.51m, Grade.Fair, 73, Grade.Fair), TriedScore.Of(table, ScoringRules.Usual, Even));
    }

    [Fact]
    public void what_the_unit_has_back_is_tried_as_it_stands()
    {
        var table = Given<GoalTable>([.. Later, new SelfEvaluationReturned(Key, "佐证不足", [], Day)]).State;
        Assert.Null(TriedScore.HandedIn(table));
        Assert.Equal(ScoreSheet.Of(table, ScoringRules.Usual, new Dictionary<int, decimal>()).Total, TriedScore.Of(table, ScoringRules.Usual, Strict).Total);
    }

    /// <summary>Nothing of 满意度, so its 5 are shared by both: 45 each.</summary>
    static ScoringRules Even => ScoringRules.Usual with { Weights = [new("CN-2015", 10, [new("产出", 42.5m), new("效益", 42.5m), new("满意度", 5)]), ScoringRules.Usual.Weights[1]] };
}
