using Jixiao.Domain.Units;

namespace Jixiao.Domain.Bureau;

/// <summary>Says anew which units a round is for. The same units again change nothing.</summary>
/// <param name="Units">At least one, or null for all of the division.</param>
public sealed record ChangeRoundUnits(IReadOnlyList<UnitCode>? Units) : ICommand<Round>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Round round)
    {
        if (round.IsEnded)
            throw new RuleBroken("round/ended", "该轮次已经结束。");
        var called = CalledUnits.Of(Units);
        var same = called is null ? round.Units is null : round.Units is { } before && called.SequenceEqual(before);
        return same ? [] : [new RoundUnitsChanged(called)];
    }
}
