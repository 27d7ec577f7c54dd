using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>总体绩效目标 was stated. First event of a unit's year, together with the year itself.</summary>
public sealed record OverallGoalStated(FiscalYear Year, string Text);

/// <summary>An itemised goal was stated or restated under its number.</summary>
public sealed record GoalItemSet(int No, string Title, string Purpose, Money? Amount, string Goal, string Indicator, ProjectCode? Project);

/// <summary>The itemised goal of that number was taken out.</summary>
public sealed record GoalItemRemoved(int No);

/// <summary>A safeguard was stated or restated under its number.</summary>
public sealed record SafeguardStated(int No, string Title, string Text);

/// <summary>The safeguard of that number was taken out.</summary>
public sealed record SafeguardRemoved(int No);

/// <summary>The unit handed its goals in for review (送审).</summary>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Round">Key of the 申报 round; null when none was open.</param>
/// <param name="DueOn">The round's closing day; after it is late.</param>
public sealed record UnitGoalsSubmitted(DateOnly On, string? Round, DateOnly? DueOn);

/// <summary>The unit took its goals back before anybody had reviewed them (撤回).</summary>
public sealed record UnitGoalsWithdrawn;

/// <summary>The department or the bureau sent the goals back (退回).</summary>
public sealed record UnitGoalsReturned(Holder By, string Reason, IReadOnlyList<ReturnedPlace> Places, DateOnly On);

/// <summary>The department's own reviewer passed the goals (部门审核通过).</summary>
public sealed record UnitGoalsDepartmentPassed(string? Opinion);

/// <summary>The bureau reviewed the goals (财政审核), in points as a goal table.</summary>
public sealed record UnitGoalsReviewed(Grade Grade, decimal Completeness, decimal Relevance, decimal Suitability, decimal Feasibility, string Opinion);

/// <summary>The unit's goals were approved: edition 1.</summary>
/// <param name="Edition">批复版次.</param>
/// <param name="ApprovedOn">The day the approval takes effect.</param>
/// <param name="Document">文号, or "as published".</param>
/// <param name="Files">批复文件; null for none.</param>
public sealed record UnitGoalsApproved(int Edition, DateOnly ApprovedOn, string Document, IReadOnlyList<Evidence>? Files = null);

/// <summary>A change of approved unit goals was asked for: the whole proposal. It changes the queue, not the goals.</summary>
public sealed record UnitGoalsAdjustmentRequested(UnitGoalsContent Proposal, string Reason, string? Document, IReadOnlyList<Evidence>? Files = null);

/// <summary>The adjustment asked for was approved (调整批复). Beside it stand the facts it changed.</summary>
public sealed record UnitGoalsAdjusted(int Edition, DateOnly ApprovedOn, string Document, IReadOnlyList<Evidence>? Files = null);

/// <summary>The adjustment asked for was sent back (调整退回).</summary>
public sealed record UnitGoalsAdjustmentReturned(string Reason);

/// <summary>The unit took the adjustment that it asked for back, before it was decided (撤回调整申请).</summary>
public sealed record UnitGoalsAdjustmentWithdrawn;

/// <summary>The goals were given up before approval (作废).</summary>
public sealed record UnitGoalsDiscarded(string Reason);

/// <summary>The life of the year's goals is over (归档).</summary>
public sealed record UnitGoalsArchived(DateOnly On);
