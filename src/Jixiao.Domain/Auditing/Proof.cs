using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;

namespace Jixiao.Domain.Auditing;

/// <summary>The files that prove what an event says.</summary>
public static class Proof
{
    /// <summary>批复文件 or 佐证材料 of the event; none where it bears none.</summary>
    public static IReadOnlyList<Evidence> Of(object @event) => @event switch
    {
        GoalTableApproved e => e.Files,
        AdjustmentRequested e => e.Files,
        AdjustmentApproved e => e.Files,
        ActualReported e => e.Files,
        ActualCorrected e => e.Files,
        MonitoringReported e => e.Files,
        RectificationReported e => e.Files,
        UnitGoalsApproved e => e.Files,
        UnitGoalsAdjustmentRequested e => e.Files,
        UnitGoalsAdjusted e => e.Files,
        _ => null,
    } ?? [];
}
