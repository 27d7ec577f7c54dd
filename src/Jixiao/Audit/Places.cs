using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Auditing;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.UnitGoals;
using Jixiao.Web;

namespace Jixiao.Audit;

/// <summary>Where the evidence is seen: the state that a version left, and how it came to be.</summary>
public static class Places
{
    /// <summary>The goal table whose stream it is; null for any other stream.</summary>
    public static TableRoute? TableOf(string tenant, string stream) =>
        stream.Split('/') is ["goal-table", var year, var code] && UnitCode.TryParse(tenant, out var unit) && FiscalYear.TryParse(year, out var of) && ProjectCode.TryParse(code, out var project)
            ? new(unit, of, project)
            : null;

    /// <summary>The unit's goals whose stream it is; null for any other stream.</summary>
    static UnitGoalsRoute? GoalsOf(string tenant, string stream) =>
        stream.Split('/') is ["unit-goals", var year] && UnitCode.TryParse(tenant, out var unit) && FiscalYear.TryParse(year, out var of) ? new(unit, of) : null;

    /// <summary>The stream in the time machine, by version; null where it cannot travel.</summary>
    public static Func<long, string>? Replay(string tenant, string stream) =>
        TableOf(tenant, stream) is { } table ? version => Links.Replay(table, version)
        : GoalsOf(tenant, stream) is { } goals ? version => Links.ReplayGoals(goals.Unit, goals.Year, version)
        : null;

    /// <summary>The page of its history, at one of its versions.</summary>
    public static string History(DivisionCode division, string tenant, string stream, long version) => stream.Split('/') switch
    {
        _ when TableOf(tenant, stream) is { } table => $"{Links.History(table)}#v{version}",
        _ when GoalsOf(tenant, stream) is { } goals => $"{Links.GoalsHistory(goals.Unit, goals.Year)}#v{version}",
        _ => $"{Links.Stream(division, tenant, stream)}#v{version}",
    };

    /// <summary>How a working paper cites a version for ever: as the field does where it has a way, else by the stream's own name.</summary>
    public static string Reference(string tenant, string stream, long version) =>
        TableOf(tenant, stream) is { } table ? new WorkingPaperReference(table.Unit, table.Year, table.Project, version).ToString()
        : GoalsOf(tenant, stream) is { } goals ? new WorkingPaperReference(goals.Unit, goals.Year, null, version).ToString()
        : $"{tenant}/{stream}/v{version}";

    /// <summary>The page of the past of a stream that is cited by its own name; null for what cites none of the division.</summary>
    public static string? Cited(DivisionCode division, string reference) =>
        reference.Trim().Split('/') is [var tenant, .. var stream, ['v', .. var version]] && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && (tenant == division.ToString() || (UnitCode.TryParse(tenant, out var unit) && unit.Division == division)) && StreamState.Of(string.Join('/', stream)) is not null
            ? History(division, tenant, string.Join('/', stream), number)
            : null;
}
