namespace Jixiao.Domain.GoalTables;

/// <summary>A project's goal table (项目绩效目标表) for one year: what was planned, what was approved, what was spent.</summary>
public sealed record GoalTable : IFolded<GoalTable>
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
    public Stage Stage { get; init; }

    /// <summary>The budget as the form states it (年初预算).</summary>
    public Budget Budget { get; init; } = Budget.Blank;

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

    /// <summary>批复版次; 0 before approval.</summary>
    public int Edition { get; init; }

    /// <summary>The day the approval took effect; null before.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>文号 of the approval; null before.</summary>
    public string? ApprovalDocument { get; init; }

    /// <summary>The change asked for and not yet decided; null when there is none.</summary>
    public AdjustmentRequested? PendingAdjustment { get; init; }

    /// <summary>Every change of the budget since approval, in the order recorded.</summary>
    public IReadOnlyList<BudgetRevised> Revisions { get; init; } = [];

    /// <summary>Every payment, in the order recorded.</summary>
    public IReadOnlyList<Spend> Spends { get; init; } = [];

    /// <summary>年初预算; zero while blank.</summary>
    public Money Initial => Budget.Total ?? Money.Zero;

    /// <summary>全年预算: initial and every change since.</summary>
    public Money Adjusted => Initial + Revisions.Sum(r => r.Change);

    /// <summary>执行数: everything paid.</summary>
    public Money Executed => Spends.Sum(s => s.Amount);

    /// <summary>The key of a project's stream; a continuing project keeps its code, so the year is part of it.</summary>
    public static string Key(FiscalYear year, ProjectCode project) => $"goal-table/{year}/{project}";

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } =
    [
        typeof(GoalTableDrafted), typeof(ProjectRenamed), typeof(BudgetSet), typeof(FundsUseStated), typeof(SpendingPlanSet),
        typeof(GoalsStated), typeof(IndicatorSet), typeof(IndicatorRemoved), typeof(GoalTableSubmitted), typeof(GoalTableApproved),
        typeof(AdjustmentRequested), typeof(BudgetRevised), typeof(SpendRecorded),
    ];

    /// <inheritdoc/>
    public static GoalTable Empty(string key) => new() { Id = key };

    /// <summary>全年预算 of one source.</summary>
    public Money AdjustedOf(FundSource source) => Budget.Of(source) + Revisions.Where(r => r.Source == source).Sum(r => r.Change);

    /// <summary>执行数 of one source.</summary>
    public Money ExecutedOf(FundSource source) => Spends.Where(s => s.Source == source).Sum(s => s.Amount);

    /// <summary>全年预算 as it counts on that day: changes that take effect later are left out.</summary>
    public Money AdjustedBy(DateOnly day) => Initial + Revisions.Where(r => r.EffectiveOn <= day).Sum(r => r.Change);

    /// <summary>What the table says now, as one value.</summary>
    public GoalTableContent ToContent() => new(ProjectName, Budget, Use, Plan, Goals, [.. Indicators.Select(i => i.ToContent())]);

    /// <inheritdoc/>
    public GoalTable Evolve(object @event) => After(@event) with { Version = Version + 1 };

    GoalTable After(object @event) => @event switch
    {
        GoalTableDrafted e => this with { Stage = Stage.Draft, Year = e.Year.Number, Project = e.Project, ProjectName = e.ProjectName, Framework = e.Framework },
        ProjectRenamed e => this with { ProjectName = e.ProjectName },
        BudgetSet e => this with { Budget = new(e.Total, e.Fiscal, e.Other) },
        FundsUseStated e => this with { Use = e.Use },
        SpendingPlanSet e => this with { Plan = e.Plan },
        GoalsStated e => this with { Goals = e.Goals },
        IndicatorSet e => this with { Indicators = Placed(e), LastIndicatorId = Math.Max(LastIndicatorId, e.Id) },
        IndicatorRemoved e => this with { Indicators = [.. Indicators.Where(i => i.Id != e.Id)] },
        GoalTableSubmitted => this with { Stage = Stage.Submitted },
        GoalTableApproved e => this with { Stage = Stage.Approved, Edition = e.Edition, ApprovedOn = e.ApprovedOn, ApprovalDocument = e.Document },
        AdjustmentRequested e => this with { PendingAdjustment = e },
        BudgetRevised e => this with { Revisions = [.. Revisions, e] },
        SpendRecorded e => this with { Spends = [.. Spends, new(e.SpendId, e.Amount, e.Source, e.PaidOn, e.Voucher)] },
        _ => this,
    };

    List<Indicator> Placed(IndicatorSet e)
    {
        var rows = Indicators.Where(i => i.Id != e.Id).ToList();
        rows.Insert(Math.Clamp(e.Row - 1, 0, rows.Count), new(e.Id, e.Level1, e.Level2, e.Name, e.Description, e.Target, e.Accrual, e.Basis));
        return rows;
    }
}
