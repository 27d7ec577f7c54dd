using Jixiao.Domain;
using Jixiao.Domain.Comparing;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.GoalTables;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.UnitGoals;
using Marten;

namespace Jixiao.Audit;

/// <summary>What differs between any two points of a goal table's past, or of a unit's goals, field by field.</summary>
static class DifferenceView
{
    public static void Map(ApiRoutes api)
    {
        api.Tables.MapGet("/{code}/diff", async (TableRoute table, string? from, string? to, IQuerySession session, CancellationToken stop) =>
            Told(GoalTableFields.All, await Past<GoalTable>.Of(session, table.Stream, GoalTableView.EditionOf, stop), from, to, table.Year)).By(Permission.ReadUnit);
        api.Unit.MapGet("/years/{year}/unit-goals/diff", async (UnitGoalsRoute goals, string? from, string? to, IQuerySession session, CancellationToken stop) =>
            Told(UnitGoalsFields.All, await Past<UnitYearGoals>.Of(session, goals.Stream, UnitGoalsView.EditionOf, stop), from, to, goals.Year)).By(Permission.ReadUnit);
    }

    /// <summary>The two versions that an address names: without the second it is now, without the first the revision before the second's.</summary>
    /// <exception cref="Refused">400 for what names no point, 404 for one that is not there.</exception>
    public static (long From, long To) Between<T>(Past<T> past, string? from, string? to)
        where T : class, IFolded<T>
    {
        var until = past.VersionAt(ReplayPoint.Read(to) ?? new());
        return (ReplayPoint.Read(from) is { } point ? past.VersionAt(point) : past.HaltOf(until).Before, until);
    }

    static DifferenceBody Told<T>(Fields<T> fields, Past<T> past, string? from, string? to, FiscalYear year)
        where T : class, IFolded<T>
    {
        var (before, after) = Between(past, from, to);
        return DifferenceBody.Of(before, after, fields.Between(past.At(before), past.At(after)), year);
    }
}
