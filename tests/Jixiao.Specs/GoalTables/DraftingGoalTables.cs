using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class DraftingGoalTables
{
    [Fact]
    public void a_table_is_drafted_with_its_first_content() =>
        Given<GoalTable>()
            .When(new DraftGoalTable(Year, Project, Rows(Row("甲"), Row("乙")) with { Budget = Budget.OfFiscal(Money.Fen(100)) }))
            .Then(Drafted, BudgetOf(100), Set(1, 1, Row("甲")), Set(2, 2, Row("乙")));

    [Fact]
    public void a_blank_table_is_drafted_too() =>
        Given<GoalTable>()
            .When(new DraftGoalTable(Year, Project, Rows()))
            .Then(Drafted);

    [Fact]
    public void a_table_is_of_the_framework_its_rows_were_written_for() =>
        Given<GoalTable>()
            .When(new DraftGoalTable(Year, Project, Rows(Row("甲", level2: "经济成本指标") with { Level1 = "成本指标" })))
            .ThenState(table => Assert.Equal("CN-2021", table.Framework));

    [Fact]
    public void a_copy_of_another_table_takes_ids_of_its_own() =>
        Given<GoalTable>()
            .When(new DraftGoalTable(Year, Project, Rows(Row("甲", id: 7), Row("乙"), Row("丙", id: 1))))
            .Then(Drafted, Set(1, 1, Row("甲")), Set(2, 2, Row("乙")), Set(3, 3, Row("丙")));

    [Fact]
    public void the_same_draft_again_changes_nothing() =>
        Given<GoalTable>(DraftedWith("甲"))
            .When(new DraftGoalTable(Year, Project, Rows(Row("甲"))))
            .ThenNothing();

    [Fact]
    public void another_draft_of_the_same_project_and_year_is_refused() =>
        Given<GoalTable>(DraftedWith("甲"))
            .When(new DraftGoalTable(Year, Project, Rows(Row("乙"))))
            .ThenBreaks("draft/exists");

    [Fact]
    public void a_drafted_table_says_what_it_was_drafted_with() =>
        Given<GoalTable>()
            .When(new DraftGoalTable(Year, Project, Rows(Row("甲"))))
            .ThenState(table =>
            {
                Assert.Equal((Stage.Draft, 2023, Project, "安可计算机购置"), (table.Standing.Stage, table.Year, table.Project, table.ProjectName));
                Assert.True(table.ToContent().SaysTheSameAs(Rows(Row("甲"))));
                Assert.Equal(2, table.Version);
            });
}
