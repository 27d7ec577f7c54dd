using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Marten;

namespace Jixiao.Reserves;

/// <summary>A year's reserves and what was split of them.</summary>
public static class ReservesView
{
    public static void Map(RouteGroupBuilder reserves) => reserves.MapGet("/", async (DivisionCode division, FiscalYear year, IQuerySession session, HttpContext http, CancellationToken stop) =>
        (await Of(session, year, http.Entered().Departments, stop)).Select(ReserveBody.Of)).By(Permission.ReadBureau);

    /// <summary>The reserves of the session's bureau by number; of some departments, those of the departments alone.</summary>
    public static async Task<IReadOnlyList<Reserve>> Of(IQuerySession session, FiscalYear year, IReadOnlySet<string>? departments, CancellationToken stop) =>
        [.. (await session.Query<Reserve>().Where(reserve => reserve.Year == year.Number).ToListAsync(stop)).Where(reserve => Shows(departments, reserve.Department)).OrderBy(ReserveBody.NoOf)];

    /// <summary>Whether whoever is limited to some departments has to do with a reserve of this one; with the bureau's own only the whole division has.</summary>
    public static bool Shows(IReadOnlySet<string>? departments, string? department) => departments is null || (department is not null && departments.Contains(department));
}

/// <summary>A reserve as programs read it.</summary>
/// <param name="Department">Three digits; null for the bureau itself.</param>
/// <param name="LeftYuan">What is not split yet.</param>
/// <param name="SplitBy">The day by which it should be.</param>
public sealed record ReserveBody(
    int No, long Version, string Name, string? Department, FundSource Source, string Document, Money AmountYuan, Money LeftYuan, DateOnly SplitBy, IReadOnlyList<SplitLine> Splits)
{
    public static ReserveBody Of(Reserve reserve) => new(
        NoOf(reserve), reserve.Version, reserve.Name, reserve.Department, reserve.Source, reserve.Document, reserve.Amount, reserve.Left, reserve.SplitBy, [.. reserve.Splits.Select(SplitLine.Of)]);

    public static int NoOf(Reserve reserve) => int.Parse(reserve.Id[(reserve.Id.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);
}

/// <summary>What went to a project.</summary>
/// <param name="To">Unit and project, as they were called then.</param>
public sealed record SplitLine(string Decision, string Unit, string To, Money AmountYuan, DateOnly EffectiveOn, string Reason, string Document)
{
    public static SplitLine Of(ReserveSplit split) => new(split.Decision, split.To.Tenant, split.To.Name, split.Amount, split.EffectiveOn, split.Reason, split.Document);
}
