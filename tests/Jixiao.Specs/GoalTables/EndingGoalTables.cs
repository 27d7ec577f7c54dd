using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class EndingGoalTables
{
    static readonly DiscardGoalTable Discard = new("项目取消");
    static readonly DiscardGoalTable DiscardByBureau = new("不予立项", Holder.Bureau);

    [Fact]
    public void the_unit_gives_up_a_draft_and_what_came_back()
    {
        Given<GoalTable>(Drafted).When(Discard).Then(new GoalTableDiscarded("项目取消"));
        Given<GoalTable>([.. Complete, Submitted, Returned(Holder.Bureau)]).When(Discard).Then(new GoalTableDiscarded("项目取消"));
    }

    [Fact]
    public void the_bureau_gives_up_only_what_it_graded_poor()
    {
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Poor)]).When(DiscardByBureau).Then(new GoalTableDiscarded("不予立项"));
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Good)]).When(DiscardByBureau).ThenBreaks("discard/wrong-stage");
        Given<GoalTable>([.. Complete, Submitted, Passed]).When(DiscardByBureau).ThenBreaks("discard/wrong-stage");
    }

    [Fact]
    public void nobody_gives_up_what_the_other_one_holds()
    {
        Given<GoalTable>([.. Complete, Submitted, Passed, Graded(Grade.Poor)]).When(Discard).ThenBreaks("discard/wrong-stage");
        Given<GoalTable>(Drafted).When(DiscardByBureau).ThenBreaks("discard/wrong-stage");
    }

    [Fact]
    public void giving_up_has_a_reason() => Given<GoalTable>(Drafted).When(Discard with { Reason = "" }).ThenBreaks("discard/no-reason");

    [Fact]
    public void an_approved_table_is_not_given_up() => Given<GoalTable>(Executing).When(Discard).ThenBreaks("discard/wrong-stage");

    [Fact]
    public void the_project_is_drafted_again_on_a_blank_form_with_new_ids() =>
        Given<GoalTable>([.. Complete, PlannedAsPublished, new FundsUseStated("购置计算机"), new GoalTableDiscarded("项目取消")])
            .When(new DraftGoalTable(Year, Project, Rows(Row("甲"))))
            .Then(Drafted, Set(2, 1, Row("甲")));

    [Fact]
    public void nothing_of_the_given_up_form_stays() =>
        Given<GoalTable>([.. Complete, Submitted, Returned(Holder.Department), new GoalTableDiscarded("项目取消"), Drafted]).ThenState(table =>
        {
            Assert.True(table.ToContent().SaysTheSameAs(Rows()));
            Assert.Equal(Standing.Drafted, table.Standing);
            Assert.Equal(1, table.LastIndicatorId);
        });

    [Fact]
    public void a_table_is_archived_only_after_its_year()
    {
        Given<GoalTable>(Executing).When(new ArchiveGoalTable(new(2023, 12, 31))).ThenBreaks("archive/year-not-over");
        Given<GoalTable>(Executing).When(new ArchiveGoalTable(new(2024, 1, 1))).Then(new GoalTableArchived(new(2024, 1, 1)));
    }

    [Fact]
    public void a_pending_adjustment_is_decided_before() =>
        Given<GoalTable>([.. Executing, new AdjustmentRequested(CompleteContent with { Use = "购置计算机" }, "任务调整", null)])
            .When(new ArchiveGoalTable(new(2024, 1, 1)))
            .ThenBreaks("archive/adjustment-pending");

    [Fact]
    public void nobody_holds_what_is_archived() =>
        Given<GoalTable>([.. Executing, new GoalTableArchived(new(2024, 1, 1))])
            .ThenState(table => Assert.Equal((Stage.Archived, Holder.Nobody, 1), (table.Standing.Stage, table.Standing.HeldBy, table.Standing.Edition)));
}
