using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Domain.GoalTables;

/// <summary>How the table was monitored, and what had to be put right.</summary>
public sealed partial record GoalTable
{
    /// <summary>The monitoring forms (执行监控表), one of each round, in the order first handed in.</summary>
    public IReadOnlyList<MonitoringReport> Monitoring { get; init; } = [];

    /// <summary>The rectifications (整改), in the order given.</summary>
    public IReadOnlyList<Rectification> Rectifications { get; init; } = [];

    /// <summary>How many monitoring forms and rectifications wait for the bureau.</summary>
    public int Waiting { get; init; }

    /// <summary>The monitoring form of a round; null when none was handed in.</summary>
    public MonitoringReport? MonitoredIn(string round) => Monitoring.FirstOrDefault(report => report.Round == round);

    /// <summary>The rectification of that number.</summary>
    /// <exception cref="RuleBroken"><c>rectification/unknown</c>.</exception>
    public Rectification RectificationOf(int id) => Rectifications.FirstOrDefault(one => one.Id == id) ?? throw new RuleBroken("rectification/unknown", $"没有编号为{id}的整改事项。");

    GoalTable? AfterMonitoring(object @event) => Monitored(@event) is not { } after ? null : after with
    {
        Waiting = after.Monitoring.Count(report => report.Stage is MonitoringStage.Reported) + after.Rectifications.Count(one => one.Stage is RectificationStage.Reported),
    };

    GoalTable? Monitored(object @event) => @event switch
    {
        MonitoringReported e => this with { Monitoring = With(e) },
        MonitoringReturned e => Monitored(e.Round, report => report with { Stage = MonitoringStage.Returned, Returned = new(Holder.Bureau, e.Reason, e.Places, e.On) }),
        MonitoringAccepted e => Monitored(e.Round, report => report with { Stage = MonitoringStage.Accepted, Opinion = e.Opinion, AcceptedOn = e.On }),
        RectificationOrdered e => this with { Rectifications = [.. Rectifications, new(e.RectificationId, e.Origin, e.Round, e.Requirement, e.DueOn, e.On)] },
        RectificationReported e => Rectified(e.RectificationId, one => one with { Stage = RectificationStage.Reported, Report = e.Report, Files = e.Files ?? [], ReportedOn = e.On, ReturnReason = null }),
        RectificationReturned e => Rectified(e.RectificationId, one => one with { Stage = RectificationStage.Returned, ReturnReason = e.Reason }),
        RectificationAccepted e => Rectified(e.RectificationId, one => one with { Stage = RectificationStage.Accepted, Opinion = e.Opinion, AcceptedOn = e.On }),
        _ => null,
    };

    /// <summary>A form takes the place of the one handed in before it; its light is that of what is known by now.</summary>
    List<MonitoringReport> With(MonitoringReported e)
    {
        var light = TableLight.Of(LightBasis.Of(this, e.AsOf), e.Thresholds).Light;
        var report = new MonitoringReport(e.Round, e.DueOn, e.AsOf, e.Funds, e.Indicators, e.Thresholds, light, Version + 1, MonitoredIn(e.Round)?.FirstOn ?? e.On, e.On, e.Files ?? []);
        return MonitoredIn(e.Round) is null ? [.. Monitoring, report] : [.. Monitoring.Select(known => known.Round == e.Round ? report : known)];
    }

    GoalTable Monitored(string round, Func<MonitoringReport, MonitoringReport> change) => this with { Monitoring = [.. Monitoring.Select(report => report.Round == round ? change(report) : report)] };

    GoalTable Rectified(int id, Func<Rectification, Rectification> change) => this with { Rectifications = [.. Rectifications.Select(one => one.Id == id ? change(one) : one)] };
}
