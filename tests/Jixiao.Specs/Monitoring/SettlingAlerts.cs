using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Rules;
using static Jixiao.Specs.Monitoring.AlertFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring;

/// <summary>What the bureau does about an alert.</summary>
public sealed class SettlingAlerts
{
    static readonly DateOnly Today = new(2023, 7, 3);
    static readonly AlertRaised Yellow = Raised with { Severity = Severity.Yellow };
    static readonly AlertRaised Notice = Raised with { Severity = Severity.Notice };
    static readonly AlertExplained Explained = new(DeviationCause.Funding, "资金下达较晚", null, Today);
    static readonly CorrectionPlanned Planned = new("加快招标", new(2023, 9, 30), Today);
    static readonly CorrectionReported Reported = new("已签订合同", null, Today);
    static readonly AlertSentBack SentBack = new("措施不具体", Today);
    static readonly AlertClosed Closed = new("属实", Today);
    static readonly CloseAlert Close = new("属实", Today);
    static readonly MuteAlert Mute = new(new(2023, 9, 30), "等待招标", Today);

    [Fact]
    public void a_red_alert_is_closed_once_its_measure_was_reported()
    {
        Given<Alert>(Raised).When(Close).ThenBreaks("alert/not-explained");
        Given<Alert>(Raised, Explained).When(Close).ThenBreaks("alert/no-measure");
        Given<Alert>(Raised, Explained, Planned).When(Close).ThenBreaks("alert/not-reported");
        Given<Alert>(Raised, Explained, Planned, Reported).When(Close).Then(Closed);
    }

    [Fact]
    public void a_yellow_alert_is_closed_once_it_was_explained()
    {
        Given<Alert>(Yellow).When(Close).ThenBreaks("alert/not-explained");
        Given<Alert>(Yellow, Explained).When(Close).Then(Closed);
    }

    [Fact]
    public void a_notice_and_what_is_gone_are_closed_at_once()
    {
        Given<Alert>(Notice).When(Close).Then(Closed);
        Given<Alert>(Raised, Cleared).When(Close).Then(Closed);
    }

    [Fact]
    public void what_was_sent_back_is_not_closed_before_it_was_answered()
    {
        Given<Alert>(Yellow, Explained, SentBack).When(Close).ThenBreaks("alert/sent-back");
        Given<Alert>(Yellow, Explained, SentBack, Explained).When(Close).Then(Closed);
        Given<Alert>(Raised, Explained, Planned, Reported, SentBack, Planned).When(Close).ThenBreaks("alert/not-reported");
    }

    [Fact]
    public void closing_needs_an_opinion_and_is_done_once()
    {
        Given<Alert>(Notice).When(Close with { Opinion = " " }).ThenBreaks("alert/no-opinion");
        Given<Alert>(Notice, Closed).When(Close).ThenBreaks("alert/closed");
    }

    [Fact]
    public void what_was_gone_when_it_was_closed_opens_again_with_the_same_figures() =>
        Given<Alert>(Raised, Cleared, Closed)
            .When(new ReportFinding(Unit, SpendBehindPlan.Name, Subject, "安可计算机购置", new(Severity.Red, HalfPaid), new(2023, 7, 4)))
            .Then(new AlertReopened(Severity.Red, HalfPaid, new(2023, 7, 4)));

    [Fact]
    public void what_the_unit_said_is_sent_back_with_a_reason()
    {
        Given<Alert>(Raised, Explained).When(new SendBackAlert("措施不具体", Today)).Then(SentBack);
        Given<Alert>(Raised, Explained, Planned, Reported).When(new SendBackAlert("措施不具体", Today)).Then(SentBack);
        Given<Alert>(Raised, Explained).When(new SendBackAlert("", Today)).ThenBreaks("alert/no-reason");
    }

    [Fact]
    public void where_the_unit_said_nothing_there_is_nothing_to_send_back()
    {
        Given<Alert>(Raised).When(new SendBackAlert("措施不具体", Today)).ThenBreaks("alert/nothing-to-send-back");
        Given<Alert>(Raised, new AlertAcknowledged(null, Today)).When(new SendBackAlert("措施不具体", Today)).ThenBreaks("alert/nothing-to-send-back");
        Given<Alert>(Raised, Explained, SentBack).When(new SendBackAlert("措施不具体", Today)).ThenBreaks("alert/sent-back");
        Given<Alert>(Raised with { Unit = null }, Explained).When(new SendBackAlert("措施不具体", Today)).ThenBreaks("alert/no-unit");
        Given<Alert>(Raised, Explained, Cleared).When(new SendBackAlert("措施不具体", Today)).ThenBreaks("alert/not-open");
    }

    [Fact]
    public void an_alert_is_silenced_for_half_a_year_at_most()
    {
        Given<Alert>(Raised).When(Mute).Then(new AlertMuted(new(2023, 9, 30), "等待招标", Today));
        Given<Alert>(Raised).When(Mute with { Until = Today }).Then(new AlertMuted(Today, "等待招标", Today));
        Given<Alert>(Raised).When(Mute with { Until = Today.AddDays(180) }).Then(new AlertMuted(new(2023, 12, 30), "等待招标", Today));
        Given<Alert>(Raised).When(Mute with { Until = Today.AddDays(181) }).ThenBreaks("alert/muted-too-long");
        Given<Alert>(Raised).When(Mute with { Until = Today.AddDays(-1) }).ThenBreaks("alert/mute-past");
        Given<Alert>(Raised).When(Mute with { Reason = " " }).ThenBreaks("alert/no-reason");
        Given<Alert>(Raised, Cleared).When(Mute).ThenBreaks("alert/not-open");
    }

    [Fact]
    public void the_same_silence_again_changes_nothing_and_another_replaces_it()
    {
        Given<Alert>(Raised, new AlertMuted(new(2023, 9, 30), "等待招标", Today)).When(Mute).ThenNothing();
        Given<Alert>(Raised, new AlertMuted(new(2023, 9, 30), "等待招标", Today)).When(Mute with { Reason = "流标" }).Then(new AlertMuted(new(2023, 9, 30), "流标", Today));
    }

    [Fact]
    public void a_silence_is_ended_while_it_lasts()
    {
        var muted = new AlertMuted(new(2023, 7, 3), "等待招标", Today);
        Given<Alert>(Raised, muted).When(new UnmuteAlert("招标完成", Today)).Then(new AlertUnmuted("招标完成", Today));
        Given<Alert>(Raised, muted).When(new UnmuteAlert("招标完成", Today.AddDays(1))).ThenBreaks("alert/not-muted");
        Given<Alert>(Raised).When(new UnmuteAlert("招标完成", Today)).ThenBreaks("alert/not-muted");
        Given<Alert>(Raised, muted).When(new UnmuteAlert("", Today)).ThenBreaks("alert/no-reason");
    }
}
