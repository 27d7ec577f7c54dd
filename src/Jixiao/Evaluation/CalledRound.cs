using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Marten;

namespace Jixiao.Evaluation;

/// <summary>A round of self-evaluation and the rules of its bureau, as one session sees them.</summary>
/// <param name="Round">Null where there is none.</param>
/// <param name="Book">An empty one while the bureau has decided nothing.</param>
sealed record CalledRound(Round? Round, RuleBook Book)
{
    public static async Task<CalledRound> Read(IQuerySession bureau, string round, CancellationToken stop) =>
        new(await bureau.LoadAsync<Round>(round, stop), await bureau.LoadAsync<RuleBook>(RuleBook.Key, stop) ?? RuleBook.Empty(RuleBook.Key));

    /// <summary>The round where it asks the unit for a self-evaluation; null where it does not.</summary>
    public Round? Of(UnitCode unit) => Round is { Kind: RoundKind.SelfEvaluation } round && round.Includes(unit) ? round : null;
}

static class RoundTakes
{
    /// <summary>Whether self-evaluations of the round can be handed in, as far as it depends on the day: late is allowed.</summary>
    public static bool Takes(this Round round, DateOnly today) => !round.IsEnded && round.OpensOn <= today && today > new FiscalYear(round.Year).LastDay;
}
