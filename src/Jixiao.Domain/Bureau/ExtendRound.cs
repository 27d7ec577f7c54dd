namespace Jixiao.Domain.Bureau;

/// <summary>Gives a round more time (延期). The same last day again changes nothing.</summary>
/// <param name="ClosesOn">Later than the last day so far.</param>
/// <param name="Reason">Required.</param>
public sealed record ExtendRound(DateOnly ClosesOn, string Reason) : ICommand<Round>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Round round) => round switch
    {
        { IsEnded: true } => throw new RuleBroken("round/ended", "该轮次已经结束。"),
        _ when ClosesOn == round.ClosesOn => [],
        _ when ClosesOn < round.ClosesOn => throw new RuleBroken("round/not-later", "延期后的截止日期应晚于原截止日期。"),
        _ when string.IsNullOrWhiteSpace(Reason) => throw new RuleBroken("round/no-reason", "延期必须填写原因。"),
        _ when !round.Kind.MayRunOn(ClosesOn, new(round.Year)) => throw new RuleBroken("round/outside-year", "起止日期与预算年度不符。"),
        _ => [new RoundExtended(ClosesOn, Reason)],
    };
}
