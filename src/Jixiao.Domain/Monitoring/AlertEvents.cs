using Jixiao.Domain.Units;

namespace Jixiao.Domain.Monitoring;

/// <summary>A rule found something about a subject that it had not found before.</summary>
/// <param name="Unit">The unit it concerns; null for what concerns the bureau itself.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Subject">Key of the stream it is about.</param>
/// <param name="Title">What the subject is called.</param>
/// <param name="Severity">How pressing.</param>
/// <param name="Figures">The figures behind it.</param>
/// <param name="AsOf">The day they are true for.</param>
public sealed record AlertRaised(UnitCode? Unit, string Rule, string Subject, string Title, Severity Severity, Figures Figures, DateOnly AsOf);

/// <summary>What was found still holds, with other figures.</summary>
public sealed record AlertUpdated(Severity Severity, Figures Figures, DateOnly AsOf);

/// <summary>What was found is gone.</summary>
public sealed record AlertCleared(DateOnly AsOf);

/// <summary>What had been gone, or was verified and closed, is found again; its handling begins anew.</summary>
public sealed record AlertReopened(Severity Severity, Figures Figures, DateOnly AsOf);

/// <summary>Somebody of the unit, or of the bureau where it concerns no unit, took note of it (已阅).</summary>
/// <param name="Note">What he says; null for nothing.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record AlertAcknowledged(string? Note, DateOnly On);

/// <summary>It was explained why it is so (偏差原因分析).</summary>
/// <param name="Cause">From the form's list.</param>
/// <param name="Explanation">说明.</param>
/// <param name="Files">佐证材料; null for none.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record AlertExplained(DeviationCause Cause, string Explanation, IReadOnlyList<Evidence>? Files, DateOnly On);

/// <summary>It was said what will be done, and by when (纠偏措施).</summary>
/// <param name="Measure">The measure.</param>
/// <param name="DueOn">The day by whose end it is done.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record CorrectionPlanned(string Measure, DateOnly DueOn, DateOnly On);

/// <summary>It was reported that the measure is taken (整改完成); the bureau verifies it.</summary>
/// <param name="Report">What was done.</param>
/// <param name="Files">佐证材料; null for none.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record CorrectionReported(string Report, IReadOnlyList<Evidence>? Files, DateOnly On);

/// <summary>The bureau does not accept the explanation or the report (退回).</summary>
/// <param name="Reason">退回原因.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record AlertSentBack(string Reason, DateOnly On);

/// <summary>The bureau verified it and closed it (核实销号).</summary>
/// <param name="Opinion">核实意见.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record AlertClosed(string Opinion, DateOnly On);

/// <summary>Nobody did anything for too long, so somebody further up is told (逐级上报).</summary>
/// <param name="To">Who.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record AlertEscalated(EscalationLevel To, DateOnly On);

/// <summary>The bureau silenced it for a while: it is kept up to date, and nobody is told or pressed (暂停提醒).</summary>
/// <param name="Until">The last day of silence.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record AlertMuted(DateOnly Until, string Reason, DateOnly On);

/// <summary>It speaks again before the silence is over.</summary>
public sealed record AlertUnmuted(string Reason, DateOnly On);
