using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Domain.GoalTables;

/// <summary>Where a monitoring form stands.</summary>
public enum MonitoringStage
{
    /// <summary>已填报: the bureau has it.</summary>
    Reported,

    /// <summary>已退回: the unit has it back.</summary>
    Returned,

    /// <summary>审核通过: nothing of it changes any more.</summary>
    Accepted,
}

/// <summary>A table's monitoring form of one round, as last handed in.</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="DueOn">The round's closing day as it was then.</param>
/// <param name="AsOf">The last day of the round's period.</param>
/// <param name="Funds">Of the spending.</param>
/// <param name="Indicators">Of every indicator, in the form's order.</param>
/// <param name="Thresholds">By which its lights are judged.</param>
/// <param name="Light">The table's light by what was known when it was handed in.</param>
/// <param name="Version">The version of the table that it is read at.</param>
/// <param name="FirstOn">The day it was handed in first, which says whether it was late.</param>
/// <param name="On">The day it was handed in last.</param>
/// <param name="Files">佐证材料.</param>
public sealed record MonitoringReport(
    string Round, DateOnly DueOn, DateOnly AsOf, MonitoredFunds Funds, IReadOnlyList<MonitoredIndicator> Indicators, Thresholds Thresholds,
    Light Light, long Version, DateOnly FirstOn, DateOnly On, IReadOnlyList<Evidence> Files)
{
    /// <summary>Where it stands.</summary>
    public MonitoringStage Stage { get; init; }

    /// <summary>Why the unit has it back; null once it is handed in again.</summary>
    public Returning? Returned { get; init; }

    /// <summary>审核意见; null for none.</summary>
    public string? Opinion { get; init; }

    /// <summary>The day it was accepted; null before.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Days between the closing day and the first time it was handed in; 0 on time.</summary>
    public int DaysLate => Math.Max(0, FirstOn.DayNumber - DueOn.DayNumber);
}
