using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>
/// Makes a project's table of a year say what a document says, from wherever it stands: opens it, edits the draft, or, once it is approved, asks for an
/// adjustment. A document that was published was approved, so it may bring its approval along. Nothing when the table already says it.
/// </summary>
/// <param name="Year">The budget year.</param>
/// <param name="Project">项目编码.</param>
/// <param name="Content">What the document says.</param>
/// <param name="Approval">The approval the document proves; null for a draft.</param>
/// <param name="Reason">Of an adjustment.</param>
public sealed record StateGoalTable(FiscalYear Year, ProjectCode Project, GoalTableContent Content, ApproveGoalTable? Approval, string Reason)
    : ICommand<GoalTable>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        if (table.Standing.Stage is Stage.Approved)
            return new RequestAdjustment(Content, Reason, Approval?.Document).Decide(table);
        if (table.Standing.Stage.IsApproved() && table.ToContent().SaysTheSameAs(Content))
            return [];
        var stated = Stated(table).ToList();
        return Approval is null ? stated : [.. stated, Approval.Approved(stated.Aggregate(table, (state, e) => state.Evolve(e)))];
    }

    IEnumerable<object> Stated(GoalTable table) => table switch
    {
        { Standing.Stage: Stage.None or Stage.Discarded } => new DraftGoalTable(Year, Project, Content).Decide(table),
        _ when table.ToContent().SaysTheSameAs(Content) => [],
        _ => new EditGoalTable(Content).Decide(table),
    };
}
