using Jixiao.Domain.GoalTables;
using static Jixiao.Domain.Auditing.Particulars;

namespace Jixiao.Domain.Auditing;

/// <summary>What monitoring forms and rectifications are looked up by.</summary>
static class OfMonitoring
{
    public static Particulars? Of(object @event) => @event switch
    {
        MonitoringReported e => new(e.Funds.Forecast, e.AsOf, Reason: Joined(Reasons(e)), Wording: Joined(e.Indicators.Select(row => row.Remark))),
        MonitoringReturned e => new(EffectiveOn: e.On, Reason: OfGoalTables.With(e.Reason, e.Places)),
        MonitoringAccepted e => new(EffectiveOn: e.On, Reason: e.Opinion),
        RectificationOrdered e => new(EffectiveOn: e.DueOn, Reason: e.Requirement),
        RectificationReported e => new(EffectiveOn: e.On, Reason: e.Report),
        RectificationReturned e => new(EffectiveOn: e.On, Reason: e.Reason),
        RectificationAccepted e => new(EffectiveOn: e.On, Reason: e.Opinion),
        _ => null,
    };

    static IEnumerable<string?> Reasons(MonitoringReported e) =>
        e.Indicators.SelectMany(row => (string?[])[row.Explanation, row.Measure?.Text]).Prepend(e.Funds.Measure?.Text).Prepend(e.Funds.Explanation);
}
