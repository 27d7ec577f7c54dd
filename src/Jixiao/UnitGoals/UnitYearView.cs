using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Units;
using Marten;

namespace Jixiao.UnitGoals;

/// <summary>A unit's year: its own goals, its tables and their sums, never stale.</summary>
public sealed class UnitYearView(IQuerySession session, UnitsView units)
{
    public static void Map(RouteGroupBuilder unit) => unit.MapGet("/years/{year}", async (UnitCode unit, FiscalYear year, UnitYearView view, CancellationToken stop) =>
        UnitYearBody.Of(await view.Find(unit, year, stop) ?? throw Refused.NotFound()));

    /// <summary>The year; null for a unit that its bureau does not know.</summary>
    public async Task<UnitYear?> Find(UnitCode unit, FiscalYear year, CancellationToken stop)
    {
        if (await units.Find(unit, stop) is not { } registered)
            return null;
        var goals = await session.LoadAsync<UnitYearGoals>(UnitYearGoals.Key(year), stop);
        return new(registered, year, goals, await GoalTableView.OfYear(session, year, stop));
    }
}

/// <summary>A unit's year.</summary>
public sealed record UnitYear(RegisteredUnit Unit, FiscalYear Year, UnitYearGoals? Goals, IReadOnlyList<GoalTable> Tables)
{
    public Money Initial => Tables.Sum(t => t.Initial);

    public Money Adjusted => Tables.Sum(t => t.Adjusted);

    public Money Executed => Tables.Sum(t => t.Executed);
}

/// <summary>A unit's year as programs read it.</summary>
public sealed record UnitYearBody(string Unit, string Name, int Year, UnitGoalsBody? UnitGoals, IReadOnlyList<TableLine> Tables, Money InitialYuan, Money AdjustedYuan, Money ExecutedYuan)
{
    public static UnitYearBody Of(UnitYear year) => new(
        year.Unit.Code.ToString(), year.Unit.Name, year.Year.Number, year.Goals is { } goals ? UnitGoalsBody.Of(goals) : null,
        [.. year.Tables.Select(t => new TableLine(t.Project.ToString(), t.ProjectName, t.Stage, t.Version, t.Initial, t.Adjusted, t.Executed, t.Indicators.Count))],
        year.Initial, year.Adjusted, year.Executed);
}

/// <summary>One table of the year.</summary>
public sealed record TableLine(string Code, string Name, Stage Stage, long Version, Money InitialYuan, Money AdjustedYuan, Money ExecutedYuan, int Indicators);

/// <summary>A unit's own goals as programs read them.</summary>
public sealed record UnitGoalsBody(long Version, Stage Stage, string Overall, IReadOnlyList<GoalItemBody> Items, IReadOnlyList<Safeguard> Safeguards)
{
    public static UnitGoalsBody Of(UnitYearGoals goals) => new(
        goals.Version, goals.Stage, goals.Content.Overall,
        [.. goals.Content.Items.Select(i => new GoalItemBody(i.No, i.Title, i.Purpose, i.Amount, i.Goal, i.Indicator, i.Project))],
        goals.Content.Safeguards);
}

/// <summary>One itemised goal.</summary>
public sealed record GoalItemBody(int No, string Title, string Purpose, Money? AmountYuan, string Goal, string Indicator, ProjectCode? ProjectCode);
