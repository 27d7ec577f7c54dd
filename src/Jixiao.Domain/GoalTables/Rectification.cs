namespace Jixiao.Domain.GoalTables;

/// <summary>Where a rectification stands.</summary>
public enum RectificationStage
{
    /// <summary>整改中: the unit has to do something.</summary>
    Ordered,

    /// <summary>已报送: the bureau has to look.</summary>
    Reported,

    /// <summary>已退回: the unit has to do more.</summary>
    Returned,

    /// <summary>已验收.</summary>
    Accepted,
}

/// <summary>Something that the bureau wants put right (整改), and how far it is.</summary>
/// <param name="Id">1, 2, … given by the table's stream.</param>
/// <param name="Origin">What it came of.</param>
/// <param name="Round">Key of the monitoring round; null where it is of none.</param>
/// <param name="Requirement">整改要求.</param>
/// <param name="DueOn">The last day on time.</param>
/// <param name="OrderedOn">The day it was ordered.</param>
public sealed record Rectification(int Id, RectificationOrigin Origin, string? Round, string Requirement, DateOnly DueOn, DateOnly OrderedOn)
{
    /// <summary>Where it stands.</summary>
    public RectificationStage Stage { get; init; }

    /// <summary>整改情况 as last told; null before.</summary>
    public string? Report { get; init; }

    /// <summary>佐证材料.</summary>
    public IReadOnlyList<Evidence> Files { get; init; } = [];

    /// <summary>The day it was last told of; null before.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>Why the unit has it back; null once it is told of again.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>验收意见; null for none.</summary>
    public string? Opinion { get; init; }

    /// <summary>The day it was accepted; null before.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Whether the unit has to do something.</summary>
    public bool IsOpen => Stage is RectificationStage.Ordered or RectificationStage.Returned;

    /// <summary>Whether its last day is past while the unit still has to do something.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && today > DueOn;
}
