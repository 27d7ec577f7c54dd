using Jixiao.Domain.Bureau;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using static Jixiao.Domain.Auditing.Particulars;

namespace Jixiao.Domain.Auditing;

/// <summary>What the bureau's own streams and alerts are looked up by.</summary>
static class OfBureau
{
    public static Particulars? Of(object @event) => @event switch
    {
        UnitRegistered e => new(Wording: e.Name),
        UnitRenamed e => new(EffectiveOn: e.From, Document: e.Document, Wording: e.Name),
        UnitMoved e => new(EffectiveOn: e.From, Document: e.Document, Reason: e.Reason),
        UnitClosed e => new(EffectiveOn: e.On, Reason: e.Reason),
        DepartmentRegistered e => new(Wording: e.Name),
        DepartmentRenamed e => new(EffectiveOn: e.From, Wording: e.Name),
        DepartmentSectionAssigned e => new(EffectiveOn: e.From, Wording: e.Section),
        RoundOrdered e => new(EffectiveOn: e.OpensOn, Wording: e.Name),
        RoundExtended e => new(EffectiveOn: e.ClosesOn, Reason: e.Reason),
        RoundUnitsChanged or RoundEnded => None,
        ThresholdsSet e => new(EffectiveOn: e.From, Document: e.Document, Reason: e.Reason, Wording: Joined(e.Name)),
        AlertRaised e => new(EffectiveOn: e.AsOf, Wording: e.Title),
        AlertUpdated e => new(EffectiveOn: e.AsOf),
        AlertCleared e => new(EffectiveOn: e.AsOf),
        AlertReopened e => new(EffectiveOn: e.AsOf),
        AlertAcknowledged e => new(EffectiveOn: e.On, Reason: e.Note),
        AlertExplained e => new(EffectiveOn: e.On, Reason: e.Explanation),
        CorrectionPlanned e => new(EffectiveOn: e.DueOn, Wording: e.Measure),
        CorrectionReported e => new(EffectiveOn: e.On, Wording: e.Report),
        AlertSentBack e => new(EffectiveOn: e.On, Reason: e.Reason),
        AlertClosed e => new(EffectiveOn: e.On, Reason: e.Opinion),
        AlertEscalated e => new(EffectiveOn: e.On),
        AlertMuted e => new(EffectiveOn: e.Until, Reason: e.Reason),
        AlertUnmuted e => new(EffectiveOn: e.On, Reason: e.Reason),
        WatchRuleSet e => new(EffectiveOn: e.From, Document: e.Document, Reason: e.Reason, Wording: e.Rule),
        ScoringRulesSet e => new(EffectiveOn: e.From, Document: e.Document, Reason: e.Reason, Wording: Joined(e.Name)),
        EscalationSet e => new(EffectiveOn: e.From, Document: e.Document, Reason: e.Reason),
        _ => null,
    };
}
