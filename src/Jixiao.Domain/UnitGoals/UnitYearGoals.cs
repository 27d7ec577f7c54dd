using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.UnitGoals;

/// <summary>A unit's own goals for one year (部门整体绩效目标): overall goal, itemised goals, safeguards.</summary>
public sealed record UnitYearGoals : IFolded<UnitYearGoals>
{
    /// <summary>The stream's key, <c>unit-goals/2023</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The budget year, as a number; 0 before the first event.</summary>
    public int Year { get; init; }

    /// <summary>Where they stand.</summary>
    public Stage Stage { get; init; }

    /// <summary>What they say.</summary>
    public UnitGoalsContent Content { get; init; } = UnitGoalsContent.Blank;

    /// <summary>批复版次; 0 before approval.</summary>
    public int Edition { get; init; }

    /// <summary>文号 of the approval; null before.</summary>
    public string? ApprovalDocument { get; init; }

    /// <summary>The change asked for and not yet decided; null when there is none.</summary>
    public UnitGoalsAdjustmentRequested? PendingAdjustment { get; init; }

    /// <summary>The key of that year's stream in the unit's own tenant.</summary>
    public static string Key(FiscalYear year) => $"unit-goals/{year}";

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } =
    [
        typeof(OverallGoalStated), typeof(GoalItemSet), typeof(GoalItemRemoved), typeof(SafeguardStated), typeof(SafeguardRemoved),
        typeof(UnitGoalsApproved), typeof(UnitGoalsAdjustmentRequested),
    ];

    /// <inheritdoc/>
    public static UnitYearGoals Empty(string key) => new() { Id = key };

    /// <inheritdoc/>
    public UnitYearGoals Evolve(object @event) => After(@event) with { Version = Version + 1 };

    /// <summary>The fewest events that lead from these goals to the content.</summary>
    public IEnumerable<object> Differences(FiscalYear year, UnitGoalsContent content)
    {
        if (Stage is Stage.None || Content.Overall != content.Overall)
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

    UnitYearGoals After(object @event) => @event switch
    {
        OverallGoalStated e => this with { Stage = Stage is Stage.None ? Stage.Draft : Stage, Year = e.Year.Number, Content = Content with { Overall = e.Text } },
        GoalItemSet e => this with { Content = Content with { Items = With(Content.Items, new(e.No, e.Title, e.Purpose, e.Amount, e.Goal, e.Indicator, e.Project), i => i.No) } },
        GoalItemRemoved e => this with { Content = Content with { Items = [.. Content.Items.Where(i => i.No != e.No)] } },
        SafeguardStated e => this with { Content = Content with { Safeguards = With(Content.Safeguards, new(e.No, e.Title, e.Text), s => s.No) } },
        SafeguardRemoved e => this with { Content = Content with { Safeguards = [.. Content.Safeguards.Where(s => s.No != e.No)] } },
        UnitGoalsApproved e => this with { Stage = Stage.Approved, Edition = e.Edition, ApprovalDocument = e.Document },
        UnitGoalsAdjustmentRequested e => this with { PendingAdjustment = e },
        _ => this,
    };

    static List<T> With<T>(IReadOnlyList<T> all, T one, Func<T, int> no) => [.. all.Where(x => no(x) != no(one)).Append(one).OrderBy(no)];
}
