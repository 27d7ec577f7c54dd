using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.UnitGoals;

/// <summary>
/// Makes the unit's goals of a year say what the content says, from wherever they stand; approved goals are asked to be adjusted instead.
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
        if (Repeats(Content.Items.Select(i => i.No)) || Repeats(Content.Safeguards.Select(s => s.No)))
            throw new RuleBroken("unit-goals/repeated-number", "分项绩效目标或工作保障措施的序号重复。");
        if (goals.Stage is Stage.Approved)
            return Adjustment(goals);
        var stated = goals.Stage is Stage.None || !goals.Content.SaysTheSameAs(Content) ? goals.Differences(Year, Content).ToList() : [];
        return Approval is null ? stated : [.. stated, .. Approval.Decide(stated.Aggregate(goals, (state, e) => state.Evolve(e)))];
    }

    IEnumerable<object> Adjustment(UnitYearGoals goals) =>
        goals.Content.SaysTheSameAs(Content) || goals.PendingAdjustment is { } pending && pending.Proposal.SaysTheSameAs(Content)
            ? []
            : [new UnitGoalsAdjustmentRequested(Content, Reason, Approval?.Document)];

    static bool Repeats(IEnumerable<int> numbers) => numbers.CountBy(no => no).Any(no => no.Value > 1);
}
