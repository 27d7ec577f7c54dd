using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class FoldingGoalTables
{
    [Fact]
    public void a_stream_without_events_is_a_table_that_does_not_exist()
    {
        var table = GoalTable.Empty("goal-table/2023/13028123P00031710001F");
        Assert.Equal(("goal-table/2023/13028123P00031710001F", 0, Stage.None), (table.Id, table.Version, table.Standing.Stage));
    }

    [Fact]
    public void the_version_is_the_number_of_events() =>
        Given<GoalTable>([.. DraftedWith("甲", "乙"), BudgetOf(100), Submitted]).ThenState(table => Assert.Equal(5, table.Version));

    [Fact]
    public void an_unknown_event_counts_and_changes_nothing()
    {
        var table = Given<GoalTable>(DraftedWith("甲")).State;
        Assert.Equal(table with { Version = 3 }, table.Evolve("to come"));
    }

    [Fact]
    public void every_part_of_the_form_is_folded() =>
        Given<GoalTable>(
            Drafted, new ProjectRenamed("计算机购置"), BudgetOf(100), new FundsUseStated("购置计算机"), PlannedAsPublished, new GoalsStated(["1.保障运转。"])).ThenState(table =>
        {
            Assert.Equal(Budget.OfFiscal(Money.Fen(100)), table.Budget);
            Assert.Equal(("计算机购置", "购置计算机", "CN-2015"), (table.ProjectName, table.Use, table.Framework));
            Assert.Equal(PublishedPlan(), table.Plan);
            Assert.Equal(["1.保障运转。"], table.Goals);
        });

    [Theory]
    [InlineData(1, "丙甲乙")]
    [InlineData(2, "甲丙乙")]
    [InlineData(3, "甲乙丙")]
    [InlineData(9, "甲乙丙")]
    [InlineData(0, "丙甲乙")]
    public void an_indicator_stands_in_its_row_or_in_the_nearest_there_is(int row, string names) =>
        Given<GoalTable>([.. DraftedWith("甲", "乙"), Set(3, row, Row("丙"))])
            .ThenState(table => Assert.Equal(names, string.Concat(table.Indicators.Select(i => i.Name))));

    [Fact]
    public void the_last_id_stays_when_its_row_goes() =>
        Given<GoalTable>([.. DraftedWith("甲", "乙"), new IndicatorRemoved(2)]).ThenState(table =>
        {
            Assert.Equal([1], table.Indicators.Select(i => i.Id));
            Assert.Equal(2, table.LastIndicatorId);
        });

    [Fact]
    public void contents_say_the_same_when_every_field_does()
    {
        var content = Rows(Row("甲", id: 1)) with { Goals = ["1.保障运转。"], Plan = PublishedPlan() };
        Assert.True(content.SaysTheSameAs(Rows(Row("甲")) with { Goals = ["1.保障运转。"], Plan = PublishedPlan() }));
        Assert.False(content.SaysTheSameAs(content with { ProjectName = "计算机购置" }));
        Assert.False(content.SaysTheSameAs(content with { Budget = Budget.OfFiscal(default) }));
        Assert.False(content.SaysTheSameAs(content with { Use = "购置计算机" }));
        Assert.False(content.SaysTheSameAs(content with { Plan = SpendingPlan.None }));
        Assert.False(content.SaysTheSameAs(content with { Goals = [] }));
        Assert.False(content.SaysTheSameAs(content with { Indicators = [Row("甲", "≥90%")] }));
        Assert.False(content.SaysTheSameAs(content with { Indicators = [Row("甲"), Row("乙")] }));
    }
}
