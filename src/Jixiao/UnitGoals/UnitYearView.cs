using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;
using Jixiao.Monitoring;
using Jixiao.Units;
using Marten;

namespace Jixiao.UnitGoals;

/// <summary>A unit's year: its own goals, its tables, their sums and lights, never stale; or as all of it was known at a moment.</summary>
public sealed class UnitYearView(IQuerySession session, UnitsView units, LightsView lights, Today today)
{
    public static void Map(RouteGroupBuilder unit) => unit.MapGet("/years/{year}", async (UnitCode unit, FiscalYear year, string? at, UnitYearView view, CancellationToken stop) =>
        UnitYearBody.Of(await view.Find(unit, year, MomentField.Read(at), stop) ?? throw Refused.NotFound())).By(Permission.ReadUnit);

    /// <summary>The year; null for a unit that its bureau does not know.</summary>
    public Task<UnitYear?> Find(UnitCode unit, FiscalYear year, CancellationToken stop) => Find(unit, year, null, stop);

    /// <param name="at">Everything that was recorded by then, and nothing after it; null for now.</param>
    /// <inheritdoc cref="Find(UnitCode, FiscalYear, CancellationToken)"/>
    public async Task<UnitYear?> Find(UnitCode unit, FiscalYear year, DateTimeOffset? at, CancellationToken stop)
    {
        if (await units.Find(unit, stop) is not { } now)
            return null;
        var day = at is { } moment ? Today.In(moment) : today.Date;
        var tables = at is { } then ? await GoalTableView.OfYear(session, year, then, stop) : await GoalTableView.OfYear(session, year, stop);
        return new(
            at is null ? now : (await units.Of(unit.Division, day, at, stop)).FirstOrDefault(known => known.Code == unit) ?? now,
            year, await UnitGoalsView.Find(session, UnitYearGoals.Key(year), new(At: at), stop), tables)
        {
            At = at,
            Lights = await lights.Of(unit.Division, tables, day, at, stop),
        };
    }
}

/// <summary>A unit's year.</summary>
/// <param name="Unit">As it was registered; as it is now where it was not yet.</param>
public sealed record UnitYear(RegisteredUnit Unit, FiscalYear Year, UnitYearGoals? Goals, IReadOnlyList<GoalTable> Tables)
{
    /// <summary>The moment as which it is known; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>By the tables' keys, of the moment's day and by its thresholds; a table has one once it is approved.</summary>
    public IReadOnlyDictionary<string, LightsOfTable> Lights { get; init; } = new Dictionary<string, LightsOfTable>();

    /// <summary>How many tables of each colour, the worst first.</summary>
    public IEnumerable<(Light Light, int Count)> Lit => Enum.GetValues<Light>().OrderDescending().Select(light => (light, Lights.Values.Count(lit => lit.Light == light))).Where(lit => lit.Item2 > 0);

    public Money Initial => Tables.Sum(t => t.Initial);

    public Money Adjusted => Tables.Sum(t => t.Adjusted);

    public Money Executed => Tables.Sum(t => t.Executed);
}

/// <summary>A unit's year as programs read it.</summary>
/// <param name="At">The moment as which it is known; null for now.</param>
public sealed record UnitYearBody(
    string Unit, string Name, int Year, DateTimeOffset? At, UnitGoalsBody? UnitGoals, IReadOnlyList<TableLine> Tables,
    Money InitialYuan, Money AdjustedYuan, Money ReceivedYuan, Money SuspendedYuan, Money ExecutedYuan)
{
    public static UnitYearBody Of(UnitYear year) => new(
        year.Unit.Code.ToString(), year.Unit.Name, year.Year.Number, year.At, year.Goals is { } goals ? UnitGoalsBody.Of(goals) : null, [.. year.Tables.Select(table => TableLine.Of(table, year.Lights.GetValueOrDefault(table.Id)?.Light))],
        year.Initial, year.Adjusted, year.Tables.Sum(t => t.Received), year.Tables.Sum(t => t.Suspended), year.Executed);
}

/// <summary>One table of the year.</summary>
/// <param name="HeldBy">Who has to do something next.</param>
/// <param name="Returned">Why the unit has it back.</param>
/// <param name="Light">The worst of its lights; null before approval.</param>
public sealed record TableLine(
    string Code, string Name, Stage Stage, Holder HeldBy, int Edition, long Version, SubmissionBody? Submission, ReturnedBody? Returned, Grade? Grade, bool AdjustmentPending, Light? Light,
    Money InitialYuan, Money AdjustedYuan, Money ReceivedYuan, Money SuspendedYuan, Money ExecutedYuan, int Indicators)
{
    public static TableLine Of(GoalTable table, Light? light) => new(
        table.Project.ToString(), table.ProjectName, table.Standing.Stage, table.Standing.HeldBy, table.Standing.Edition, table.Version, SubmissionBody.Of(table.Standing.Submission),
        ReturnedBody.Of(table.Standing.Returned), table.Standing.Review?.Grade, table.PendingAdjustment is not null, light,
        table.Initial, table.Adjusted, table.Received, table.Suspended, table.Executed, table.Indicators.Count);
}
