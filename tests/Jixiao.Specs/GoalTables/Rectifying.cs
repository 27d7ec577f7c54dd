using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.MonitoringFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class Rectifying
{
    const string Round = "round/2023/monitoring/1";
    static readonly Evidence Proof = new("说明.pdf", "e3b0c442", 1);
    static readonly OrderRectification Order = new(RectificationOrigin.Monitoring, Round, "加快支付进度", new(2023, 8, 31), Day);
    static readonly RectificationOrdered Ordered = new(1, RectificationOrigin.Monitoring, Round, "加快支付进度", new(2023, 8, 31), Day);
    static readonly ReportRectification Report = new(1, "已签订合同并支付首付款", new(2023, 8, 20), [Proof]);
    static readonly RectificationReported Reported = new(1, "已签订合同并支付首付款", [Proof], new(2023, 8, 20));
    static readonly RectificationReturned Returned = new(1, "请附支付凭证", new(2023, 8, 22));
    static readonly RectificationAccepted Accepted = new(1, "整改到位", new(2023, 8, 25));
    static readonly object[] Monitored = [.. Red, HandedInBehind];

    [Fact]
    public void it_is_ordered_with_a_requirement_and_a_day_not_past()
    {
        var monitored = Given<GoalTable>(Monitored);
        monitored.When(Order).Then(Ordered);
        monitored.When(Order with { Requirement = " " }).ThenBreaks("rectification/no-requirement");
        monitored.When(Order with { DueOn = Day.AddDays(-1) }).ThenBreaks("rectification/due-too-early");
        monitored.When(Order with { DueOn = Day }).Then(Ordered with { DueOn = Day });
        Given<GoalTable>([.. Monitored, Ordered]).When(Order).Then(Ordered with { RectificationId = 2 });
    }

    [Fact]
    public void one_of_monitoring_is_of_a_form_that_was_handed_in_and_others_are_of_no_round()
    {
        Given<GoalTable>(Monitored).When(Order with { Round = null }).ThenBreaks("monitoring/not-reported");
        Given<GoalTable>(Monitored).When(Order with { Round = "round/2023/monitoring/2" }).ThenBreaks("monitoring/not-reported");
        Given<GoalTable>(Green).When(Order with { Origin = RectificationOrigin.Evaluation }).ThenBreaks("rectification/not-of-a-round");
        Given<GoalTable>(Green).When(Order with { Origin = RectificationOrigin.SelfEvaluation, Round = null }).Then(Ordered with { Origin = RectificationOrigin.SelfEvaluation, Round = null });
    }

    [Fact]
    public void the_unit_tells_what_it_put_right_again_until_it_is_accepted()
    {
        Given<GoalTable>([.. Monitored, Ordered]).When(Report).Then(Reported);
        Given<GoalTable>([.. Monitored, Ordered]).When(Report with { Report = "" }).ThenBreaks("rectification/no-report");
        Given<GoalTable>([.. Monitored, Ordered]).When(Report with { RectificationId = 2 }).ThenBreaks("rectification/unknown");
        Given<GoalTable>([.. Monitored, Ordered, Reported]).When(Report).ThenNothing();
        Given<GoalTable>([.. Monitored, Ordered, Reported]).When(Report with { Files = null }).Then(Reported with { Files = null });
        Given<GoalTable>([.. Monitored, Ordered, Reported, Returned]).When(Report).ThenState(table => Assert.Equal((RectificationStage.Reported, null), (table.Rectifications[0].Stage, table.Rectifications[0].ReturnReason)));
        Given<GoalTable>([.. Monitored, Ordered, Reported, Accepted]).When(Report).ThenBreaks("rectification/accepted");
    }

    [Fact]
    public void the_bureau_accepts_or_returns_what_it_was_told()
    {
        var told = Given<GoalTable>([.. Monitored, Ordered, Reported]);
        told.When(new AcceptRectification(1, "整改到位", new(2023, 8, 25))).Then(Accepted);
        told.When(new ReturnRectification(1, "请附支付凭证", new(2023, 8, 22))).Then(Returned);
        told.When(new ReturnRectification(1, "", new(2023, 8, 22))).ThenBreaks("return/no-reason");
        told.When(new AcceptRectification(2, null, Day)).ThenBreaks("rectification/unknown");
        foreach (var history in new object[][] { [.. Monitored, Ordered], [.. Monitored, Ordered, Reported, Returned], [.. Monitored, Ordered, Reported, Accepted] })
        {
            Given<GoalTable>(history).When(new AcceptRectification(1, null, Day)).ThenBreaks("rectification/not-reported");
            Given<GoalTable>(history).When(new ReturnRectification(1, "请附支付凭证", Day)).ThenBreaks("rectification/not-reported");
        }
    }

    [Fact]
    public void it_is_overdue_the_day_after_its_last_day_while_the_unit_has_to_do_something()
    {
        var ordered = new Rectification(1, RectificationOrigin.Monitoring, Round, "加快支付进度", new(2023, 8, 31), Day);
        Assert.False(ordered.IsOverdue(new(2023, 8, 31)));
        Assert.True(ordered.IsOverdue(new(2023, 9, 1)));
        Assert.True((ordered with { Stage = RectificationStage.Returned }).IsOverdue(new(2023, 9, 1)));
        Assert.False((ordered with { Stage = RectificationStage.Reported }).IsOverdue(new(2023, 9, 1)));
    }

    [Fact]
    public void what_waits_for_the_bureau_is_counted()
    {
        Assert.Equal([0, 1, 1, 2, 1, 2, 1], new object[][] { [], [Ordered], [Reported], [Returned], [Reported], [Accepted] }.Aggregate(
            new List<(object[] History, int Waiting)> { (Red, Waits(Red)), (Monitored, Waits(Monitored)) },
            (told, next) => next is [] ? told : [.. told, ([.. told[^1].History, .. next], Waits([.. told[^1].History, .. next]))]).Select(told => told.Waiting));
    }

    static int Waits(object[] history) => Given<GoalTable>(history).State.Waiting;

    [Fact]
    public void a_table_is_not_archived_before_everything_is_put_right()
    {
        var archive = new ArchiveGoalTable(new(2024, 1, 1));
        Given<GoalTable>([.. Monitored, Ordered, Reported]).When(archive).ThenBreaks("archive/rectification-open");
        Given<GoalTable>([.. Monitored, Ordered, Reported, Accepted]).When(archive).Then(new GoalTableArchived(new(2024, 1, 1)));
        Given<GoalTable>([.. Monitored, Ordered, Reported, Accepted, new GoalTableArchived(new(2024, 1, 1))]).When(Order).ThenBreaks("rectification/not-approved");
    }
}
