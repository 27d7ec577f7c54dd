using Jixiao.Domain.Monitoring;
using static Jixiao.Specs.Monitoring.AlertFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring;

/// <summary>Friday 30 June 2023 it was raised; the Monday after is the first working day of silence. All weeks of July are of five days.</summary>
public sealed class EscalatingAlerts
{
    static readonly AlertRaised Yellow = Raised with { Severity = Severity.Yellow };
    static readonly AlertExplained Explained = new(DeviationCause.Funding, "资金下达较晚", null, new(2023, 7, 3));

    [Fact]
    public void a_yellow_alert_is_told_to_the_lead_on_the_third_working_day_of_silence()
    {
        Given<Alert>(Yellow).When(On(7, 4)).ThenNothing();
        Given<Alert>(Yellow).When(On(7, 5)).Then(To(EscalationLevel.Lead, 7, 5));
    }

    [Fact]
    public void five_more_days_each_tell_the_department_and_the_bureau_and_then_nobody_is_left()
    {
        var lead = To(EscalationLevel.Lead, 7, 5);
        var department = To(EscalationLevel.Department, 7, 12);
        Given<Alert>(Yellow, lead).When(On(7, 5)).ThenNothing();
        Given<Alert>(Yellow, lead).When(On(7, 11)).ThenNothing();
        Given<Alert>(Yellow, lead).When(On(7, 12)).Then(department);
        Given<Alert>(Yellow, lead, department).When(On(7, 19)).Then(To(EscalationLevel.Bureau, 7, 19));
        Given<Alert>(Yellow, lead, department, To(EscalationLevel.Bureau, 7, 19)).When(On(12, 29)).ThenNothing();
    }

    [Fact]
    public void a_red_alert_takes_half_the_days_rounded_up()
    {
        Given<Alert>(Raised).When(On(7, 3)).ThenNothing();
        Given<Alert>(Raised).When(On(7, 4)).Then(To(EscalationLevel.Lead, 7, 4));
        Given<Alert>(Raised, To(EscalationLevel.Lead, 7, 4)).When(On(7, 6)).ThenNothing();
        Given<Alert>(Raised, To(EscalationLevel.Lead, 7, 4)).When(On(7, 7)).Then(To(EscalationLevel.Department, 7, 7));
    }

    [Fact]
    public void free_days_are_no_silence()
    {
        var beforeTheHolidays = Yellow with { AsOf = new(2023, 9, 28) };
        Given<Alert>(beforeTheHolidays).When(On(10, 8)).ThenNothing();
        Given<Alert>(beforeTheHolidays).When(On(10, 9)).Then(To(EscalationLevel.Lead, 10, 9));
    }

    [Fact]
    public void whoever_does_something_begins_the_days_anew()
    {
        Given<Alert>(Yellow, new AlertAcknowledged(null, new(2023, 7, 5))).When(On(7, 7)).ThenNothing();
        Given<Alert>(Yellow, new AlertAcknowledged(null, new(2023, 7, 5))).When(On(7, 10)).Then(To(EscalationLevel.Lead, 7, 10));
    }

    [Fact]
    public void other_figures_are_nobodys_act() => Given<Alert>(Yellow, Updated with { AsOf = new(2023, 7, 4) }).When(On(7, 5)).Then(To(EscalationLevel.Lead, 7, 5));

    [Fact]
    public void a_measure_is_left_in_peace_until_its_day_is_past_and_then_told_at_once()
    {
        object[] planned = [Yellow, Explained, new CorrectionPlanned("加快招标", new(2023, 8, 31), new(2023, 7, 3))];
        Given<Alert>(planned).When(On(8, 31)).ThenNothing();
        Given<Alert>(planned).When(On(9, 1)).Then(To(EscalationLevel.Lead, 9, 1));
        Given<Alert>([.. planned, To(EscalationLevel.Lead, 9, 1)]).When(On(9, 7)).ThenNothing();
        Given<Alert>([.. planned, To(EscalationLevel.Lead, 9, 1)]).When(On(9, 8)).Then(To(EscalationLevel.Department, 9, 8));
    }

    [Fact]
    public void what_was_sent_back_is_not_protected_by_the_day_of_its_measure() =>
        Given<Alert>(Yellow, Explained, new CorrectionPlanned("加快招标", new(2023, 8, 31), new(2023, 7, 3)), new AlertSentBack("措施不具体", new(2023, 7, 4)))
            .When(On(7, 7)).Then(To(EscalationLevel.Lead, 7, 7));

    [Fact]
    public void what_waits_for_the_bureau_is_no_silence_of_the_unit() =>
        Given<Alert>(Yellow, Explained, new CorrectionPlanned("加快招标", new(2023, 7, 31), new(2023, 7, 3)), new CorrectionReported("已签订合同", null, new(2023, 7, 3))).When(On(12, 29)).ThenNothing();

    [Fact]
    public void a_silenced_alert_is_not_told_and_the_days_count_from_the_end_of_its_silence()
    {
        var muted = new AlertMuted(new(2023, 7, 31), "等待招标", new(2023, 7, 3));
        Given<Alert>(Raised, muted).When(On(7, 31)).ThenNothing();
        Given<Alert>(Raised, muted).When(On(8, 1)).ThenNothing();
        Given<Alert>(Raised, muted).When(On(8, 2)).Then(To(EscalationLevel.Lead, 8, 2));
    }

    [Fact]
    public void nobody_is_told_of_a_notice_of_what_is_over_or_of_what_concerns_no_unit()
    {
        Given<Alert>(Raised with { Severity = Severity.Notice }).When(On(12, 29)).ThenNothing();
        Given<Alert>(Raised, Cleared).When(On(12, 29)).ThenNothing();
        Given<Alert>(Raised with { Unit = null }).When(On(12, 29)).ThenNothing();
        Given<Alert>(Raised, new AlertClosed("属实", new(2023, 7, 1))).When(On(12, 29)).ThenNothing();
    }

    [Fact]
    public void an_alert_opened_again_begins_with_the_lead() =>
        Given<Alert>(Yellow, To(EscalationLevel.Lead, 7, 5), To(EscalationLevel.Department, 7, 12), Cleared with { AsOf = new(2023, 7, 13) }, new AlertReopened(Severity.Yellow, MostPaid, new(2023, 7, 14)))
            .When(On(7, 19)).Then(To(EscalationLevel.Lead, 7, 19));

    static EscalateAlert On(int month, int day) => new(EscalationSteps.Usual, new(2023, month, day));

    static AlertEscalated To(EscalationLevel level, int month, int day) => new(level, new(2023, month, day));
}
