namespace Jixiao.Domain.GoalTables;

/// <summary>A performance indicator (绩效指标) of one goal table.</summary>
/// <param name="Id">1, 2, … given by the table's stream, never reused, apart from the row it stands in.</param>
/// <param name="Level1">一级指标, as written.</param>
/// <param name="Level2">二级指标, as written.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Description">绩效指标描述.</param>
/// <param name="Target">指标值, raw and read.</param>
/// <param name="Accrual">How it grows during the year.</param>
/// <param name="Basis">指标值确定依据.</param>
public sealed record Indicator(
    int Id, string Level1, string Level2, string Name, string Description, TargetValue Target, Accrual Accrual, string Basis)
{
    /// <summary>The row as content.</summary>
    public IndicatorContent ToContent() => new(Id, Level1, Level2, Name, Description, Target, Accrual, Basis);
}
