using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>Opens the unit's goals of a year with their first content, or opens them anew after they were given up. The same again changes nothing.</summary>
public sealed record DraftUnitGoals(FiscalYear Year, UnitGoalsContent Content) : ICommand<UnitYearGoals>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals) => goals switch
    {
        _ when goals.Standing.Stage.Takes(Step.Draft) => goals.Differences(Year, Content.Checked()),
        _ when goals.Content.SaysTheSameAs(Content) => [],
        _ => throw new RuleBroken("draft/exists", "本年度已有部门整体绩效目标。"),
    };
}

/// <summary>Makes the unit's goals say what the content says, under the same stages as a goal table.</summary>
public sealed record EditUnitGoals(UnitGoalsContent Content) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.RequireEditable();
        return goals.Differences(new(goals.Year), Content.Checked());
    }
}
