using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>
/// Makes the unit's goals of a year say what a document says, from wherever they stand; approved goals are asked to be adjusted instead.
/// Nothing when they already say it.
/// </summary>
/// <param name="Year">The budget year.</param>
/// <param name="Content">What they should say.</param>
/// <param name="Approval">The approval that a published document proves; null for a draft.</param>
/// <param name="Reason">Of an adjustment.</param>
public sealed record StateUnitGoals(FiscalYear Year, UnitGoalsContent Content, ApproveUnitGoals? Approval, string Reason) : ICommand<UnitYearGoals>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        if (goals.Standing.Stage is Stage.Approved)
            return new RequestUnitGoalsAdjustment(Content, Reason, Approval?.Document).Decide(goals);
        if (goals.Standing.Stage.IsApproved() && goals.Content.SaysTheSameAs(Content))
            return [];
        var stated = Stated(goals).ToList();
        return Approval is null ? stated : [.. stated, Approval.Approved(stated.Aggregate(goals, (state, e) => state.Evolve(e)))];
    }

    IEnumerable<object> Stated(UnitYearGoals goals) => goals switch
    {
        { Standing.Stage: Stage.None or Stage.Discarded } => new DraftUnitGoals(Year, Content).Decide(goals),
        _ when goals.Content.SaysTheSameAs(Content) => [],
        _ => new EditUnitGoals(Content).Decide(goals),
    };
}
