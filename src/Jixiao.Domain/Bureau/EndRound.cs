namespace Jixiao.Domain.Bureau;

/// <summary>Ends a round, opened or not: nothing handed in later belongs to it. Ended already: nothing to do.</summary>
public sealed record EndRound : ICommand<Round>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Round round) => round.IsEnded ? [] : [new RoundEnded()];
}
