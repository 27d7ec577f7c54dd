namespace Jixiao.Domain.GoalTables;

/// <summary>What an indicator had reached by a day (实际完成值): a number in the target's unit, or a judgement.</summary>
/// <param name="ActualId">1, 2, … given by the table's stream.</param>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="AsOf">The day it is true for.</param>
/// <param name="Value">In the target's unit; null when judged.</param>
/// <param name="Answer">The judgement; null when measured.</param>
/// <param name="Note">说明; null for none.</param>
/// <param name="Files">佐证材料; null for none.</param>
public sealed record ActualReported(
    int ActualId, int Indicator, DateOnly AsOf, decimal? Value, Attainment? Answer, string? Note, IReadOnlyList<Evidence>? Files = null);

/// <summary>An actual was corrected (更正): what it should have said.</summary>
/// <param name="ActualId">The actual.</param>
/// <param name="Value">In the target's unit; null when judged.</param>
/// <param name="Answer">The judgement; null when measured.</param>
/// <param name="Note">说明; null for none.</param>
/// <param name="Reason">更正原因.</param>
/// <param name="Files">佐证材料; null for those it had.</param>
public sealed record ActualCorrected(int ActualId, decimal? Value, Attainment? Answer, string? Note, string Reason, IReadOnlyList<Evidence>? Files = null);
