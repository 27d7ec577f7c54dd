using Jixiao.Domain.LifeCycle;

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

/// <summary>The unit handed the table in for review (送审). Days were not kept from the first: null then.</summary>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Round">Key of the 申报 round it was handed into; null when none was open.</param>
/// <param name="DueOn">The round's closing day; after it is late.</param>
public sealed record GoalTableSubmitted(DateOnly? On = null, string? Round = null, DateOnly? DueOn = null);

/// <summary>The unit took the table back before anybody had reviewed it (撤回).</summary>
public sealed record GoalTableWithdrawn;

/// <summary>The department or the bureau sent the table back (退回).</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">退回原因.</param>
/// <param name="Places">Where it has to be changed.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record GoalTableReturned(Holder By, string Reason, IReadOnlyList<ReturnedPlace> Places, DateOnly On);

/// <summary>The department's own reviewer passed the table (部门审核通过).</summary>
/// <param name="Opinion">审核意见, null when none was given.</param>
public sealed record DepartmentReviewPassed(string? Opinion);

/// <summary>The bureau reviewed the table (财政审核).</summary>
/// <param name="Grade">As its points give it.</param>
/// <param name="Completeness">完整性, 0–20.</param>
/// <param name="Relevance">相关性, 0–30.</param>
/// <param name="Suitability">适当性, 0–30.</param>
/// <param name="Feasibility">可行性, 0–20.</param>
/// <param name="Opinion">审核意见.</param>
public sealed record BureauReviewed(Grade Grade, decimal Completeness, decimal Relevance, decimal Suitability, decimal Feasibility, string Opinion);

/// <summary>The bureau approved the goal with its budget (批复): edition 1, from then on executing.</summary>
/// <param name="Edition">批复版次.</param>
/// <param name="ApprovedOn">The day the approval takes effect.</param>
/// <param name="Document">文号, or "as published" for an imported published document.</param>
/// <param name="Files">批复文件; null for none.</param>
public sealed record GoalTableApproved(int Edition, DateOnly ApprovedOn, string Document, IReadOnlyList<Evidence>? Files = null);

/// <summary>The table was given up before approval (作废).</summary>
public sealed record GoalTableDiscarded(string Reason);

/// <summary>The table's life is over (归档): nothing changes any more.</summary>
public sealed record GoalTableArchived(DateOnly On);

/// <summary>A change of an approved table was asked for (调整申请): the whole proposal. It changes the queue, not the table.</summary>
/// <param name="Proposal">The table as it should read; its budget as the form should then state it.</param>
/// <param name="Reason">调整理由.</param>
/// <param name="Document">依据文号, null when there is none yet.</param>
/// <param name="Files">佐证材料; null for none.</param>
public sealed record AdjustmentRequested(GoalTableContent Proposal, string Reason, string? Document, IReadOnlyList<Evidence>? Files = null);

/// <summary>The adjustment asked for was approved (调整批复). Beside it stand what it changed of goals and indicators, and its money as <see cref="BudgetRevised"/>.</summary>
/// <param name="Edition">批复版次, one more than before.</param>
/// <param name="ApprovedOn">The day it takes effect.</param>
/// <param name="Document">文号.</param>
/// <param name="Files">批复文件; null for none.</param>
public sealed record AdjustmentApproved(int Edition, DateOnly ApprovedOn, string Document, IReadOnlyList<Evidence>? Files = null);

/// <summary>The adjustment asked for was sent back (调整退回); the table stays as it is.</summary>
public sealed record AdjustmentReturned(string Reason);

/// <summary>The unit took the adjustment that it asked for back, before it was decided (撤回调整申请).</summary>
public sealed record AdjustmentWithdrawn;
