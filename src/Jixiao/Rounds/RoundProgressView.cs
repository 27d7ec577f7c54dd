using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Persistence;
using Jixiao.MonitoringRounds;
using Jixiao.Units;
using Marten;

namespace Jixiao.Rounds;

/// <summary>How far the called units are, from the documents that are never stale.</summary>
public sealed class RoundProgressView(IDocumentStore store, UnitsView units, StagesView stages, MonitoredView monitored)
{
    /// <summary>The figures of the declaration and monitoring rounds by their ids; units are named to those who see their department.</summary>
    public async Task<IReadOnlyDictionary<string, RoundProgress>> Of(DivisionCode division, FiscalYear year, IReadOnlyList<Round> rounds, Entered entered, CancellationToken stop)
    {
        var registered = await units.Of(division, stop);
        var figures = await OfDeclarations(division, year, [.. rounds.Where(round => round.Kind is RoundKind.Declaration)], registered, entered, stop);
        foreach (var round in rounds.Where(round => round.Kind is RoundKind.Monitoring))
            figures[round.Id] = await OfMonitoring(year, round, Called(round, registered), entered, stop);
        return figures;
    }

    async Task<Dictionary<string, RoundProgress>> OfDeclarations(
        DivisionCode division, FiscalYear year, IReadOnlyList<Round> declarations, IReadOnlyList<RegisteredUnit> registered, Entered entered, CancellationToken stop)
    {
        if (declarations is [])
            return [];
        var tables = await stages.Of(registered.Select(unit => unit.Code), year, stop);
        var submissions = await Submissions(division, registered, year, stop);
        return declarations.ToDictionary(round => round.Id, round => RoundProgress.Of(round, Called(round, registered), tables, submissions, unit => entered.Sees(unit.Department)));
    }

    /// <summary>A unit without a table that executes has nothing to hand in, so that nobody waits for it.</summary>
    async Task<RoundProgress> OfMonitoring(FiscalYear year, Round round, IReadOnlyList<RegisteredUnit> called, Entered entered, CancellationToken stop)
    {
        var tables = (await monitored.Of(called.Select(unit => unit.Code), year, round.Id, stop)).ToLookup(table => table.Unit);
        return RoundProgress.OfMonitoring(round, [.. called.Where(unit => tables.Contains(unit.Code))], tables, unit => entered.Sees(unit.Department));
    }

    /// <summary>A unit that was no more when the round opened is not called.</summary>
    static List<RegisteredUnit> Called(Round round, IReadOnlyList<RegisteredUnit> registered) =>
        [.. registered.Where(unit => round.Includes(unit.Code) && !(unit.ClosedOn <= round.OpensOn))];

    async Task<ILookup<UnitCode, Submission>> Submissions(DivisionCode division, IReadOnlyList<RegisteredUnit> registered, FiscalYear year, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        var found = await session.QueryAcross<Submission>(registered.Select(unit => unit.Code.ToString())).Where(s => s.Year == year.Number).ToListAsync(stop);
        return found.ToLookup(submission => submission.Unit);
    }
}

/// <summary>How many of the called units are how far, and which of them are not.</summary>
/// <param name="Called">Units that the round is for.</param>
/// <param name="Submitted">Units that have tables and have handed all of them in.</param>
/// <param name="Late">Of those, units that handed one in after the last day.</param>
/// <param name="Missing">Called and not submitted.</param>
/// <param name="LateUnits">The late ones, as far as whoever asks may know them.</param>
/// <param name="MissingUnits">The missing ones, likewise.</param>
/// <param name="Returned">Of monitoring: units to which a form came back.</param>
/// <param name="Accepted">Of monitoring: units all of whose forms are accepted.</param>
public sealed record RoundProgress(
    int Called, int Submitted, int Late, int Missing, IReadOnlyList<CalledUnit> LateUnits, IReadOnlyList<CalledUnit> MissingUnits, int? Returned = null, int? Accepted = null)
{
    public static RoundProgress Of(
        Round round, IReadOnlyList<RegisteredUnit> called, IReadOnlyDictionary<UnitCode, UnitStages> tables, ILookup<UnitCode, Submission> submissions, Func<RegisteredUnit, bool> sees)
    {
        var submitted = called.Where(unit => tables.TryGetValue(unit.Code, out var stages) && stages.Tables == stages.Submitted).ToList();
        var late = submitted.Where(unit => FirstDays(round, submissions[unit.Code]).Any(day => round.DaysLate(day) > 0)).ToList();
        return Of(called, submitted, late, sees);
    }

    /// <param name="tables">Of every called unit those that the round asks of.</param>
    public static RoundProgress OfMonitoring(Round round, IReadOnlyList<RegisteredUnit> called, ILookup<UnitCode, MonitoredTable> tables, Func<RegisteredUnit, bool> sees)
    {
        var submitted = called.Where(unit => tables[unit.Code].All(table => table.IsSubmitted)).ToList();
        var late = submitted.Where(unit => tables[unit.Code].Any(table => table.FirstOn is { } first && round.DaysLate(first) > 0)).ToList();
        return Of(called, submitted, late, sees) with
        {
            Returned = called.Count(unit => tables[unit.Code].Any(table => table.Stage is MonitoringStage.Returned)),
            Accepted = called.Count(unit => tables[unit.Code].All(table => table.Stage is MonitoringStage.Accepted)),
        };
    }

    static RoundProgress Of(IReadOnlyList<RegisteredUnit> called, IReadOnlyList<RegisteredUnit> submitted, IReadOnlyList<RegisteredUnit> late, Func<RegisteredUnit, bool> sees)
    {
        var missing = called.Except(submitted).ToList();
        return new(called.Count, submitted.Count, late.Count, missing.Count, [.. late.Where(sees).Select(CalledUnit.Of)], [.. missing.Where(sees).Select(CalledUnit.Of)]);
    }

    /// <summary>A table that was returned and handed in again keeps the day of its first try in the round.</summary>
    static IEnumerable<DateOnly> FirstDays(Round round, IEnumerable<Submission> submissions) =>
        submissions.Where(submission => submission.On >= round.OpensOn).GroupBy(submission => submission.Table, (_, tries) => tries.Min(submission => submission.On));
}

/// <summary>A unit that a round is for.</summary>
/// <param name="Number">The six digits that documents print.</param>
public sealed record CalledUnit(UnitCode Unit, string Number, string Name)
{
    public static CalledUnit Of(RegisteredUnit unit) => new(unit.Code, unit.Number, unit.Name);
}
