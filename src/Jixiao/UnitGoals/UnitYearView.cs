using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;
using Jixiao.Units;
using Marten;

namespace Jixiao.UnitGoals;

/// <summary>A unit's year: its own goals, its tables and their sums, never stale.</summary>
public sealed class UnitYearView(IQuerySession session, UnitsView units)
{
    public static void Map(RouteGroupBuilder unit) => unit.MapGet("/years/{year}", async (UnitCode unit, FiscalYear year, UnitYearView view, CancellationToken stop) =>
        UnitYearBody.Of(await view.Find(unit, year, stop) ?? throw Refused.NotFound())).By(Permission.ReadUnit);

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
public sealed record UnitYearBody(
    string Unit, string Name, int Year, UnitGoalsBody? UnitGoals, IReadOnlyList<TableLine> Tables,
    Money InitialYuan, Money AdjustedYuan, Money ReceivedYuan, Money SuspendedYuan, Money ExecutedYuan)
{
    public static UnitYearBody Of(UnitYear year) => new(
        year.Unit.Code.ToString(), year.Unit.Name, year.Year.Number, year.Goals is { } goals ? UnitGoalsBody.Of(goals) : null, [.. year.Tables.Select(TableLine.Of)],
        year.Initial, year.Adjusted, year.Tables.Sum(t => t.Received), year.Tables.Sum(t => t.Suspended), year.Executed);
}

/// <summary>One table of the year.</summary>
/// <param name="HeldBy">Who has to do something next.</param>
/// <param name="Returned">Why the unit has it back.</param>
public sealed record TableLine(
    string Code, string Name, Stage Stage, Holder HeldBy, int Edition, long Version, SubmissionBody? Submission, ReturnedBody? Returned, Grade? Grade, bool AdjustmentPending,
    Money InitialYuan, Money AdjustedYuan, Money ReceivedYuan, Money SuspendedYuan, Money ExecutedYuan, int Indicators)
{
    public static TableLine Of(GoalTable table) => new(
        table.Project.ToString(), table.ProjectName, table.Standing.Stage, table.Standing.HeldBy, table.Standing.Edition, table.Version, SubmissionBody.Of(table.Standing.Submission),
        ReturnedBody.Of(table.Standing.Returned), table.Standing.Review?.Grade, table.PendingAdjustment is not null,
        table.Initial, table.Adjusted, table.Received, table.Suspended, table.Executed, table.Indicators.Count);
}
