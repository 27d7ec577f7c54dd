namespace Jixiao.Domain.GoalTables;

/// <summary>A goal table was opened for one project and year. First event of its stream.</summary>
/// <param name="Year">The budget year.</param>
/// <param name="Project">项目编码.</param>
/// <param name="ProjectName">项目名称.</param>
/// <param name="Framework">Id of the levels it is written in, CN-2015.</param>
public sealed record GoalTableDrafted(FiscalYear Year, ProjectCode Project, string ProjectName, string Framework);

/// <summary>项目名称 was corrected.</summary>
public sealed record ProjectRenamed(string ProjectName);

/// <summary>预算数, 财政资金 and 其他资金 were stated; a blank cell is null.</summary>
public sealed record BudgetSet(Money? Total, Money? Fiscal, Money? Other);

/// <summary>资金用途 was stated.</summary>
public sealed record FundsUseStated(string Use);

/// <summary>资金支出计划 was stated, cumulative check points.</summary>
public sealed record SpendingPlanSet(SpendingPlan Plan);

/// <summary>绩效目标 were stated, all of them.</summary>
public sealed record GoalsStated(IReadOnlyList<string> Goals);

/// <summary>An indicator was added, changed or moved: it now stands in that row, the rows below one further down.</summary>
/// <param name="Id">New ids continue the stream's own count.</param>
/// <param name="Row">1 for the first.</param>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Description">绩效指标描述.</param>
/// <param name="Target">指标值, the raw text alone.</param>
/// <param name="Accrual">How it grows during the year.</param>
/// <param name="Basis">指标值确定依据.</param>
public sealed record IndicatorSet(
    int Id, int Row, string Level1, string Level2, string Name, string Description, TargetValue Target, Accrual Accrual, string Basis);

/// <summary>An indicator was taken out; its id is not used again.</summary>
public sealed record IndicatorRemoved(int Id);

/// <summary>The unit handed the table in for review (送审).</summary>
public sealed record GoalTableSubmitted;

/// <summary>The bureau approved the goal with its budget (批复): edition 1, from then on executing.</summary>
/// <param name="Edition">批复版次.</param>
/// <param name="ApprovedOn">The day the approval takes effect.</param>
/// <param name="Document">文号, or "as published" for an imported published document.</param>
public sealed record GoalTableApproved(int Edition, DateOnly ApprovedOn, string Document);

/// <summary>A change of an approved table was asked for (调整申请): the whole proposal. It changes the queue, not the table.</summary>
/// <param name="Proposal">The table as it should read.</param>
/// <param name="Reason">调整理由.</param>
/// <param name="Document">依据文号, null when there is none yet.</param>
public sealed record AdjustmentRequested(GoalTableContent Proposal, string Reason, string? Document);

/// <summary>The budget of an approved table was changed during the year (调整, 追加).</summary>
/// <param name="Change">Added, or taken away when negative.</param>
/// <param name="Source">The money it concerns.</param>
/// <param name="EffectiveOn">The day from which the budget counts as changed.</param>
/// <param name="Reason">调整理由.</param>
/// <param name="Document">文号 of the decision.</param>
public sealed record BudgetRevised(Money Change, FundSource Source, DateOnly EffectiveOn, string Reason, string Document);

/// <summary>A payment was made from the project's funds (支出).</summary>
/// <param name="SpendId">Given by whoever records it; the same id is the same payment.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="Source">The money it was paid from.</param>
/// <param name="PaidOn">The day it was paid.</param>
/// <param name="Voucher">凭证号.</param>
public sealed record SpendRecorded(string SpendId, Money Amount, FundSource Source, DateOnly PaidOn, string Voucher);
