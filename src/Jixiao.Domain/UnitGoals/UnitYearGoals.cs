using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>A unit's own goals for one year (部门整体绩效目标): overall goal, itemised goals, safeguards.</summary>
public sealed partial record UnitYearGoals : IFolded<UnitYearGoals>
{
    /// <summary>The stream's key, <c>unit-goals/2023</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The budget year, as a number; 0 before the first event.</summary>
    public int Year { get; init; }

    /// <summary>Where they stand.</summary>
    public Standing Standing { get; init; } = Standing.None;

    /// <summary>What they say.</summary>
    public UnitGoalsContent Content { get; init; } = UnitGoalsContent.Blank;

    /// <summary>批复文件 of the approvals so far.</summary>
    public IReadOnlyList<Evidence> ApprovalFiles { get; init; } = [];

    /// <summary>The change asked for and not yet decided; null when there is none.</summary>
    public UnitGoalsAdjustmentRequested? PendingAdjustment { get; init; }

    /// <summary>The key of that year's stream in the unit's own tenant.</summary>
    public static string Key(FiscalYear year) => $"unit-goals/{year}";

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } =
    [
        typeof(OverallGoalStated), typeof(GoalItemSet), typeof(GoalItemRemoved), typeof(SafeguardStated), typeof(SafeguardRemoved), typeof(UnitGoalsSubmitted),
        typeof(UnitGoalsWithdrawn), typeof(UnitGoalsReturned), typeof(UnitGoalsDepartmentPassed), typeof(UnitGoalsReviewed), typeof(UnitGoalsApproved),
        typeof(UnitGoalsAdjustmentRequested), typeof(UnitGoalsAdjusted), typeof(UnitGoalsAdjustmentReturned), typeof(UnitGoalsAdjustmentWithdrawn), typeof(UnitGoalsDiscarded), typeof(UnitGoalsArchived),
        typeof(UnitSelfEvaluated), typeof(UnitSelfEvaluationReturned), typeof(UnitSelfEvaluationReviewed),
    ];

    /// <inheritdoc/>
    public static UnitYearGoals Empty(string key) => new() { Id = key };

    /// <inheritdoc/>
    public UnitYearGoals Evolve(object @event) => (AfterContent(@event) ?? AfterLifeCycle(@event) ?? AfterSelfEvaluation(@event) ?? this) with { Version = Version + 1 };

    /// <summary>The fewest events that lead from these goals to the content.</summary>
    public IEnumerable<object> Differences(FiscalYear year, UnitGoalsContent content)
    {
        if (Standing.Stage is Stage.None or Stage.Discarded || Content.Overall != content.Overall)
            yield return new OverallGoalStated(year, content.Overall);
        foreach (var gone in Content.Items.ExceptBy(content.Items.Select(i => i.No), i => i.No))
            yield return new GoalItemRemoved(gone.No);
        foreach (var item in content.Items.Except(Content.Items))
            yield return new GoalItemSet(item.No, item.Title, item.Purpose, item.Amount, item.Goal, item.Indicator, item.Project);
        foreach (var gone in Content.Safeguards.ExceptBy(content.Safeguards.Select(s => s.No), s => s.No))
            yield return new SafeguardRemoved(gone.No);
        foreach (var safeguard in content.Safeguards.Except(Content.Safeguards))
            yield return new SafeguardStated(safeguard.No, safeguard.Title, safeguard.Text);
    }

    UnitYearGoals? AfterContent(object @event) => @event switch
    {
        OverallGoalStated e => this with
        {
            Standing = Standing.Stage is Stage.None or Stage.Discarded ? Standing.Drafted : Standing, Year = e.Year.Number, Content = Content with { Overall = e.Text },
        },
        GoalItemSet e => this with { Content = Content with { Items = With(Content.Items, new(e.No, e.Title, e.Purpose, e.Amount, e.Goal, e.Indicator, e.Project), i => i.No) } },
        GoalItemRemoved e => this with { Content = Content with { Items = [.. Content.Items.Where(i => i.No != e.No)] } },
        SafeguardStated e => this with { Content = Content with { Safeguards = With(Content.Safeguards, new(e.No, e.Title, e.Text), s => s.No) } },
        SafeguardRemoved e => this with { Content = Content with { Safeguards = [.. Content.Safeguards.Where(s => s.No != e.No)] } },
        _ => null,
    };

    UnitYearGoals? AfterLifeCycle(object @event) => @event switch
    {
        UnitGoalsSubmitted e => this with { Standing = Standing.Submitted(new(e.On, e.Round, e.DueOn)) },
        UnitGoalsWithdrawn => this with { Standing = Standing.Withdrawn() },
        UnitGoalsReturned e => this with { Standing = Standing.SentBack(new(e.By, e.Reason, e.Places, e.On)) },
        UnitGoalsDepartmentPassed e => this with { Standing = Standing.Passed(e.Opinion) },
        UnitGoalsReviewed e => this with { Standing = Standing.Reviewed(new(e.Completeness, e.Relevance, e.Suitability, e.Feasibility, e.Opinion)) },
        UnitGoalsApproved e => this with { Standing = Standing.Approved(e.Edition, e.ApprovedOn, e.Document), ApprovalFiles = [.. ApprovalFiles, .. e.Files ?? []] },
        UnitGoalsAdjustmentRequested e => this with { Standing = Standing.Adjusting(), PendingAdjustment = e },
        UnitGoalsAdjusted e => this with { Standing = Standing.Approved(e.Edition, e.ApprovedOn, e.Document), PendingAdjustment = null, ApprovalFiles = [.. ApprovalFiles, .. e.Files ?? []] },
        UnitGoalsAdjustmentWithdrawn => this with { Standing = Standing.AdjustmentTakenBack(), PendingAdjustment = null },
        UnitGoalsAdjustmentReturned e => this with { Standing = Standing.AdjustmentSentBack(e.Reason), PendingAdjustment = null },
        UnitGoalsDiscarded => this with { Standing = Standing.Ended(Stage.Discarded) },
        UnitGoalsArchived => this with { Standing = Standing.Ended(Stage.Archived) },
        _ => null,
    };

    static List<T> With<T>(IReadOnlyList<T> all, T one, Func<T, int> no) => [.. all.Where(x => no(x) != no(one)).Append(one).OrderBy(no)];
}
