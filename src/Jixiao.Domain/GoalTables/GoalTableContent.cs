namespace Jixiao.Domain.GoalTables;

/// <summary>One row of the indicator part of the form, before or after it has an id.</summary>
/// <param name="Id">The id its stream gave it; null for a row that came without one (a file, a new row), which is matched by <see cref="Level2"/> and <see cref="Name"/>.</param>
/// <param name="Level1">一级指标, as written.</param>
/// <param name="Level2">二级指标, as written.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Description">绩效指标描述.</param>
/// <param name="Target">指标值, raw and read.</param>
/// <param name="Accrual">How it grows during the year.</param>
/// <param name="Basis">指标值确定依据.</param>
public sealed record IndicatorContent(
    int? Id, string Level1, string Level2, string Name, string Description, TargetValue Target, Accrual Accrual, string Basis)
{
    /// <summary>The same row under an id.</summary>
    public Indicator WithId(int id) => new(id, Level1, Level2, Name, Description, Target, Accrual, Basis);
}

/// <summary>
/// Everything a unit states in one goal table (项目绩效目标表). Typing, pasting, copying from last year and importing all produce this one value;
/// <see cref="GoalTableDifferences"/> turns it into events.
/// </summary>
/// <param name="ProjectName">项目名称.</param>
/// <param name="Budget">预算数, 财政资金, 其他资金.</param>
/// <param name="Use">资金用途, free text.</param>
/// <param name="Plan">资金支出计划.</param>
/// <param name="Goals">绩效目标, one numbered sentence each, as written.</param>
/// <param name="Indicators">In the form's order.</param>
public sealed record GoalTableContent(
    string ProjectName, Budget Budget, string Use, SpendingPlan Plan, IReadOnlyList<string> Goals, IReadOnlyList<IndicatorContent> Indicators)
{
    /// <summary>Field by field, lists element by element; rows without ids equal rows whose other fields are the same.</summary>
    public bool SaysTheSameAs(GoalTableContent other) =>
        (ProjectName, Budget, Use, Plan) == (other.ProjectName, other.Budget, other.Use, other.Plan)
        && Goals.SequenceEqual(other.Goals)
        && Indicators.Select(i => i with { Id = null }).SequenceEqual(other.Indicators.Select(i => i with { Id = null }));
}
