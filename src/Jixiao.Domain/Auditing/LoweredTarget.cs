using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Auditing;

/// <summary>A target (指标值) that was made easier, or taken out, after what had been reached fell short of it.</summary>
/// <param name="Indicator">Its name.</param>
/// <param name="Old">The target before.</param>
/// <param name="New">The target after; null when the indicator was taken out.</param>
/// <param name="Latest">What had last been reached by then.</param>
public sealed record LoweredTarget(string Indicator, TargetValue Old, TargetValue? New, Actual Latest)
{
    /// <summary>What an event lowers so; null for any other event. Before approval nothing is due, so nothing falls short.</summary>
    public static LoweredTarget? By(object @event, GoalTable before) => (before.Standing.Edition, @event) switch
    {
        ( > 0, IndicatorSet set) when Missed(before, set.Id) is var (was, reported) && was.Target.Raw != set.Target.Raw && IsEasier(was, set, reported, before) => new(set.Name, was.Target, set.Target, reported[^1]),
        ( > 0, IndicatorRemoved gone) when Missed(before, gone.Id) is var (was, reported) => new(was.Name, was.Target, null, reported[^1]),
        _ => null,
    };

    /// <summary>The indicator and what was reported of it, if that fell short.</summary>
    static (Indicator Was, List<Actual> Reported)? Missed(GoalTable table, int id) =>
        table.Indicators.FirstOrDefault(i => i.Id == id) is { } was && Reported(table, was) is { Count: > 0 } reported && FellShort(was, reported, table) ? (was, reported) : null;

    static List<Actual> Reported(GoalTable table, Indicator indicator) => [.. table.Actuals.Where(a => a.Indicator == indicator.Id && indicator.Counts(a)).OrderBy(a => a.AsOf).ThenBy(a => a.Id)];

    static bool FellShort(Indicator indicator, List<Actual> reported, GoalTable table) => !indicator.IsMet(reported, new(table.Year));

    /// <summary>Less is asked of what should be large, more is allowed of what should be small, or what fell short now suffices.</summary>
    static bool IsEasier(Indicator was, IndicatorSet set, List<Actual> reported, GoalTable table) => (was.Target.Meaning, set.Target.Meaning) switch
    {
        (TargetMeaning.Compare { Operator: TargetOperator.AtMost or TargetOperator.LessThan } old, TargetMeaning.Compare { Operator: TargetOperator.AtMost or TargetOperator.LessThan } now) when old.Unit == now.Unit => now.Number > old.Number,
        (TargetMeaning.Compare { Operator: not (TargetOperator.AtMost or TargetOperator.LessThan) } old, TargetMeaning.Compare { Operator: not (TargetOperator.AtMost or TargetOperator.LessThan) } now) when old.Unit == now.Unit => now.Number < old.Number,
        _ => (was with { Target = set.Target, Accrual = set.Accrual }).IsMet(reported, new(table.Year)),
    };
}
