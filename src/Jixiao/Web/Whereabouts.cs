using Jixiao.Bureau;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Jobs;
using Jixiao.Units;

namespace Jixiao.Web;

/// <summary>Where on the platform a page is: its division, unit, year and table, and where one can go from there.</summary>
public sealed class Whereabouts(IHttpContextAccessor accessor, UnitsView units, RollupView rollups, Settings settings, Today today)
{
    Task? found;

    HttpContext Http => accessor.HttpContext!;

    public DivisionCode? Division { get; private set; }

    public RegisteredUnit? Unit { get; private set; }

    public FiscalYear Year { get; private set; }

    public TableRoute? Table { get; private set; }

    public bool IsSample => settings.Sample;

    public string Path => Http.Request.Path + Http.Request.QueryString;

    public IReadOnlyList<SwitchLink> Divisions { get; private set; } = [];

    public IReadOnlyList<SwitchLink> Units { get; private set; } = [];

    public IReadOnlyList<SwitchLink> Years { get; private set; } = [];

    public Task Find() => found ??= Search();

    async Task Search()
    {
        var stop = Http.RequestAborted;
        var divisions = (await units.Divisions(stop)).Where(d => Memberships.Admit(Http.User, d.ToString())).ToList();
        Division = Http.Division() ?? Http.Unit()?.Division ?? (divisions is [var first, ..] ? first : null);
        if (Division is not { } division)
            return;
        var registered = await units.Of(division, stop);
        Unit = registered.FirstOrDefault(u => u.Code == Http.Unit());
        var years = await rollups.Years(division, stop);
        Year = FiscalYear.TryParse(Http.Request.RouteValues["year"] as string, out var year) ? year : years is [var latest, ..] ? latest : new(today.Date.Year);
        Table = Unit is not null && ProjectCode.TryParse(Http.Request.RouteValues["code"] as string, out var project) ? new(Unit.Code, Year, project) : null;
        Divisions = [.. divisions.Select(d => new SwitchLink(d.ToString(), Links.Overview(d, Year)))];
        Units = [.. registered.Select(u => new SwitchLink(u.Name, Links.UnitYear(u.Code, Year)))];
        Years = [.. years.Append(Year).Distinct().OrderDescending().Select(y => new SwitchLink(y.ToString(), Unit is { } u ? Links.UnitYear(u.Code, y) : Links.Overview(division, y)))];
    }
}

/// <summary>One way out of a switch.</summary>
public sealed record SwitchLink(string Text, string Href);

/// <summary>Addresses of the pages.</summary>
public static class Links
{
    public static string UnitYear(UnitCode unit, FiscalYear year) => $"/units/{unit}/years/{year}";

    public static string Import(UnitCode unit) => $"/units/{unit}/imports";

    public static string Alerts(UnitCode unit) => $"/units/{unit}/alerts";

    public static string Table(TableRoute table, long? version = null) =>
        $"/units/{table.Unit}/years/{table.Year}/goal-tables/{table.Project}" + (version is { } v ? $"?version={v}" : "");

    public static string History(TableRoute table) => $"{Table(table)}/history";

    public static string Overview(DivisionCode division, FiscalYear year) => $"/bureaus/{division}/years/{year}";

    public static string Units(DivisionCode division) => $"/bureaus/{division}/units";

    public static string Alerts(DivisionCode division) => $"/bureaus/{division}/alerts";
}
