using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>
/// Opens a goal table with its first content, or opens it anew after it was given up. Ids that rows bring along, as a copy of last year's table does, give
/// way to the stream's own. The same again changes nothing.
/// </summary>
public sealed record DraftGoalTable(FiscalYear Year, ProjectCode Project, GoalTableContent Content) : ICommand<GoalTable>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        if (!table.Standing.Stage.Takes(Step.Draft))
            return table.ToContent().SaysTheSameAs(Content) ? [] : throw new RuleBroken("draft/exists", $"本年度已有项目{Project}的绩效目标表。");
        var drafted = new GoalTableDrafted(Year, Project, Content.ProjectName, IndicatorFramework.Of(Content.Indicators).Id);
        return [drafted, .. table.Evolve(drafted).Differences(WithoutIds.Checked())];
    }

    GoalTableContent WithoutIds => Content with { Indicators = [.. Content.Indicators.Select(i => i with { Id = null })] };
}
