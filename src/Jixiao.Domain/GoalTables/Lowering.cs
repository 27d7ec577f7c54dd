using Jixiao.Domain.Auditing;

namespace Jixiao.Domain.GoalTables;

/// <summary>A target (指标值) that was made easier, or taken out, after what had been reached fell short of it.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Old">The target before, as written.</param>
/// <param name="New">The target after; null when the indicator was taken out.</param>
public sealed record Lowering(int Indicator, string Name, string Old, string? New);

/// <summary>The table's targets that were lowered after a shortfall.</summary>
public sealed partial record GoalTable
{
    /// <summary>Every target lowered after a shortfall, in the order recorded.</summary>
    public IReadOnlyList<Lowering> Lowerings { get; init; } = [];

    /// <summary>Those that still are: a target that reads again as it did is no longer lowered.</summary>
    public IEnumerable<Lowering> StillLowered => Lowerings.Where(lowering => Indicators.All(i => i.Id != lowering.Indicator || i.Target.Raw != lowering.Old));

    IReadOnlyList<Lowering> Lowered(object @event) => (@event, LoweredTarget.By(@event, this)) switch
    {
        (IndicatorSet set, { } lowered) => [.. Lowerings, new(set.Id, lowered.Indicator, lowered.Old.Raw, lowered.New?.Raw)],
        (IndicatorRemoved gone, { } lowered) => [.. Lowerings, new(gone.Id, lowered.Indicator, lowered.Old.Raw, null)],
        _ => Lowerings,
    };
}
