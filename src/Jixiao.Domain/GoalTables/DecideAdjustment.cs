using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Approves the pending adjustment (调整批复): its changes take effect as the next edition, its money with the document of the approval.</summary>
/// <param name="ApprovedOn">The day it takes effect.</param>
/// <param name="Document">文号.</param>
/// <param name="Files">批复文件; null for none.</param>
public sealed record ApproveAdjustment(DateOnly ApprovedOn, string Document, IReadOnlyList<Evidence>? Files = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        var pending = table.Standing.Pending(Step.DecideAdjustment, table.PendingAdjustment);
        Approval.Check(ApprovedOn, Document, table.Year);
        var edition = table.Standing.Edition + 1;
        // The edition counts from its own event on, which therefore comes last.
        return [.. table.Differences(pending.Proposal with { Budget = table.Budget }), .. Revisions(table, pending, edition), new AdjustmentApproved(edition, ApprovedOn, Document, Files)];
    }

    IEnumerable<object> Revisions(GoalTable table, AdjustmentRequested pending, int edition) =>
        from source in Enum.GetValues<FundSource>()
        let change = pending.Proposal.Budget.Of(source) - table.Budget.Of(source)
        where change != Money.Zero
        from revised in new ReviseBudget(change, source, new FiscalYear(table.Year).Nearest(ApprovedOn), pending.Reason, Document) { Edition = edition }.Decide(table)
        select revised;
}

/// <summary>Sends the pending adjustment back (调整退回); the table stays as it is.</summary>
public sealed record ReturnAdjustment(string Reason) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        _ = table.Standing.Pending(Step.DecideAdjustment, table.PendingAdjustment);
        return Reason.Length > 0 ? [new AdjustmentReturned(Reason)] : throw new RuleBroken("return/no-reason", "退回必须说明原因。");
    }
}
