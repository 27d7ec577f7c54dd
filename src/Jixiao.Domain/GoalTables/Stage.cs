namespace Jixiao.Domain.GoalTables;

/// <summary>Where a goal table or a unit's goals stand in their life.</summary>
public enum Stage
{
    /// <summary>未建: the stream has no events.</summary>
    None,

    /// <summary>草稿.</summary>
    Draft,

    /// <summary>已送审.</summary>
    Submitted,

    /// <summary>已批复, that is executing.</summary>
    Approved,
}
