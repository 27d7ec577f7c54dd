namespace Jixiao.Domain.GoalTables;

/// <summary>What no goal table may say, whoever states it; everything softer is a matter of review.</summary>
public static class ContentRules
{
    /// <summary>The content itself when it may be stated.</summary>
    /// <exception cref="RuleBroken"><c>goal-table/no-name</c>, <c>budget/negative</c>, <c>plan/out-of-range</c>.</exception>
    public static GoalTableContent Checked(this GoalTableContent content) => content switch
    {
        _ when string.IsNullOrWhiteSpace(content.ProjectName) => throw new RuleBroken("goal-table/no-name", "项目名称不能为空。"),
        { Budget: var (total, fiscal, other) } when new[] { total, fiscal, other }.Any(amount => amount < Money.Zero) =>
            throw new RuleBroken("budget/negative", "预算金额不能为负。"),
        _ when content.Plan.CheckPoints.Any(p => p.Percent is < 0 or > 100) => throw new RuleBroken("plan/out-of-range", "资金支出计划应在0%至100%之间。"),
        _ => content,
    };

    /// <summary>The content itself when it may be stated of that table.</summary>
    /// <exception cref="RuleBroken">As <see cref="Checked"/>, and <c>indicator/unknown</c>, <c>indicator/repeated</c> for ids that are not the table's own.</exception>
    public static GoalTableContent CheckedFor(this GoalTableContent content, GoalTable table)
    {
        var ids = content.Indicators.Select(i => i.Id).OfType<int>().ToList();
        return ids switch
        {
            _ when ids.Except(table.Indicators.Select(i => i.Id)).ToList() is [var id, ..] => throw new RuleBroken("indicator/unknown", $"本表没有编号为{id}的指标。"),
            _ when ids.CountBy(id => id).FirstOrDefault(id => id.Value > 1) is { Value: > 1, Key: var id } => throw new RuleBroken("indicator/repeated", $"编号为{id}的指标出现了两次。"),
            _ => content.Checked(),
        };
    }
}
