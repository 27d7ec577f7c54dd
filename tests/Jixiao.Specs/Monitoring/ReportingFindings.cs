using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Rules;
using static Jixiao.Specs.Monitoring.AlertFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring;

public sealed class ReportingFindings
{
    static readonly Finding Red = new(Severity.Red, HalfPaid);
    static readonly Finding Yellow = new(Severity.Yellow, MostPaid);

    [Fact]
    public void a_finding_raises_an_alert() => Given<Alert>().When(Report(Red, 6, 30)).Then(Raised);

    [Fact]
    public void no_finding_raises_none() => Given<Alert>().When(Report(null, 6, 30)).ThenNothing();

    [Fact]
    public void the_same_finding_again_changes_nothing() => Given<Alert>(Raised).When(Report(Red with { }, 7, 1)).ThenNothing();

    [Fact]
    public void another_severity_updates_the_alert() =>
        Given<Alert>(Raised)
            .When(Report(Red with { Severity = Severity.Yellow }, 7, 1))
            .Then(new AlertUpdated(Severity.Yellow, HalfPaid, new(2023, 7, 1)));

    [Fact]
    public void other_figures_update_the_alert() => Given<Alert>(Raised).When(Report(Yellow, 7, 1)).Then(Updated);

    [Fact]
    public void the_same_finding_after_an_update_changes_nothing() => Given<Alert>(Raised, Updated).When(Report(Yellow, 7, 2)).ThenNothing();

    [Fact]
    public void a_finding_that_is_gone_clears_the_alert() => Given<Alert>(Raised, Updated).When(Report(null, 7, 2)).Then(Cleared);

    [Fact]
    public void a_cleared_alert_stays_cleared() => Given<Alert>(Raised, Cleared).When(Report(null, 7, 3)).ThenNothing();

    [Fact]
    public void a_finding_that_comes_back_opens_the_alert_again() =>
        Given<Alert>(Raised, Cleared)
            .When(Report(Red, 7, 3))
            .Then(new AlertReopened(Severity.Red, HalfPaid, new(2023, 7, 3)));

    [Fact]
    public void what_was_verified_and_closed_stays_closed_until_something_else_is_found()
    {
        Given<Alert>(Raised, new AlertClosed("属实", new(2023, 7, 1))).When(Report(Red, 7, 2)).ThenNothing();
        Given<Alert>(Raised, new AlertClosed("属实", new(2023, 7, 1))).When(Report(null, 7, 2)).ThenNothing();
        Given<Alert>(Raised, new AlertClosed("属实", new(2023, 7, 1))).When(Report(Yellow, 7, 2)).Then(new AlertReopened(Severity.Yellow, MostPaid, new(2023, 7, 2)));
    }

    [Fact]
    public void an_alert_opened_again_is_handled_anew() =>
        Given<Alert>(Raised, new AlertExplained(DeviationCause.Funding, "资金未到位", null, new(2023, 7, 1)), Cleared, new AlertReopened(Severity.Yellow, MostPaid, new(2023, 7, 3))).ThenState(alert =>
            Assert.Equal((Handling.None, null, Severity.Yellow, new DateOnly(2023, 7, 3)), (alert.Handling, alert.Cause, alert.Severity, alert.RaisedOn)));

    /// <summary>As alerts were first stored: one that comes back was raised once more.</summary>
    [Fact]
    public void an_alert_raised_a_second_time_is_open() =>
        Given<Alert>(Raised, Cleared, Raised with { AsOf = new(2023, 7, 3) }).ThenState(alert => Assert.Equal((true, new DateOnly(2023, 7, 3)), (alert.IsOpen, alert.RaisedOn)));

    [Fact]
    public void a_raised_alert_tells_what_was_found() =>
        Given<Alert>(Raised).ThenState(alert =>
        {
            Assert.Equal((SpendBehindPlan.Name, Subject, "安可计算机购置"), (alert.Rule, alert.Subject, alert.Title));
            Assert.Equal((true, Severity.Red, HalfPaid), (alert.IsOpen, alert.Severity, alert.Figures));
        });

    [Fact]
    public void an_updated_alert_remembers_when_it_was_raised() =>
        Given<Alert>(Raised, Updated).ThenState(alert =>
            Assert.Equal(
                (true, Severity.Yellow, MostPaid, new DateOnly(2023, 6, 30), new DateOnly(2023, 7, 1)),
                (alert.IsOpen, alert.Severity, alert.Figures, alert.RaisedOn, alert.AsOf)));

    [Fact]
    public void a_cleared_alert_remembers_how_pressing_it_was() =>
        Given<Alert>(Raised, Updated, Cleared).ThenState(alert =>
            Assert.Equal((false, Severity.Yellow, new DateOnly(2023, 6, 30), new DateOnly(2023, 7, 2)), (alert.IsOpen, alert.Severity, alert.RaisedOn, alert.AsOf)));

    [Fact]
    public void an_alert_raised_again_counts_from_its_new_day() =>
        Given<Alert>(Raised, Cleared)
            .When(Report(Red, 7, 3))
            .ThenState(alert => Assert.Equal((true, new DateOnly(2023, 7, 3), 3), (alert.IsOpen, alert.RaisedOn, alert.Version)));

    [Fact]
    public void an_unknown_event_counts_and_changes_nothing() =>
        Given<Alert>(Raised, "to come").ThenState(alert => Assert.Equal(Given<Alert>(Raised).State with { Version = 2 }, alert));

    [Fact]
    public void each_rule_has_one_alert_about_one_subject()
    {
        var key = Alert.Key("spend-behind-plan", Subject);
        Assert.Equal("alert/spend-behind-plan/goal-table/2023/13028123P00031710001F", key);
        Assert.Equal((key, 0, false), (Alert.Empty(key).Id, Alert.Empty(key).Version, Alert.Empty(key).IsOpen));
    }

    static ReportFinding Report(Finding? finding, int month, int day) => new(Unit, SpendBehindPlan.Name, Subject, "安可计算机购置", finding, new(2023, month, day));
}
