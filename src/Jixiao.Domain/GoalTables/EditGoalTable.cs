namespace Jixiao.Domain.GoalTables;

/// <summary>Makes the table say what the content says; nothing when it already does. Only a draft is edited; an approved table is adjusted.</summary>
public sealed record EditGoalTable(GoalTableContent Content) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table) => table switch
    {
        { Stage: not Stage.Draft } => throw new RuleBroken("goal-table/not-draft", "只有草稿可以编辑。"),
        _ when UnknownId(table) is { } id => throw new RuleBroken("indicator/unknown", $"本表没有编号为{id}的指标。"),
        _ when RepeatedId() is { } id => throw new RuleBroken("indicator/repeated", $"编号为{id}的指标出现了两次。"),
        _ => table.Differences(Content.Checked()),
    };

    int? UnknownId(GoalTable table) => Content.Indicators.Select(i => i.Id).FirstOrDefault(id => id is not null && table.Indicators.All(i => i.Id != id));

    int? RepeatedId() => Content.Indicators.Where(i => i.Id is not null).GroupBy(i => i.Id).FirstOrDefault(g => g.Count() > 1)?.Key;
}
