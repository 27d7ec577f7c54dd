using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>Approves the unit's goals (批复): edition 1. They must have been reviewed as 优 or 良.</summary>
/// <param name="ApprovedOn">The day it takes effect.</param>
/// <param name="Document">文号, or "as published".</param>
/// <param name="Files">批复文件; null for none.</param>
public sealed record ApproveUnitGoals(DateOnly ApprovedOn, string Document, IReadOnlyList<Evidence>? Files = null) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.Require(Step.Approve);
        Review.RequirePassed(goals.Standing.Review);
        return [Approved(goals)];
    }

    /// <summary>The approval that a published document proves, whatever stage the goals were left in.</summary>
    internal UnitGoalsApproved Approved(UnitYearGoals goals)
    {
        Approval.Check(ApprovedOn, Document, goals.Year);
        return new(1, ApprovedOn, Document, Files);
    }
}
