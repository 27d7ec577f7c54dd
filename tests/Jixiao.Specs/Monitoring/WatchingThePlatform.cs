using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Rules;
using static Jixiao.Specs.Monitoring.WatchFacts;

namespace Jixiao.Specs.Monitoring;

/// <summary>What follows the events, how figures compare with them, how jobs fare.</summary>
public sealed class WatchingThePlatform
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(2, null)]
    [InlineData(3, Severity.Yellow)]
    [InlineData(4, Severity.Yellow)]
    [InlineData(5, Severity.Red)]
    public void a_piece_of_a_job_may_fail_twice(int failures, Severity? severity) => Assert.Equal(severity, Job(failures)?.Severity);

    [Fact]
    public void how_often_it_may_fail_is_the_bureaus_to_say()
    {
        Assert.Equal(Severity.Yellow, Job(1, ("times", 1))?.Severity);
        Assert.Equal(Severity.Red, Job(2, ("times", 2), ("redTimes", 2))?.Severity);
    }

    [Fact]
    public void a_failing_job_is_told_with_what_it_said() =>
        Assert.Equal(Figures.None.With("job", "daily-scan").With("failures", 3m).With("error", "读不出"), Job(3)?.Figures);

    [Theory]
    [InlineData(599, null)]
    [InlineData(600, Severity.Yellow)]
    [InlineData(3599, Severity.Yellow)]
    [InlineData(3600, Severity.Red)]
    public void what_follows_may_be_ten_minutes_behind(long seconds, Severity? severity) => Assert.Equal(severity, Lag(seconds)?.Severity);

    [Fact]
    public void what_has_seen_everything_is_not_behind() => Assert.Null(ProjectionLag.Rule.Check(new("figures", 0, 7200), With(ProjectionLag.Rule)));

    [Theory]
    [InlineData(600, 10)]
    [InlineData(3599, 10)]
    [InlineData(3600, 60)]
    [InlineData(7199, 60)]
    [InlineData(7200, 120)]
    public void a_lag_is_told_in_steps_and_does_not_change_at_every_look(long seconds, int minutes) =>
        Assert.Equal(Figures.None.With("name", "figures").With("minutes", (decimal)minutes), Lag(seconds)?.Figures);

    [Fact]
    public void one_figure_that_differs_is_red()
    {
        Assert.Null(ReconciliationDifference.Rule.Check(new(0, null), With(ReconciliationDifference.Rule)));
        Assert.Equal(
            new(Severity.Red, Figures.None.With("count", 1m).With("first", "goal-table/2023/x executed")),
            ReconciliationDifference.Rule.Check(new(1, "goal-table/2023/x executed"), With(ReconciliationDifference.Rule)));
    }

    static Finding? Job(int failures, params (string, decimal)[] numbers) => JobFailing.Rule.Check(new("daily-scan", "130281-430001", failures, "读不出"), With(JobFailing.Rule, numbers));

    static Finding? Lag(long seconds) => ProjectionLag.Rule.Check(new("figures", 3, seconds), With(ProjectionLag.Rule));
}
