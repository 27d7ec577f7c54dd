using Jixiao.Domain.GoalTables;

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

/// <summary>The unit's goals were approved: edition 1.</summary>
/// <param name="Edition">批复版次.</param>
/// <param name="ApprovedOn">The day the approval takes effect.</param>
/// <param name="Document">文号, or "as published".</param>
public sealed record UnitGoalsApproved(int Edition, DateOnly ApprovedOn, string Document);

/// <summary>A change of approved unit goals was asked for: the whole proposal. It changes the queue, not the goals.</summary>
public sealed record UnitGoalsAdjustmentRequested(UnitGoalsContent Proposal, string Reason, string? Document);
