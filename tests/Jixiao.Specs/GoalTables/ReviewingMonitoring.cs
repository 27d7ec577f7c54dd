using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.MonitoringFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class ReviewingMonitoring
{
    const string Round = "round/2023/monitoring/1";
    static readonly MonitoringReturned Returned = new(Round, "原因不具体", [], Day);
    static readonly MonitoringAccepted Accepted = new(Round, "同意", Day);
    static readonly RectificationDemand Demand = new("8月底前支出进度达到70%", new(2023, 8, 31));

    [Fact]
    public void a_form_is_accepted_with_or_without_an_opinion()
    {
        Given<GoalTable>([.. Green, HandedIn]).When(new AcceptMonitoring(Round, "同意", Day)).Then(Accepted);
        Given<GoalTable>([.. Green, HandedIn]).When(new AcceptMonitoring(Round, null, Day)).ThenState(table =>
            Assert.Equal((MonitoringStage.Accepted, null, Day), (table.Monitoring[0].Stage, table.Monitoring[0].Opinion, table.Monitoring[0].AcceptedOn)));
    }

    [Fact]
    public void what_is_red_is_accepted_only_with_what_has_to_be_put_right()
    {
        var red = Given<GoalTable>([.. Red, HandedInBehind]);
        red.When(new AcceptMonitoring(Round, "同意", Day)).ThenBreaks("monitoring/rectification-required");
        red.When(new AcceptMonitoring(Round, "同意", Day, Demand)).Then(Accepted, new RectificationOrdered(1, RectificationOrigin.Monitoring, Round, Demand.Requirement, Demand.DueOn, Day));
        red.When(new AcceptMonitoring(Round, "同意", Day, Demand with { Requirement = " " })).ThenBreaks("rectification/no-requirement");
        Given<GoalTable>([.. Green, HandedIn]).When(new AcceptMonitoring(Round, "同意", Day, Demand)).Then(
            Accepted, new RectificationOrdered(1, RectificationOrigin.Monitoring, Round, Demand.Requirement, Demand.DueOn, Day));
    }

    [Fact]
    public void what_is_red_is_what_was_red_when_it_was_handed_in() =>
        Given<GoalTable>([.. Red, HandedInBehind, GoalTableFacts.Paid(3_000_00, 6, 1, "s2")]).When(new AcceptMonitoring(Round, null, Day)).ThenBreaks("monitoring/rectification-required");

    [Fact]
    public void a_form_is_returned_with_a_reason_and_the_places_where()
    {
        var reported = Given<GoalTable>([.. Green, HandedIn]);
        reported.When(new ReturnMonitoring(Round, "", [], Day)).ThenBreaks("return/no-reason");
        reported.When(new ReturnMonitoring(Round, "原因不具体", [new("1.1", "应写明"), new("预算执行", null)], Day)).Then(Returned with { Places = [new("1.1", "应写明", 1), new("预算执行", null)] });
        reported.When(new ReturnMonitoring(Round, "原因不具体", [new("2", null)], Day)).ThenBreaks("return/unknown-place");
        reported.When(new ReturnMonitoring(Round, "原因不具体", [new("预算数", null)], Day)).ThenBreaks("return/unknown-place");
        reported.When(new ReturnMonitoring(Round, "原因不具体", [], Day)).ThenState(table =>
            Assert.Equal((MonitoringStage.Returned, Holder.Bureau, "原因不具体"), (table.Monitoring[0].Stage, table.Monitoring[0].Returned!.By, table.Monitoring[0].Returned!.Reason)));
    }

    [Fact]
    public void only_a_form_that_waits_is_decided()
    {
        foreach (var (history, code) in new (object[], string)[]
        {
            (Green, "monitoring/not-reported"), ([.. Green, HandedIn, Returned], "monitoring/decided"), ([.. Green, HandedIn, Accepted], "monitoring/decided"),
            ([.. Green, HandedIn, new GoalTableArchived(new(2024, 1, 1))], "monitoring/not-approved"),
        })
        {
            Given<GoalTable>(history).When(new AcceptMonitoring(Round, null, Day)).ThenBreaks(code);
            Given<GoalTable>(history).When(new ReturnMonitoring(Round, "原因不具体", [], Day)).ThenBreaks(code);
        }
    }

    [Fact]
    public void an_adjustment_that_is_asked_for_keeps_nobody_from_deciding() => Given<GoalTable>(
        [.. Green, HandedIn, new AdjustmentRequested(GoalTableFacts.CompleteContent with { Use = "购置" }, "任务调整", null)]).When(new AcceptMonitoring(Round, "同意", Day)).Then(Accepted);
}
