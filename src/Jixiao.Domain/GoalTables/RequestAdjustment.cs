namespace Jixiao.Domain.GoalTables;

/// <summary>Asks for an approved table to read otherwise (调整申请). The table itself, or the proposal already pending, again: nothing to do.</summary>
public sealed record RequestAdjustment(GoalTableContent Proposal, string Reason, string? Document) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table) => table switch
    {
        { Stage: not Stage.Approved } => throw new RuleBroken("goal-table/not-approved", "只有已批复的绩效目标表可以申请调整。"),
        _ when table.PendingAdjustment is { } pending && pending.Proposal.SaysTheSameAs(Proposal) => [],
        _ when table.ToContent().SaysTheSameAs(Proposal) => [],
        _ => [new AdjustmentRequested(Proposal.Checked(), Reason, Document)],
    };
}
