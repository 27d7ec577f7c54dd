using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>
/// Asks for an approved table to read otherwise (调整申请): goals, indicators and the budget that the form should then state. A new request takes the place
/// of the pending one. The table itself, or the proposal already pending, again: nothing to do.
/// </summary>
public sealed record RequestAdjustment(GoalTableContent Proposal, string Reason, string? Document, IReadOnlyList<Evidence>? Files = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.RequestAdjustment);
        return table switch
        {
            _ when table.PendingAdjustment is { } pending && pending.Proposal.SaysTheSameAs(Proposal) => [],
            _ when table.ToContent().SaysTheSameAs(Proposal) => [],
            _ when Reason.Length == 0 => throw new RuleBroken("adjustment/no-reason", "申请调整必须说明理由。"),
            _ when Proposal.Budget.Total is null => throw new RuleBroken("goal-table/no-budget", "没有填写预算数，不能申请调整。"),
            _ when Proposal.Budget != table.Budget && !Proposal.Budget.AddsUp => throw new RuleBroken("budget/does-not-add-up", "预算数应等于财政资金与其他资金之和。"),
            _ => [new AdjustmentRequested(Proposal.CheckedFor(table), Reason, Document, Files)],
        };
    }
}

/// <summary>Takes the pending adjustment back (撤回调整申请) before the bureau has decided it; the table stays as it is.</summary>
public sealed record WithdrawAdjustment : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        _ = table.Standing.Pending(Step.WithdrawAdjustment, table.PendingAdjustment);
        return [new AdjustmentWithdrawn()];
    }
}
