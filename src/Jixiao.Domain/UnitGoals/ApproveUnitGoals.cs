using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.UnitGoals;

/// <summary>Approves the unit's goals: edition 1. Approved already: nothing to do.</summary>
public sealed record ApproveUnitGoals(DateOnly ApprovedOn, string Document) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals) =>
        goals.Stage is Stage.Approved ? [] : [new UnitGoalsApproved(1, ApprovedOn, Document)];
}
