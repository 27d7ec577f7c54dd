using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;

namespace Jixiao.Domain.GoalTables;

/// <summary>How likely it is that a target is met by the end of the year (完成可能性).</summary>
public enum Possibility
{
    /// <summary>确定能.</summary>
    Certain,

    /// <summary>有可能.</summary>
    Possible,

    /// <summary>完全不可能.</summary>
    Impossible,
}

/// <summary>What is done about a deviation (纠偏措施).</summary>
/// <param name="Text">The measure.</param>
/// <param name="DueOn">The day by whose end it is done.</param>
public sealed record CorrectiveMeasure(string Text, DateOnly DueOn);

/// <summary>What a unit says of its spending in a monitoring form.</summary>
/// <param name="Forecast">全年预计执行.</param>
/// <param name="Cause">偏差原因; null where nothing deviates.</param>
/// <param name="Explanation">Its 说明; null for none.</param>
/// <param name="Measure">Null where nothing has to be corrected.</param>
public sealed record MonitoredFunds(Money Forecast, DeviationCause? Cause = null, string? Explanation = null, CorrectiveMeasure? Measure = null);

/// <summary>What a unit says of one indicator in a monitoring form.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Forecast">全年预计完成 in the target's unit; null when judged.</param>
/// <param name="Judged">全年预计完成 of what is judged; null when measured.</param>
/// <param name="Cause">偏差原因; null where nothing deviates.</param>
/// <param name="Explanation">Its 说明; null for none.</param>
/// <param name="Possibility">完成可能性; null where the forecast meets the target.</param>
/// <param name="Measure">Null where nothing has to be corrected.</param>
/// <param name="Remark">备注; null for none.</param>
public sealed record MonitoredIndicator(
    int Indicator, decimal? Forecast, Attainment? Judged, DeviationCause? Cause = null, string? Explanation = null, Possibility? Possibility = null, CorrectiveMeasure? Measure = null, string? Remark = null);

/// <summary>
/// The unit handed in the monitoring form (执行监控表) of a table. It holds what people said; all that the form shows besides is filled in from the events before this one, so
/// that what is recorded later changes nothing of it.
/// </summary>
/// <param name="Round">Key of the bureau's round.</param>
/// <param name="DueOn">The round's closing day as it was then.</param>
/// <param name="AsOf">The last day of the round's period.</param>
/// <param name="Funds">Of the spending.</param>
/// <param name="Indicators">Of every indicator, in the form's order.</param>
/// <param name="Thresholds">Those in force on <paramref name="AsOf"/>, by which its lights are judged for good.</param>
/// <param name="On">The day it was handed in, Beijing time.</param>
/// <param name="Files">佐证材料; null for none.</param>
public sealed record MonitoringReported(
    string Round, DateOnly DueOn, DateOnly AsOf, MonitoredFunds Funds, IReadOnlyList<MonitoredIndicator> Indicators, Thresholds Thresholds, DateOnly On, IReadOnlyList<Evidence>? Files = null);

/// <summary>The bureau sent a monitoring form back.</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Reason">退回原因.</param>
/// <param name="Places">Where; none when it is about the whole.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record MonitoringReturned(string Round, string Reason, IReadOnlyList<ReturnedPlace> Places, DateOnly On);

/// <summary>The bureau accepted a monitoring form.</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Opinion">审核意见; null for none.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record MonitoringAccepted(string Round, string? Opinion, DateOnly On);
