namespace Jixiao.Domain.GoalTables;

/// <summary>A judgement of what cannot be measured (完成情况).</summary>
public enum Attainment
{
    /// <summary>达成.</summary>
    Achieved,

    /// <summary>部分达成.</summary>
    Partly,

    /// <summary>未达成.</summary>
    NotAchieved,
}

/// <summary>What an indicator had reached by a day (实际完成值), as last corrected.</summary>
/// <param name="Id">1, 2, … given by the table's stream.</param>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="AsOf">The day it is true for.</param>
/// <param name="Value">In the target's unit; null when judged.</param>
/// <param name="Answer">The judgement; null when measured.</param>
/// <param name="Note">说明; null for none.</param>
/// <param name="Files">佐证材料.</param>
/// <param name="IsCorrected">Whether it once said something else.</param>
public sealed record Actual(
    int Id, int Indicator, DateOnly AsOf, decimal? Value, Attainment? Answer, string? Note, IReadOnlyList<Evidence> Files, bool IsCorrected = false);
