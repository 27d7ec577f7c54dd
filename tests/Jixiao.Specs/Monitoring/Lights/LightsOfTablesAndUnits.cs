using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Monitoring.Lights.LightFacts;

namespace Jixiao.Specs.Monitoring.Lights;

public sealed class LightsOfTablesAndUnits
{
    [Theory]
    [InlineData(Light.Grey, Light.Green)]
    [InlineData(Light.Green, Light.Blue)]
    [InlineData(Light.Blue, Light.Yellow)]
    [InlineData(Light.Yellow, Light.Red)]
    public void each_light_is_worse_than_the_one_before(Light better, Light worse)
    {
        Assert.Equal(worse, LightCounts.Of([better, worse, better]).Worst);
        Assert.Equal((worse, better), (better.Or(worse), better.Or(better)));
    }

    [Fact]
    public void of_nothing_the_light_is_grey() => Assert.Equal(Light.Grey, LightCounts.Of([]).Worst);

    [Fact]
    public void a_table_has_the_worst_of_its_indicators() => Assert.Equal(Light.Red, Of(InOrder(Judged(Attainment.NotAchieved, 6, 1, 2))).Light);

    [Fact]
    public void a_table_has_its_budgets_light_when_that_is_worse() => Assert.Equal(Light.Yellow, Of(InOrder(Judged(Attainment.Achieved, 6, 1, 2), Reversed(1_500_00))).Light);

    [Fact]
    public void greys_make_no_table_worse_and_what_is_missing_is_counted()
    {
        var lit = Of(InOrder());
        Assert.Equal((Light.Green, 1), (lit.Light, lit.Missing));
        Assert.Equal([Light.Green, Light.Grey], lit.Indicators.Select(i => i.Light.Light));
        Assert.Equal([1, 2], lit.Indicators.Select(i => i.Indicator));
        Assert.Equal((Light.Green, "stream"), (lit.Budget.Light, lit.Table));
    }

    [Fact]
    public void a_table_of_greys_is_grey() => Assert.Equal((Light.Grey, 0), Of(Table(Asking("≥95%", Accrual.Level))) is var lit ? (lit.Light, lit.Missing) : default);

    [Fact]
    public void a_unit_counts_its_tables_and_has_the_worst()
    {
        var red = InOrder(Judged(Attainment.NotAchieved, 6, 1, 2));
        var draft = Table();
        var lit = Together(InOrder(), red, InOrder(), draft);
        Assert.Equal((Light.Red, new LightCounts(1, 2, 0, 0, 1), 2), (lit.Light, lit.Counts, lit.Missing));
        Assert.Equal([Light.Green, Light.Red, Light.Green, Light.Grey], lit.Tables.Select(t => t.Light));
    }

    [Fact]
    public void a_unit_leaves_out_what_was_given_up()
    {
        var lit = Together(Table(new GoalTableDiscarded("重复")));
        Assert.Equal((Light.Grey, new LightCounts(0, 0, 0, 0, 0)), (lit.Light, lit.Counts));
    }

    /// <summary>Paid as planned, its first indicator met, its second still without an answer.</summary>
    static GoalTable InOrder(params IEnumerable<object> since) =>
        Table([Asking("≥95%", Accrual.Level, 1), Asking("明显改善", Accrual.Qualitative, 2), Approved, Paid(6_000_00, 6, 1), Measured(95, 6, 1, 1), .. since]);

    static SpendReversed Reversed(long fen) => new("r1", "s1", Domain.Money.Fen(fen), FundSource.Fiscal, new(2023, 6, 2), "V-2", "退回", SpendOrigin.Unit);

    static TableLight Of(GoalTable table) => Lit(table, Day(6, 30));

    static UnitLight Together(params IEnumerable<GoalTable> tables) => UnitLight.Of(tables.Select(table => LightBasis.Of(table, Day(6, 30))), Thresholds.Usual);
}
