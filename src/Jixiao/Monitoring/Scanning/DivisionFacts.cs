using Jixiao.Domain.Bureau;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Marten;

namespace Jixiao.Monitoring.Scanning;

/// <summary>What lies in a bureau's tenant and decides about its units, read at once.</summary>
/// <param name="Book">What is watched how.</param>
/// <param name="Rounds">Those not ended that opened by the day, of its year, the one before and the one to come.</param>
/// <param name="Closed">The first day that a unit is no more, of those that are closed.</param>
public sealed record DivisionFacts(RuleBook Book, IReadOnlyList<Round> Rounds, IReadOnlyDictionary<UnitCode, DateOnly> Closed)
{
    public static async Task<DivisionFacts> Read(IDocumentStore store, DivisionCode division, DateOnly day, CancellationToken stop)
    {
        var from = day.Year - 1;
        await using var session = store.QuerySession(division.ToString());
        var together = session.CreateBatchQuery();
        var book = together.Load<RuleBook>(RuleBook.Key);
        var rounds = together.Query<Round>().Where(round => !round.IsEnded && round.Year >= from).ToList();
        var closed = together.Query<Unit>().Where(unit => unit.ClosedOn != null).ToList();
        await together.Execute(stop);
        return new(
            await book ?? RuleBook.Empty(RuleBook.Key), [.. (await rounds).Where(round => round.OpensOn <= day).OrderBy(round => round.Id, StringComparer.Ordinal)],
            (await closed).ToDictionary(unit => unit.Code, unit => unit.ClosedOn!.Value));
    }

    /// <summary>The rounds that call for a unit: one that was no more when a round opened is not called.</summary>
    public IEnumerable<Round> RoundsFor(UnitCode unit) => Closed.TryGetValue(unit, out var closed) ? Rounds.Where(round => closed > round.OpensOn) : Rounds;
}
