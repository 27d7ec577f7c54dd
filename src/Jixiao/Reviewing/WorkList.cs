using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Units;

namespace Jixiao.Reviewing;

/// <summary>The two sides of the desk.</summary>
public enum WorkTab
{
    /// <summary>待审核: held by whoever looks.</summary>
    Waiting,

    /// <summary>已审核: passed on, returned, approved.</summary>
    Done,
}

/// <summary>What of the desk is asked for.</summary>
/// <param name="Stage">Null for every stage.</param>
/// <param name="Page">1 for the first.</param>
public sealed record WorkFilter(WorkTab Tab = WorkTab.Waiting, Stage? Stage = null, int Page = 1);

/// <summary>One page of the desk.</summary>
/// <param name="Total">On all pages.</param>
public sealed record WorkList(WorkCounts Counts, IReadOnlyList<WorkItem> Items, long Total, int Pages);

/// <summary>How much is on the desk.</summary>
/// <param name="ToPass">已送审, for the department.</param>
/// <param name="ToReview">部门审核通过, for the bureau.</param>
/// <param name="ToApprove">财政审核, for the bureau.</param>
/// <param name="Adjustments">调整申请, for the bureau.</param>
/// <param name="Late">Of those that wait, handed in after the last day.</param>
/// <param name="Done">Decided already.</param>
public sealed record WorkCounts(long ToPass, long ToReview, long ToApprove, long Adjustments, long Late, long Done)
{
    public long Waiting => ToPass + ToReview + ToApprove + Adjustments;
}

/// <summary>A goal table, or a unit's goals, on the desk.</summary>
/// <param name="Project">Null for a unit's goals.</param>
/// <param name="Name">Of the project; empty for a unit's goals.</param>
/// <param name="Since">When it came to its holder, or left this desk.</param>
public sealed record WorkItem(RegisteredUnit Unit, string Stream, ProjectCode? Project, string Name, long Version, Money? Budget, Standing Standing, DateTimeOffset? Since)
{
    /// <summary>Whether an approved one waits for its adjustment to be decided.</summary>
    public bool IsAdjustment => Standing is { Stage: Stage.Approved, HeldBy: Holder.Bureau };
}
