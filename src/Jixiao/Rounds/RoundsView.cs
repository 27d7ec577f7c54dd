using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Units;
using Marten;

namespace Jixiao.Rounds;

/// <summary>The rounds of a division's year, and which of them a unit's submission belongs to.</summary>
public sealed class RoundsView(IDocumentStore store, UnitsView units, RoundProgressView progress, Today today)
{
    public static void Map(ApiRoutes api)
    {
        api.Bureau.MapGet("/rounds", (DivisionCode division, FiscalYear year, RoundsView view, HttpContext http, CancellationToken stop) => view.ForBureau(division, year, http.Entered(), stop)).By(Permission.ReadBureau);
        api.Unit.MapGet("/years/{year}/rounds", (UnitCode unit, FiscalYear year, RoundsView view, CancellationToken stop) => view.ForUnit(unit, year, stop)).By(Permission.ReadUnit);
    }

    /// <summary>All of the year, in the order they open.</summary>
    public async Task<IReadOnlyList<Round>> Of(DivisionCode division, FiscalYear year, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        var rounds = await session.Query<Round>().Where(round => round.Year == year.Number).ToListAsync(stop);
        return [.. rounds.OrderBy(round => round.OpensOn).ThenBy(round => round.Id, StringComparer.Ordinal)];
    }

    /// <summary>The round that a unit's submission of that day falls into, late or not; null when there is none.</summary>
    public async Task<Round?> For(UnitCode unit, FiscalYear year, RoundKind kind, DateOnly day, CancellationToken stop) =>
        Round.For(await Of(unit.Division, year, stop), unit, kind, day);

    /// <summary>The round that opens next for a unit after that day; null when there is none.</summary>
    public async Task<Round?> NextFor(UnitCode unit, FiscalYear year, RoundKind kind, DateOnly day, CancellationToken stop) =>
        Round.NextFor(await Of(unit.Division, year, stop), unit, kind, day);

    async Task<IReadOnlyList<RoundBody>> ForBureau(DivisionCode division, FiscalYear year, Entered entered, CancellationToken stop)
    {
        var rounds = await Of(division, year, stop);
        var figures = await progress.Of(division, year, rounds, entered, stop);
        return [.. rounds.Select(round => RoundBody.Of(round, today.Date, figures.GetValueOrDefault(round.Id)))];
    }

    async Task<IReadOnlyList<RoundBody>> ForUnit(UnitCode unit, FiscalYear year, CancellationToken stop) => await units.Find(unit, stop) is not null
        ? [.. (await Of(unit.Division, year, stop)).Where(round => round.Includes(unit)).Select(round => RoundBody.Of(round, today.Date, null) with { Units = null })]
        : throw Refused.NotFound();
}

/// <summary>A round as programs read it.</summary>
/// <param name="Units">The units it is for; null for all of the division. A unit is told only that it is one of them.</param>
/// <param name="Open">Whether what is handed in today is on time.</param>
/// <param name="DaysLeft">0 on the last day, less than 0 afterwards.</param>
/// <param name="Progress">Of declarations and monitoring, for the bureau; null otherwise.</param>
public sealed record RoundBody(
    string Id, int Year, RoundKind Kind, int Number, string Name, IReadOnlyList<UnitCode>? Units, DateOnly OpensOn, DateOnly ClosesOn, string FormVersion, Period? Period,
    bool Ended, bool Open, int DaysLeft, RoundProgress? Progress, long Version)
{
    public static RoundBody Of(Round round, DateOnly today, RoundProgress? progress) => new(
        round.Id, round.Year, round.Kind, round.Number, round.Name, round.Units, round.OpensOn, round.ClosesOn, round.FormVersion, round.Period,
        round.IsEnded, round.IsOpenOn(today), round.DaysLeft(today), progress, round.Version);
}
