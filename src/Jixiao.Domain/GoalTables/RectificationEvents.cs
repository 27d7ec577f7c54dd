namespace Jixiao.Domain.GoalTables;

/// <summary>What a rectification (整改) came of.</summary>
public enum RectificationOrigin
{
    /// <summary>绩效监控.</summary>
    Monitoring,

    /// <summary>绩效自评.</summary>
    SelfEvaluation,

    /// <summary>绩效评价.</summary>
    Evaluation,
}

/// <summary>The bureau told the unit to put something right (下达整改).</summary>
/// <param name="RectificationId">1, 2, … given by the table's stream.</param>
/// <param name="Origin">What it came of.</param>
/// <param name="Round">Key of the monitoring round; null where it is of none.</param>
/// <param name="Requirement">整改要求.</param>
/// <param name="DueOn">The last day on time.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record RectificationOrdered(int RectificationId, RectificationOrigin Origin, string? Round, string Requirement, DateOnly DueOn, DateOnly On);

/// <summary>The unit told what it has put right (整改情况).</summary>
/// <param name="RectificationId">The rectification.</param>
/// <param name="Report">What was done.</param>
/// <param name="Files">佐证材料; null for none.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record RectificationReported(int RectificationId, string Report, IReadOnlyList<Evidence>? Files, DateOnly On);

/// <summary>The bureau was not satisfied with what was put right.</summary>
/// <param name="RectificationId">The rectification.</param>
/// <param name="Reason">退回原因.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record RectificationReturned(int RectificationId, string Reason, DateOnly On);

/// <summary>The bureau verified what was put right (整改验收).</summary>
/// <param name="RectificationId">The rectification.</param>
/// <param name="Opinion">验收意见; null for none.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record RectificationAccepted(int RectificationId, string? Opinion, DateOnly On);
