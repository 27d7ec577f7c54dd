using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Rounds;
using Jixiao.Units;

namespace Jixiao.MonitoringRounds;

/// <summary>How far a monitoring round is: unit by unit for the bureau, table by table within a unit.</summary>
public sealed class MonitoringBoardView(RoundsView rounds, MonitoredView monitored, UnitsView units)
{
    public static void Map(ApiRoutes api)
    {
        api.Bureau.MapGet("/years/{year}/monitoring/{no:int}", async (DivisionCode division, FiscalYear year, int no, HttpContext http, MonitoringBoardView view, CancellationToken stop) =>
            MonitoringBoardBody.Of(await view.OfDivision(division, year, no, http.Entered(), stop) ?? throw Refused.NotFound())).By(Permission.ReadBureau);
        api.Unit.MapGet("/years/{year}/monitoring/{no:int}", async (UnitCode unit, FiscalYear year, int no, MonitoringBoardView view, CancellationToken stop) =>
            (await view.OfUnit(unit, year, no, stop) ?? throw Refused.NotFound()).Tables.Select(MonitoredTableBody.Of)).By(Permission.ReadUnit);
    }

    /// <summary>The monitoring rounds of a year, in the order they open; those of a unit alone where one is named.</summary>
    public async Task<IReadOnlyList<Round>> Rounds(DivisionCode division, FiscalYear year, UnitCode? unit, CancellationToken stop) =>
        [.. (await rounds.Of(division, year, stop)).Where(round => round.Kind is RoundKind.Monitoring && (unit is not { } one || round.Includes(one)))];

    /// <summary>A round with the called units that whoever asks may see; null when there is none of that number.</summary>
    public async Task<MonitoringBoard?> OfDivision(DivisionCode division, FiscalYear year, int number, Entered entered, CancellationToken stop)
    {
        if ((await Rounds(division, year, null, stop)).FirstOrDefault(one => one.Number == number) is not { } round)
            return null;
        var called = (await units.Of(division, stop)).Where(unit => round.Includes(unit.Code) && entered.Sees(unit.Department)).ToList();
        var tables = (await monitored.Of(called.Select(unit => unit.Code), year, round.Id, stop)).ToLookup(table => table.Unit);
        return new(round, [.. called.Where(unit => tables.Contains(unit.Code)).Select(unit => new MonitoredUnit(unit, round, [.. tables[unit.Code]]))]);
    }

    /// <summary>A unit's tables in a round; null where the round does not call the unit.</summary>
    public async Task<MonitoredUnit?> OfUnit(UnitCode unit, FiscalYear year, int number, CancellationToken stop)
    {
        var registered = await units.Find(unit, stop) ?? throw Refused.NotFound();
        return (await Rounds(unit.Division, year, unit, stop)).FirstOrDefault(one => one.Number == number) is { } round
            ? new(registered, round, await monitored.Of([unit], year, round.Id, stop))
            : null;
    }
}

/// <summary>A monitoring round and the units that have tables in it.</summary>
public sealed record MonitoringBoard(Round Round, IReadOnlyList<MonitoredUnit> Units)
{
    public IEnumerable<MonitoredTable> Tables => Units.SelectMany(unit => unit.Tables);
}

/// <summary>A unit in a monitoring round.</summary>
/// <param name="Tables">By project code.</param>
public sealed record MonitoredUnit(RegisteredUnit Unit, Round Round, IReadOnlyList<MonitoredTable> Tables)
{
    /// <summary>The worst light of what was handed in; grey of nothing.</summary>
    public LightCounts Lights => LightCounts.Of(Tables.Select(table => table.Light).OfType<Light>());

    public int Submitted => Tables.Count(table => table.IsSubmitted);

    public int Late => Tables.Count(IsLate);

    public int Of(MonitoringStage stage) => Tables.Count(table => table.Stage == stage);

    public bool IsLate(MonitoredTable table) => table.FirstOn is { } first && Round.DaysLate(first) > 0;
}

/// <summary>A round's board as programs read it.</summary>
public sealed record MonitoringBoardBody(string Round, string Name, DateOnly OpensOn, DateOnly ClosesOn, Period? Period, bool Ended, IReadOnlyList<MonitoringBoardBody.UnitBody> Units)
{
    public static MonitoringBoardBody Of(MonitoringBoard board) => new(
        board.Round.Id, board.Round.Name, board.Round.OpensOn, board.Round.ClosesOn, board.Round.Period, board.Round.IsEnded, [.. board.Units.Select(UnitBody.Of)]);

    /// <param name="Called">Tables that the round asks of.</param>
    /// <param name="Light">The worst of what was handed in.</param>
    public sealed record UnitBody(UnitCode Unit, string Name, int Called, int Submitted, int Late, int Returned, int Accepted, Light Light, LightCounts Lights)
    {
        public static UnitBody Of(MonitoredUnit unit) => new(
            unit.Unit.Code, unit.Unit.Name, unit.Tables.Count, unit.Submitted, unit.Late, unit.Of(MonitoringStage.Returned), unit.Of(MonitoringStage.Accepted), unit.Lights.Worst, unit.Lights);
    }
}

/// <summary>A table in a round as programs read it.</summary>
public sealed record MonitoredTableBody(ProjectCode Code, string Name, MonitoringStage? State, Light? Light, DateOnly? FirstOn, DateOnly? On, long Version)
{
    public static MonitoredTableBody Of(MonitoredTable table) => new(table.Project, table.Name, table.Stage, table.Light, table.FirstOn, table.On, table.Version);
}
