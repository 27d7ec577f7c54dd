using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Evaluation;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Persistence;
using Jixiao.MonitoringRounds;
using Jixiao.Units;
using Marten;

namespace Jixiao.Rounds;

/// <summary>How far the called units are, from the documents that are never stale.</summary>
public sealed class RoundProgressView(IDocumentStore store, UnitsView units, StagesView stages, MonitoredView monitored, SelfEvaluatedView evaluated)
{
    /// <summary>The figures of the rounds by their ids; units are named to those who see their department.</summary>
    public async Task<IReadOnlyDictionary<string, RoundProgress>> Of(DivisionCode division, FiscalYear year, IReadOnlyList<Round> rounds, Entered entered, CancellationToken stop)
    {
        var registered = await units.Of(division, stop);
        var figures = await OfDeclarations(division, year, [.. rounds.Where(round => round.Kind is RoundKind.Declaration)], registered, entered, stop);
        foreach (var round in rounds.Where(round => round.Kind is not RoundKind.Declaration))
            figures[round.Id] = await OfForms(year, round, Called(round, registered), entered, stop);
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

    /// <summary>A unit without a table that the round asks of has nothing to hand in, so that nobody waits for it.</summary>
    async Task<RoundProgress> OfForms(FiscalYear year, Round round, IReadOnlyList<RegisteredUnit> called, Entered entered, CancellationToken stop)
    {
        var forms = (await Forms(called.Select(unit => unit.Code), year, round, stop)).ToLookup(form => form.Unit);
        return RoundProgress.OfForms(round, [.. called.Where(unit => forms.Contains(unit.Code))], forms, unit => entered.Sees(unit.Department));
    }

    async Task<IEnumerable<RoundForm>> Forms(IEnumerable<UnitCode> called, FiscalYear year, Round round, CancellationToken stop) => round.Kind is RoundKind.Monitoring
        ? (await monitored.Of(called, year, round.Id, stop)).Select(table => new RoundForm(table.Unit, table.IsSubmitted, table.Stage is MonitoringStage.Returned, table.Stage is MonitoringStage.Accepted, table.FirstOn))
        : (await evaluated.Of(called, year, round.Id, stop)).Select(table => new RoundForm(table.Unit, table.IsSubmitted, table.Stage is SelfEvaluationStage.Returned, table.Stage is SelfEvaluationStage.Accepted, table.FirstOn));

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
/// <param name="Returned">Of monitoring and self-evaluation: units to which a form came back.</param>
/// <param name="Accepted">Of monitoring and self-evaluation: units all of whose forms are accepted.</param>
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

    /// <param name="forms">Of every called unit those that the round asks of.</param>
    public static RoundProgress OfForms(Round round, IReadOnlyList<RegisteredUnit> called, ILookup<UnitCode, RoundForm> forms, Func<RegisteredUnit, bool> sees)
    {
        var submitted = called.Where(unit => forms[unit.Code].All(form => form.IsSubmitted)).ToList();
        var late = submitted.Where(unit => forms[unit.Code].Any(form => form.FirstOn is { } first && round.DaysLate(first) > 0)).ToList();
        return Of(called, submitted, late, sees) with
        {
            Returned = called.Count(unit => forms[unit.Code].Any(form => form.IsReturned)),
            Accepted = called.Count(unit => forms[unit.Code].All(form => form.IsAccepted)),
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

/// <summary>How far the form is that a round asks of one table.</summary>
/// <param name="FirstOn">The day it was handed in first; null before.</param>
public sealed record RoundForm(UnitCode Unit, bool IsSubmitted, bool IsReturned, bool IsAccepted, DateOnly? FirstOn);

/// <summary>A unit that a round is for.</summary>
/// <param name="Number">The six digits that documents print.</param>
public sealed record CalledUnit(UnitCode Unit, string Number, string Name)
{
    public static CalledUnit Of(RegisteredUnit unit) => new(unit.Code, unit.Number, unit.Name);
}
