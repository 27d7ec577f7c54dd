using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>A project's goal table (项目绩效目标表) for one year: what was planned, what was approved, what was spent, what was reached.</summary>
public sealed partial record GoalTable : IFolded<GoalTable>
{
    /// <summary>The stream's key, <c>goal-table/2023/13028123P00031710001F</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The budget year, as a number.</summary>
    public int Year { get; init; }

    /// <summary>项目编码.</summary>
    public ProjectCode Project { get; init; }

    /// <summary>项目名称.</summary>
    public string ProjectName { get; init; } = "";

    /// <summary>Id of the framework of levels.</summary>
    public string Framework { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public Standing Standing { get; init; } = Standing.None;

    /// <summary>The budget as the form states it: 年初预算 until approval, then as every adjusted edition restated it.</summary>
    public Budget Budget { get; init; } = Budget.Blank;

    /// <summary>The budget as it was approved (年初预算); null before.</summary>
    public Budget? ApprovedBudget { get; init; }

    /// <summary>The day edition 1 took effect; null before approval.</summary>
    public DateOnly? FirstApprovedOn { get; init; }

    /// <summary>资金用途.</summary>
    public string Use { get; init; } = "";

    /// <summary>资金支出计划.</summary>
    public SpendingPlan Plan { get; init; } = SpendingPlan.None;

    /// <summary>绩效目标.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>In the form's order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>The largest indicator id ever given.</summary>
    public int LastIndicatorId { get; init; }

    /// <summary>批复文件 of the approvals so far.</summary>
    public IReadOnlyList<Evidence> ApprovalFiles { get; init; } = [];

    /// <summary>The change asked for and not yet decided; null when there is none.</summary>
    public AdjustmentRequested? PendingAdjustment { get; init; }

    /// <summary>What its indicators had reached, in the order reported.</summary>
    public IReadOnlyList<Actual> Actuals { get; init; } = [];

    /// <summary>The key of a project's stream; a continuing project keeps its code, so the year is part of it.</summary>
    public static string Key(FiscalYear year, ProjectCode project) => Keys(year) + project;

    /// <summary>How the keys of a year's tables begin.</summary>
    public static string Keys(FiscalYear year) => $"goal-table/{year}/";

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } =
    [
        typeof(GoalTableDrafted), typeof(ProjectRenamed), typeof(BudgetSet), typeof(FundsUseStated), typeof(SpendingPlanSet), typeof(GoalsStated),
        typeof(IndicatorSet), typeof(IndicatorRemoved), typeof(GoalTableSubmitted), typeof(GoalTableWithdrawn), typeof(GoalTableReturned),
        typeof(DepartmentReviewPassed), typeof(BureauReviewed), typeof(GoalTableApproved), typeof(GoalTableDiscarded), typeof(GoalTableArchived),
        typeof(AdjustmentRequested), typeof(AdjustmentApproved), typeof(AdjustmentReturned), typeof(AdjustmentWithdrawn), typeof(BudgetRevised),
        typeof(BudgetTransferredOut), typeof(BudgetTransferredIn), typeof(CarryOverAdded), typeof(FundsReceived), typeof(FundsSuspended), typeof(FundsReleased), typeof(SpendRecorded),
        typeof(SpendReversed), typeof(ActualReported), typeof(ActualCorrected), typeof(MonitoringReported), typeof(MonitoringReturned), typeof(MonitoringAccepted),
        typeof(RectificationOrdered), typeof(RectificationReported), typeof(RectificationReturned), typeof(RectificationAccepted),
        typeof(SelfEvaluated), typeof(SelfEvaluationReturned), typeof(SelfEvaluationReviewed), typeof(EvaluationOrdered), typeof(Evaluated), typeof(ResultUsed),
    ];

    /// <inheritdoc/>
    public static GoalTable Empty(string key) => new() { Id = key };

    /// <summary>What the table says now, as one value.</summary>
    public GoalTableContent ToContent() => new(ProjectName, Budget, Use, Plan, Goals, [.. Indicators.Select(i => i.ToContent())]);

    /// <summary>What the indicator had last reached by the day; null when nothing was reported by then.</summary>
    public Actual? LatestActual(int indicator, DateOnly by) => Actuals.Where(a => a.Indicator == indicator && a.AsOf <= by).MaxBy(a => (a.AsOf, a.Id));

    /// <inheritdoc/>
    public GoalTable Evolve(object @event) => (AfterContent(@event) ?? AfterLifeCycle(@event) ?? AfterMoney(@event) ?? AfterActual(@event) ?? AfterMonitoring(@event) ?? AfterSelfEvaluation(@event) ?? AfterEvaluation(@event) ?? this) with
    { Version = Version + 1, Lowerings = Lowered(@event) };

    GoalTable? AfterContent(object @event) => @event switch
    {
        // Drafted again after it was given up: nothing of the form stays but the ids its rows once had.
        GoalTableDrafted e => this with
        {
            Standing = Standing.Drafted, Year = e.Year.Number, Project = e.Project, ProjectName = e.ProjectName, Framework = e.Framework,
            Budget = Budget.Blank, Use = "", Plan = SpendingPlan.None, Goals = [], Indicators = [],
        },
        ProjectRenamed e => this with { ProjectName = e.ProjectName },
        BudgetSet e => this with { Budget = new(e.Total, e.Fiscal, e.Other) },
        FundsUseStated e => this with { Use = e.Use },
        SpendingPlanSet e => this with { Plan = e.Plan },
        GoalsStated e => this with { Goals = e.Goals },
        IndicatorSet e => this with { Indicators = Placed(e), LastIndicatorId = Math.Max(LastIndicatorId, e.Id) },
        IndicatorRemoved e => this with { Indicators = [.. Indicators.Where(i => i.Id != e.Id)] },
        _ => null,
    };

    GoalTable? AfterLifeCycle(object @event) => @event switch
    {
        GoalTableSubmitted e => this with { Standing = Standing.Submitted(e.On is { } on ? new(on, e.Round, e.DueOn) : null) },
        GoalTableWithdrawn => this with { Standing = Standing.Withdrawn() },
        GoalTableReturned e => this with { Standing = Standing.SentBack(new(e.By, e.Reason, e.Places, e.On)) },
        DepartmentReviewPassed e => this with { Standing = Standing.Passed(e.Opinion) },
        BureauReviewed e => this with { Standing = Standing.Reviewed(new(e.Completeness, e.Relevance, e.Suitability, e.Feasibility, e.Opinion)) },
        GoalTableApproved e => this with { Standing = Standing.Approved(e.Edition, e.ApprovedOn, e.Document), ApprovedBudget = Budget, FirstApprovedOn = e.ApprovedOn, ApprovalFiles = [.. ApprovalFiles, .. e.Files ?? []] },
        GoalTableDiscarded => this with { Standing = Standing.Ended(Stage.Discarded) },
        GoalTableArchived => this with { Standing = Standing.Ended(Stage.Archived) },
        AdjustmentRequested e => this with { Standing = Standing.Adjusting(), PendingAdjustment = e },
        AdjustmentApproved e => this with
        {
            // Cell by cell as it was proposed, blanks too: what changed of the money stands in the changes beside it.
            Standing = Standing.Approved(e.Edition, e.ApprovedOn, e.Document), PendingAdjustment = null, Budget = PendingAdjustment?.Proposal.Budget ?? Budget,
            ApprovalFiles = [.. ApprovalFiles, .. e.Files ?? []],
        },
        AdjustmentWithdrawn => this with { Standing = Standing.AdjustmentTakenBack(), PendingAdjustment = null },
        AdjustmentReturned e => this with { Standing = Standing.AdjustmentSentBack(e.Reason), PendingAdjustment = null },
        _ => null,
    };

    GoalTable? AfterActual(object @event) => @event switch
    {
        ActualReported e => this with { Actuals = [.. Actuals, new(e.ActualId, e.Indicator, e.AsOf, e.Value, e.Answer, e.Note, e.Files ?? [])] },
        ActualCorrected e => this with { Actuals = [.. Actuals.Select(a => a.Id == e.ActualId ? a with { Value = e.Value, Answer = e.Answer, Note = e.Note, Files = e.Files ?? a.Files, IsCorrected = true } : a)] },
        _ => null,
    };

    List<Indicator> Placed(IndicatorSet e)
    {
        var rows = Indicators.Where(i => i.Id != e.Id).ToList();
        rows.Insert(Math.Clamp(e.Row - 1, 0, rows.Count), new(e.Id, e.Level1, e.Level2, e.Name, e.Description, e.Target, e.Accrual, e.Basis));
        return rows;
    }
}
