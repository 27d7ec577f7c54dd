using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Rounds;
using Jixiao.Units;

namespace Jixiao.Evaluation;

/// <summary>How far a self-evaluation round is: unit by unit for the bureau, table by table within a unit.</summary>
public sealed class SelfEvaluationBoardView(RoundsView rounds, SelfEvaluatedView evaluated, UnitsView units)
{
    public static void Map(ApiRoutes api)
    {
        api.Bureau.MapGet("/years/{year}/self-evaluation/{no:int}", async (DivisionCode division, FiscalYear year, int no, HttpContext http, SelfEvaluationBoardView view, CancellationToken stop) =>
            SelfEvaluationBoardBody.Of(await view.OfDivision(division, year, no, http.Entered(), stop) ?? throw Refused.NotFound())).By(Permission.ReadBureau);
        api.Unit.MapGet("/years/{year}/self-evaluation/{no:int}", async (UnitCode unit, FiscalYear year, int no, SelfEvaluationBoardView view, CancellationToken stop) =>
            (await view.OfUnit(unit, year, no, stop) ?? throw Refused.NotFound()).Tables.Select(SelfEvaluatedTableBody.Of)).By(Permission.ReadUnit);
    }

    /// <summary>The self-evaluation rounds of a year, in the order they open; those of a unit alone where one is named.</summary>
    public async Task<IReadOnlyList<Round>> Rounds(DivisionCode division, FiscalYear year, UnitCode? unit, CancellationToken stop) =>
        [.. (await rounds.Of(division, year, stop)).Where(round => round.Kind is RoundKind.SelfEvaluation && (unit is not { } one || round.Includes(one)))];

    /// <summary>A round with the called units that whoever asks may see; null when there is none of that number.</summary>
    public async Task<SelfEvaluationBoard?> OfDivision(DivisionCode division, FiscalYear year, int number, Entered entered, CancellationToken stop)
    {
        if ((await Rounds(division, year, null, stop)).FirstOrDefault(one => one.Number == number) is not { } round)
            return null;
        var called = (await units.Of(division, stop)).Where(unit => round.Includes(unit.Code) && entered.Sees(unit.Department)).ToList();
        var tables = (await evaluated.Of(called.Select(unit => unit.Code), year, round.Id, stop)).ToLookup(table => table.Unit);
        var years = (await evaluated.OfYears(called.Select(unit => unit.Code), year, round.Id, stop)).ToDictionary(own => own.Unit);
        return new(round, [.. called.Where(unit => tables.Contains(unit.Code) || years.ContainsKey(unit.Code)).Select(unit => new SelfEvaluatedUnit(unit, round, [.. tables[unit.Code]], years.GetValueOrDefault(unit.Code)))]);
    }

    /// <summary>A unit's tables in a round; null where the round does not call the unit.</summary>
    public async Task<SelfEvaluatedUnit?> OfUnit(UnitCode unit, FiscalYear year, int number, CancellationToken stop)
    {
        var registered = await units.Find(unit, stop) ?? throw Refused.NotFound();
        return (await Rounds(unit.Division, year, unit, stop)).FirstOrDefault(one => one.Number == number) is { } round
            ? new(registered, round, await evaluated.Of([unit], year, round.Id, stop), (await evaluated.OfYears([unit], year, round.Id, stop)).SingleOrDefault())
            : null;
    }
}

/// <summary>A self-evaluation round and the units that have tables in it, or goals of their year.</summary>
public sealed record SelfEvaluationBoard(Round Round, IReadOnlyList<SelfEvaluatedUnit> Units)
{
    public IEnumerable<SelfEvaluatedTable> Tables => Units.SelectMany(unit => unit.Tables);
}

/// <summary>A unit in a self-evaluation round.</summary>
/// <param name="Tables">By project code.</param>
/// <param name="Whole">Its own of the whole year; null where the unit's goals are not approved.</param>
public sealed record SelfEvaluatedUnit(RegisteredUnit Unit, Round Round, IReadOnlyList<SelfEvaluatedTable> Tables, SelfEvaluatedYear? Whole)
{
    public int Submitted => Tables.Count(table => table.IsSubmitted);

    public int Late => Tables.Count(IsLate);

    public int Of(SelfEvaluationStage stage) => Tables.Count(table => table.Stage == stage);

    /// <summary>How many count with that grade: the bureau's, else the unit's own.</summary>
    public int Of(Grade grade) => Tables.Count(table => (table.ReviewedGrade ?? table.Grade) == grade);

    public bool IsLate(SelfEvaluatedTable table) => table.FirstOn is { } first && Round.DaysLate(first) > 0;
}

/// <summary>A round's board as programs read it.</summary>
public sealed record SelfEvaluationBoardBody(string Round, string Name, DateOnly OpensOn, DateOnly ClosesOn, bool Ended, IReadOnlyList<SelfEvaluationBoardBody.UnitBody> Units)
{
    public static SelfEvaluationBoardBody Of(SelfEvaluationBoard board) =>
        new(board.Round.Id, board.Round.Name, board.Round.OpensOn, board.Round.ClosesOn, board.Round.IsEnded, [.. board.Units.Select(UnitBody.Of)]);

    /// <param name="Called">Tables that the round asks of.</param>
    /// <param name="WholeState">Of the unit's own self-evaluation; null while nothing was handed in.</param>
    /// <param name="WholeTotal">Its total as it counts; null before.</param>
    public sealed record UnitBody(
        UnitCode Unit, string Name, int Called, int Submitted, int Late, int Returned, int Accepted, int Excellent, int Good, int Fair, int Poor, SelfEvaluationStage? WholeState, decimal? WholeTotal, Grade? WholeGrade)
    {
        public static UnitBody Of(SelfEvaluatedUnit unit) => new(
            unit.Unit.Code, unit.Unit.Name, unit.Tables.Count, unit.Submitted, unit.Late, unit.Of(SelfEvaluationStage.Returned), unit.Of(SelfEvaluationStage.Accepted),
            unit.Of(Grade.Excellent), unit.Of(Grade.Good), unit.Of(Grade.Fair), unit.Of(Grade.Poor), unit.Whole?.Stage, unit.Whole?.FinalTotal, unit.Whole?.FinalGrade);
    }
}

/// <summary>A table in a round as programs read it.</summary>
public sealed record SelfEvaluatedTableBody(
    ProjectCode Code, string Name, SelfEvaluationStage? State, decimal? Total, Grade? Grade, decimal? ReviewedTotal, Grade? ReviewedGrade, DateOnly? FirstOn, DateOnly? On, Grade? Evaluated, long Version)
{
    public static SelfEvaluatedTableBody Of(SelfEvaluatedTable table) => new(
        table.Project, table.Name, table.Stage, table.Total, table.Grade, table.ReviewedTotal, table.ReviewedGrade, table.FirstOn, table.On, table.Evaluated, table.Version);
}
