using Jixiao.Domain;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using static Jixiao.Specs.Monitoring.AlertFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring;

/// <summary>What the unit does about an alert.</summary>
public sealed class HandlingAlerts
{
    static readonly DateOnly Today = new(2023, 7, 3);
    static readonly DateOnly Due = new(2023, 9, 30);
    static readonly Evidence File = new("合同.pdf", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 1024);
    static readonly AlertExplained Explained = new(DeviationCause.Funding, "资金下达较晚", [File], Today);
    static readonly CorrectionPlanned Planned = new("加快招标", Due, Today);
    static readonly CorrectionReported Reported = new("已签订合同", [File], Today);
    static readonly AlertSentBack SentBack = new("措施不具体", Today);
    static readonly AlertClosed Closed = new("属实", Today);

    [Fact]
    public void an_alert_is_taken_note_of_once()
    {
        Given<Alert>(Raised).When(new AcknowledgeAlert("已转办", Today)).Then(new AlertAcknowledged("已转办", Today));
        Given<Alert>(Raised, new AlertAcknowledged(null, Today)).When(new AcknowledgeAlert("已转办", Today)).ThenNothing();
        Given<Alert>(Raised, Explained).When(new AcknowledgeAlert(null, Today)).ThenNothing();
    }

    [Fact]
    public void an_alert_is_explained_planned_for_and_reported()
    {
        Given<Alert>(Raised).When(new ExplainAlert(DeviationCause.Funding, "资金下达较晚", [File], Today)).Then(Explained);
        Given<Alert>(Raised, Explained).When(new PlanCorrection("加快招标", Due, Today)).Then(Planned);
        Given<Alert>(Raised, Explained, Planned).When(new ReportCorrection("已签订合同", [File], Today)).Then(Reported);
    }

    [Fact]
    public void what_is_missing_is_said()
    {
        Given<Alert>(Raised).When(new ExplainAlert(DeviationCause.Other, " ", null, Today)).ThenBreaks("alert/no-explanation");
        Given<Alert>(Raised, Explained).When(new PlanCorrection("", Due, Today)).ThenBreaks("alert/blank-measure");
        Given<Alert>(Raised, Explained, Planned).When(new ReportCorrection(" ", null, Today)).ThenBreaks("alert/blank-report");
    }

    [Fact]
    public void a_measure_needs_a_cause_and_a_report_a_measure()
    {
        Given<Alert>(Raised).When(new PlanCorrection("加快招标", Due, Today)).ThenBreaks("alert/not-explained");
        Given<Alert>(Raised, Explained).When(new ReportCorrection("已签订合同", null, Today)).ThenBreaks("alert/no-measure");
    }

    [Fact]
    public void a_measure_may_be_due_today_and_not_before()
    {
        Given<Alert>(Raised, Explained).When(new PlanCorrection("加快招标", Today, Today)).Then(Planned with { DueOn = Today });
        Given<Alert>(Raised, Explained).When(new PlanCorrection("加快招标", Today.AddDays(-1), Today)).ThenBreaks("alert/due-past");
    }

    [Fact]
    public void until_it_is_reported_another_cause_and_another_day_can_be_given()
    {
        Given<Alert>(Raised, Explained, Planned).When(new ExplainAlert(DeviationCause.Personnel, "经办人调离", null, Today)).ThenState(alert =>
            Assert.Equal((DeviationCause.Personnel, "加快招标", Due), (alert.Cause, alert.Measure, alert.MeasureDueOn)));
        Given<Alert>(Raised, Explained, Planned).When(new PlanCorrection("加快招标", Due.AddDays(31), Today)).ThenState(alert => Assert.Equal(new DateOnly(2023, 10, 31), alert.MeasureDueOn));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void what_was_reported_waits_for_the_bureau(ICommand<Alert> answer) => Given<Alert>(Raised, Explained, Planned, Reported).When(answer).ThenBreaks("alert/reported");

    [Theory]
    [MemberData(nameof(Answers))]
    public void what_was_sent_back_is_answered_by_any_of_them(ICommand<Alert> answer) =>
        Given<Alert>(Raised, Explained, Planned, Reported, SentBack).When(answer).ThenState(alert => Assert.Equal((null, "加快招标"), (alert.SentBack, alert.Measure)));

    [Theory]
    [MemberData(nameof(Answers))]
    public void who_acts_on_an_alert_that_was_cleared_or_closed_is_told_so(ICommand<Alert> answer)
    {
        Given<Alert>(Raised, Explained, Planned, Cleared).When(answer).ThenBreaks("alert/not-open");
        Given<Alert>(Raised, Explained, Planned, Reported, Closed).When(answer).ThenBreaks("alert/closed");
    }

    [Fact]
    public void an_alert_waits_for_the_unit_until_it_reported_and_then_for_the_bureau()
    {
        Assert.Equal(Holder.Unit, Given<Alert>(Raised).State.HeldBy);
        Assert.Equal(Holder.Unit, Given<Alert>(Raised, Explained, Planned).State.HeldBy);
        Assert.Equal(Holder.Bureau, Given<Alert>(Raised, Explained, Planned, Reported).State.HeldBy);
        Assert.Equal(Holder.Unit, Given<Alert>(Raised, Explained, Planned, Reported, SentBack).State.HeldBy);
        Assert.Equal(Holder.Nobody, Given<Alert>(Raised, Explained, Planned, Reported, Closed).State.HeldBy);
        Assert.Equal(Holder.Nobody, Given<Alert>(Raised, Cleared).State.HeldBy);
    }

    [Fact]
    public void a_notice_waits_until_somebody_took_note_and_what_concerns_no_unit_for_the_bureau()
    {
        var notice = Raised with { Severity = Severity.Notice };
        Assert.Equal(Holder.Unit, Given<Alert>(notice).State.HeldBy);
        Assert.Equal(Holder.Nobody, Given<Alert>(notice, new AlertAcknowledged(null, Today)).State.HeldBy);
        Assert.Equal(Holder.Bureau, Given<Alert>(Raised with { Unit = null }).State.HeldBy);
    }

    [Fact]
    public void a_measure_is_overdue_from_the_day_after_until_it_is_reported()
    {
        Assert.False(Given<Alert>(Raised, Explained, Planned).State.IsOverdueOn(Due));
        Assert.True(Given<Alert>(Raised, Explained, Planned).State.IsOverdueOn(Due.AddDays(1)));
        Assert.False(Given<Alert>(Raised, Explained, Planned, Reported).State.IsOverdueOn(Due.AddDays(1)));
        Assert.False(Given<Alert>(Raised, Explained, Planned, Cleared).State.IsOverdueOn(Due.AddDays(1)));
        Assert.False(Given<Alert>(Raised).State.IsOverdueOn(Due.AddDays(1)));
    }

    [Fact]
    public void the_most_pressing_come_first() => Assert.Equal(
        [0, 1, 2, 3],
        new[] { Severity.Red, Severity.Yellow, Severity.Notice }.Select(severity => Given<Alert>(Raised with { Severity = severity }).State.Urgency).Append(Given<Alert>(Raised, Cleared).State.Urgency));

    public static IEnumerable<TheoryDataRow<ICommand<Alert>>> Answers() =>
        [new(new ExplainAlert(DeviationCause.Funding, "资金下达较晚", null, Today)), new(new PlanCorrection("加快招标", Due, Today)), new(new ReportCorrection("已签订合同", null, Today))];
}
