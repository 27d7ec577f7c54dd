using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using static Jixiao.Specs.GoalTables.GoalTableFacts;

namespace Jixiao.Specs.GoalTables;

/// <summary>A monitoring round of the first half-year, a table of 10,000 yuan that is to have spent 60 % by then, and forms of it.</summary>
static class MonitoringFacts
{
    public static readonly DateOnly June = new(2023, 6, 30);
    public static readonly DateOnly Day = new(2023, 7, 10);
    public static readonly UnitCode Centre = UnitCode.Parse("130281-430001");
    public static readonly RoundOrdered Ordered = new(Year, RoundKind.Monitoring, 1, "上半年监控", null, new(2023, 7, 5), new(2023, 7, 20), "2023", new(new(2023, 1, 1), June));
    public static readonly CorrectiveMeasure Measure = new("加快支付", new(2023, 9, 30));
    public static readonly MonitoredFunds OnPlan = new(Money.Fen(10_000_00));
    public static readonly MonitoredFunds Behind = new(Money.Fen(9_000_00), DeviationCause.Funding, "资金下达晚", Measure);
    public static readonly MonitoredIndicator Met = new(1, 96, null);
    public static readonly ReportMonitoring Report = new(RoundOf(Ordered), Centre, OnPlan, [Met], Thresholds.Usual, Day);
    public static readonly MonitoringReported HandedIn = new("round/2023/monitoring/1", new(2023, 7, 20), June, OnPlan, [Met], Thresholds.Usual, Day);
    public static readonly MonitoringReported HandedInBehind = HandedIn with { Funds = Behind };

    /// <summary>Executing by the published plan, nothing paid.</summary>
    public static readonly object[] Planned = [.. Complete, PlannedAsPublished, Submitted, Passed, Graded(Domain.LifeCycle.Grade.Excellent), Approved];

    /// <summary>All of June's share is paid, and the indicator is met.</summary>
    public static readonly object[] Green = [.. Planned, Paid(6_000_00, 6, 30), new ActualReported(1, 1, June, 96, null, null)];

    /// <summary>59.99 % of June's share is paid.</summary>
    public static readonly object[] Red = [.. Planned, Paid(3_599_00, 6, 30), new ActualReported(1, 1, June, 96, null, null)];

    public static Round RoundOf(params IEnumerable<object> events) => events.Aggregate(Round.Empty("round/2023/monitoring/1"), (round, e) => round.Evolve(e));
}
