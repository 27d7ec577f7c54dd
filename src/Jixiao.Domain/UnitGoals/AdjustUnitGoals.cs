using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>Asks for approved unit goals to read otherwise (调整申请). A new request takes the place of the pending one; the same again changes nothing.</summary>
public sealed record RequestUnitGoalsAdjustment(UnitGoalsContent Proposal, string Reason, string? Document, IReadOnlyList<Evidence>? Files = null) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.Require(Step.RequestAdjustment);
        return goals switch
        {
            _ when goals.PendingAdjustment is { } pending && pending.Proposal.SaysTheSameAs(Proposal) => [],
            _ when goals.Content.SaysTheSameAs(Proposal) => [],
            _ when Reason.Length == 0 => throw new RuleBroken("adjustment/no-reason", "申请调整必须说明理由。"),
            _ => [new UnitGoalsAdjustmentRequested(Proposal.Checked(), Reason, Document, Files)],
        };
    }
}

/// <summary>Takes the pending adjustment back (撤回调整申请) before the bureau has decided it.</summary>
public sealed record WithdrawUnitGoalsAdjustment : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        _ = goals.Standing.Pending(Step.WithdrawAdjustment, goals.PendingAdjustment);
        return [new UnitGoalsAdjustmentWithdrawn()];
    }
}

/// <summary>Approves the pending adjustment (调整批复) as the next edition.</summary>
public sealed record ApproveUnitGoalsAdjustment(DateOnly ApprovedOn, string Document, IReadOnlyList<Evidence>? Files = null) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        var pending = goals.Standing.Pending(Step.DecideAdjustment, goals.PendingAdjustment);
        Approval.Check(ApprovedOn, Document, goals.Year);
        return [.. goals.Differences(new(goals.Year), pending.Proposal), new UnitGoalsAdjusted(goals.Standing.Edition + 1, ApprovedOn, Document, Files)];
    }
}

/// <summary>Sends the pending adjustment back (调整退回).</summary>
public sealed record ReturnUnitGoalsAdjustment(string Reason) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        _ = goals.Standing.Pending(Step.DecideAdjustment, goals.PendingAdjustment);
        return Reason.Length > 0 ? [new UnitGoalsAdjustmentReturned(Reason)] : throw new RuleBroken("return/no-reason", "退回必须说明原因。");
    }
}
