using CsCheck;
using Jixiao.Domain;
using Jixiao.Domain.Evaluation;

namespace Jixiao.Specs.Evaluation;

public sealed class ScoresOfUnits
{
    /// <summary>(90 × 3,000,000 + 60 × 1,000,000) ÷ 4,000,000 = 82.5.</summary>
    [Fact]
    public void a_tables_budget_is_the_weight_of_its_score() => Assert.Equal(82.5m, UnitScore.Of([(90, Money.Yuan(3_000_000)), (60, Money.Yuan(1_000_000))]));

    [Fact]
    public void half_a_hundredth_goes_up() => Assert.Equal(80.01m, UnitScore.Of([(80, Money.Yuan(1)), (80.01m, Money.Yuan(1))]));

    [Fact]
    public void without_any_budget_it_is_the_plain_mean_and_of_nothing_there_is_none()
    {
        Assert.Equal(75, UnitScore.Of([(90, Money.Zero), (60, Money.Zero)]));
        Assert.Equal(90, UnitScore.Of([(90, Money.Yuan(1)), (60, Money.Zero)]));
        Assert.Null(UnitScore.Of([]));
    }

    [Fact]
    public void equal_scores_share_a_rank() =>
        Assert.Equal([("丙", 1), ("甲", 2), ("丁", 2), ("乙", 4)], UnitScore.Ranked([("甲", 80m), ("乙", 70m), ("丙", 90m), ("丁", 80m)], unit => unit.Item2).Select(ranked => (ranked.Item.Item1, ranked.Rank)));

    [Fact]
    public void a_units_score_lies_among_those_of_its_tables() =>
        Gen.Select(Gen.Int[0, 10_000].Select(hundredths => hundredths / 100m), Gen.Long[-5, 1_000_000_00].Select(Money.Fen)).List[1, 20].Sample(tables =>
            UnitScore.Of(tables) is { } score && score >= tables.Min(table => table.Item1) && score <= tables.Max(table => table.Item1));
}
